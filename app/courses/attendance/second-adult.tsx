import { nameIn } from '~/people/person'
import { useLanguage, useText } from '~/shared/ui/language'
import { TextField } from '~/shared/ui/text-field'
import { fieldsOf, type SheetRow } from './attendance'
import { messages } from './messages'

/** The name of a second adult; a trainee of the class who is of age is one tap away. */
export function SecondAdult({ adults, optional }: { adults: SheetRow[]; optional: boolean }) {
  const t = useText()
  return (
    <>
      <TextField
        name="secondAdult" label={t(messages.secondAdult)} hint={t(messages.secondAdultHint)} maxLength={120} optional={optional} list="adults"
      />
      <datalist id="adults">{adults.map(({ enrolmentId, nameFa }) => <option key={enrolmentId} value={nameFa} />)}</datalist>
    </>
  )
}

/** The fields' names in a summary of what is wrong: of a row it is whose. */
export const useLabels = (sheet: SheetRow[]) => {
  const t = useText()
  const language = useLanguage()
  const rows = sheet.flatMap(row => {
    const names = fieldsOf(row.enrolmentId)
    return [names.status, names.missed, names.reason].map(name => [name, nameIn(row, language)])
  })
  return { secondAdult: t(messages.secondAdult), reason: t(messages.reason), ...Object.fromEntries(rows) as Record<string, string> }
}
