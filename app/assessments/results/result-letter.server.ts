import type { Viewer } from '~/people/viewer'
import { formatDay, today, writeDay } from '~/shared/calendar'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { fill, localDecimal, type Language, type Text } from '~/shared/text'
import { typeset } from '~/shared/typeset/typeset.server'
import { findStaffedSession } from '../exam-sessions/exam-sessions.server'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { cutMark } from '../marks'
import { causes, messages as common, parts } from '../messages'
import { canSeeResults } from '../permissions'
import { messages } from './messages'
import { listVerdicts, readEntries, type OwnResult } from './results.server'
import { verdictOn, waitingFor, whatNext, whomToAsk } from './what-next'
import { whyOf } from './why'

/** What is published of one booking, on paper: for the candidate, and for who sees the session's results. */
export async function readResultLetter(viewer: Viewer, examSessionId: string, bookingId: string, now = new Date()) {
  const [person] = await sql<{ id: string; nameFa: string; nameEn: string | null; number: string }[]>`
    select people.id, name_fa, name_en, number::text from bookings join people on people.id = person_id
      join exam_sessions on exam_sessions.id = exam_session_id
    where bookings.id = ${bookingId} and exam_session_id = ${examSessionId} and bookings.cancelled_at is null`
  const { id, ...named } = found(person)
  if (id !== viewer.id) {
    const session = await findStaffedSession(viewer, examSessionId)
    found(session && canSeeResults(viewer, session) ? session : undefined)
  }
  const results = await listVerdicts(id)
  const result: OwnResult = found(results.find(result => result.bookingId === bookingId))
  return { ...named, result, entry: (await readEntries(id, results, today(now)))[bookingId] }
}

type Letter = Awaited<ReturnType<typeof readResultLetter>>

export async function resultLetterPdf(letter: Letter, language: Language, now = new Date()) {
  return typeset('assessments/results/result-letter', letterWords(letter, language, now), now)
}

export function letterWords({ nameFa, nameEn, number, result, entry }: Letter, language: Language, now: Date) {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values, language)
  const mark = (marks: string) => localDecimal(cutMark(marks), language)
  const { combinedMarks } = result
  const row = (part: 'written' | 'practical') => {
    const [marks, passed, absence, minimum] = part === 'written'
      ? [result.writtenMarks, result.writtenPassed, result.writtenAbsence, result.writtenMinimum]
      : [result.practicalMarks, result.practicalPassed, result.practicalAbsence, result.practicalMinimum]
    const why = whyOf(result, part)
    return {
      name: say(parts[part]), mark: marks === null ? '—' : mark(marks), minimum: mark(minimum),
      outcome: say(marks === null ? (absence ? causes[absence] : waitingFor(result, part)) : passed ? common.passed : common.failed),
      why: why ? say(why) : '',
    }
  }
  return {
    language,
    title: say(messages.letter),
    centre: result.organisationName[language],
    number: say(sessionMessages.number, { number: Number(number) }),
    name: (language === 'en' && nameEn) || nameFa,
    lead: say(messages.letterLead, { course: result.courseTitle[language] }),
    'name-label': say(messages.letterName),
    'day-label': say(messages.letterDay),
    day: formatDay(today(result.startsFrom), language, 'full'),
    head: [messages.letterPart, messages.letterMark, messages.letterMinimum, messages.letterOutcome].map(text => say(text)),
    rows: [
      row('written'), row('practical'),
      ...(combinedMarks === null ? [] : [{
        name: say(messages.combined), mark: mark(combinedMarks), minimum: mark(result.combinedMinimum), outcome: '',
        why: say(messages.combinedHow, { w: mark(result.writtenPercent), p: mark(result.practicalPercent) }),
      }]),
    ],
    verdict: say(verdictOn(result)),
    next: nextWords(result, entry, language),
    signature: say(messages.signature),
    printed: say(messages.letterPrinted, { day: writeDay(today(now), language) }),
  }
}

function nextWords(result: OwnResult, entry: Letter['entry'], language: Language) {
  const next = entry && !('refused' in entry) ? entry : undefined
  const values = {
    day: next?.lastDay ? formatDay(next.lastDay, language, 'long') : '', left: next?.attemptsLeft ?? 0, centre: result.organisationName[language],
  }
  const lines = [...whatNext(result, entry), ...(next ? [messages.bookWhere] : []), whomToAsk(result)]
  return { title: messages.next[language], lines: lines.map(line => fill(line[language], values, language)) }
}
