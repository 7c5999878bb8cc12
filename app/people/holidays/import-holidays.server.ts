import { audit } from '~/shared/audit.server'
import { parseDay } from '~/shared/calendar'
import { form, text } from '~/shared/form.server'
import { allow } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { faStore, fillTexts, type Text } from '~/shared/text'
import type { Viewer } from '../viewer'
import type { Holiday } from './holiday'
import { messages } from './messages'
import { canKeepHolidays } from './permissions'

export const typedListForm = form({ list: text(20_000) })

/** Reads «۱۴۰۵/۰۱/۰۱ | نوروز | Nowruz», one day a line. @returns the days, or what is wrong with the first bad line. */
export function readTypedList(list: string): { days: Holiday[] } | { problem: Text } {
  const days = new Map<string, Text>()
  for (const [i, line] of list.split('\n').entries()) {
    if (!line.trim()) continue
    const wrong = (why: Text) => ({ problem: {
      fa: fillTexts(messages.lineWrong, { line: i + 1, why: why.fa }).fa,
      en: fillTexts(messages.lineWrong, { line: i + 1, why: why.en }).en,
    } })
    const [typed = '', fa = '', en = '', ...more] = line.split('|').map(part => part.trim())
    if (!fa || !en || more.length > 0) return wrong(messages.partsWrong)
    const day = parseDay(typed)
    if (!day) return wrong(messages.dayWrong)
    if (days.has(day)) return wrong(messages.dayTwice)
    const title = { fa: faStore(fa), en }
    if ([title.fa, en].some(({ length }) => length < 2 || length > 120)) return wrong(messages.titleWrong)
    days.set(day, title)
  }
  return { days: [...days].map(([day, title]) => ({ day, title })) }
}

/** Takes in a list of the country's holidays, whole. Repeated, it changes nothing; a day already there takes the new words. */
export async function importHolidays(keeper: Viewer, days: readonly Holiday[]) {
  allow(canKeepHolidays(keeper))
  return tx(async tx => {
    const changed = await tx`
      insert into holidays (day, organisation_id, title, added_by)
      select day, null, title, ${keeper.id} from jsonb_to_recordset(${tx.json(days as never)}) as listed (day date, title jsonb)
      on conflict (day, organisation_id) do update set title = excluded.title, added_by = excluded.added_by,
        added_at = excluded.added_at
      where holidays.title is distinct from excluded.title
      returning day`
    if (changed.length > 0)
      await audit(tx, {
        by: keeper,
        act: 'holidays-imported',
        subject: ['holiday', days[0]!.day],
        after: { days: changed.map(({ day }) => day as string) },
      })
    return { count: days.length }
  })
}
