import CheckCheck from 'lucide-react/icons/check-check'
import UserPlus from 'lucide-react/icons/user-plus'
import { useRef, type KeyboardEvent } from 'react'
import type { FormAnswer } from '~/shared/form'
import { Button, SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextField } from '~/shared/ui/text-field'
import type { SheetRow } from './attendance'
import { MarkRow } from './mark-row'
import { messages, refusals } from './messages'
import { SecondAdult, useLabels } from './second-adult'
import { SavedBadge, SendingNotices } from './sending-notices'
import { useMarks } from './use-marks'

/** A phone's "done" key leaves no field. */
const onEnter = (act: () => void) => (event: KeyboardEvent) => event.key === 'Enter' && act()

type Props = {
  meeting: { id: string }
  personId: string
  sheet: SheetRow[]
  savedAt?: string
  secondAdult?: string
  /** Days after which a correction needs a reason; null while it needs none. */
  settledAfter: number | null
  answer?: FormAnswer
}

/** In class, on a phone: everybody at one tap, then those who are absent. A plain form that, alive, saves by itself. */
export function AttendanceTaking({ meeting, personId, sheet, savedAt, secondAdult, settledAfter, answer }: Props) {
  const t = useText()
  const box = useRef<HTMLDivElement>(null)
  const { sending, record, recordAll, markEverybody, nameAdult, there, counts, asksAdult, lacksAdult } =
    useMarks({ meeting, personId, sheet, savedAt, secondAdult, box })
  const { isAlive, trouble } = sending
  const isShut = trouble === 'cancelled' || trouble === 'gone'
  const labels = useLabels(sheet)
  const mayNeedAdult = sheet.some(row => row.isMinor)
  return (
    <div ref={box} onSubmitCapture={event => isAlive && event.preventDefault()}>
      <ActionForm
        answer={answer} labels={labels} refusals={refusals} initial={{ secondAdult }} autoComplete="off" className="grid gap-4"
        refusedFields={{ 'second-adult-missing': 'secondAdult', 'reason-missing': 'reason' }}
      >
        <div className="sticky top-0 z-10 -mx-4 grid gap-2 border-b border-line bg-ground px-4 py-3 sm:mx-0 sm:px-0">
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1">
            <SavedBadge sending={sending} />
            {isAlive && <p className="text-sm text-soft-ink" aria-live="polite">{t(messages.counted, counts)}</p>}
          </div>
          {isAlive && lacksAdult && counts.unknown === 0 && (
            <Button look="primary" wide icon={UserPlus} onClick={() => box.current?.querySelector<HTMLInputElement>('[name=secondAdult]')?.focus()}>
              {t(messages.nameAdult)}
            </Button>
          )}
          {isAlive && counts.unknown > 0 && (
            <Button look="primary" wide icon={CheckCheck} disabled={isShut} onClick={markEverybody}>{t(messages.everybody)}</Button>
          )}
        </div>
        <SendingNotices sending={sending} here={`/class-meetings/${meeting.id}`} />
        {isAlive && counts.unknown === sheet.length && <p className="text-soft-ink">{t(messages.everybodyHint)}</p>}
        {settledAfter !== null && (
          <div onBlur={recordAll} onKeyDown={onEnter(recordAll)}>
            <TextField name="reason" label={labels.reason} hint={t(messages.reasonHint, { count: settledAfter })} maxLength={300} optional />
          </div>
        )}
        {mayNeedAdult && (
          <div onBlur={nameAdult} onKeyDown={onEnter(nameAdult)} className={isAlive && !asksAdult && !secondAdult ? 'hidden' : undefined}>
            <SecondAdult adults={isAlive ? there.filter(row => !row.isMinor) : sheet.filter(row => !row.isMinor)} optional={!asksAdult} />
          </div>
        )}
        <div className="rounded-lg border border-line bg-surface px-4">
          {sheet.map(row => (
            <MarkRow key={row.enrolmentId} row={row} disabled={isShut} onChange={isAlive ? () => record(row.enrolmentId) : undefined} />
          ))}
        </div>
        {!isAlive && (
          <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap gap-3 border-t border-line bg-ground px-4 py-3 sm:mx-0 sm:px-0 print:hidden">
            <SubmitButton name="rest" value="present">{t(messages.restAndSave)}</SubmitButton>
            <SubmitButton look="secondary">{t(messages.save)}</SubmitButton>
          </div>
        )}
      </ActionForm>
    </div>
  )
}
