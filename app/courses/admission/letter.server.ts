import type { Viewer } from '~/people/viewer'
import { formatDay, formatTime, today, writeDay } from '~/shared/calendar'
import { allow, found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { fill, localDigits, type Language, type Text } from '~/shared/text'
import { typeset } from '~/shared/typeset/typeset.server'
import { listPapers } from '../application-documents/papers.server'
import { findApplication, findOwnApplicationById } from '../applications/applications.server'
import { hasLeft, type Ending } from '../enrolments/enrolment'
import { weekdays } from '../messages'
import { listSlots } from '../offerings.server'
import { canSeeApplications, placeOf } from '../permissions'
import { messages } from './messages'

type Place = { county: string | null; place: string | null; isPublic: boolean; audience: string; firstAt: Date | null; seatNumber: number | null; endedAs: Ending | null }

/** What an admission letter says, for who was admitted and for the centre; a letter of no admission isn't there. */
export async function readLetter(viewer: Viewer, applicationId: string) {
  const own = await findOwnApplicationById(viewer, applicationId)
  const application = found(own ?? (await findApplication(viewer, applicationId)))
  allow(Boolean(own) || canSeeApplications(viewer, placeOf(application)))
  found(application.decision === 'admitted' ? application : undefined)
  const [[where], slots, papers] = await Promise.all([
    sql<[Place]>`
      select county, place, is_public, audience, seat_number, ended_as,
        (select min(starts_at) from class_meetings where class_meetings.offering_id = offerings.id and class_meetings.cancelled_at is null) as first_at
      from offerings join organisations on organisations.id = organisation_id
        left join enrolments on enrolments.application_id = ${applicationId}
      where offerings.id = ${application.offeringId}`,
    listSlots(application.offeringId),
    listPapers(applicationId),
  ])
  // Nobody is admitted any more by a letter whose seat was given up or taken away.
  found(hasLeft(where.endedAs) ? undefined : where)
  return { application, where, slots, papers: papers.map(({ title }) => title) }
}
export type Letter = Awaited<ReturnType<typeof readLetter>>

/** The letter's words in one language, the same on screen and on paper. */
export function letterWords({ application, where, slots, papers }: Letter, language: Language, now = new Date()) {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values, language)
  const name = language === 'fa' ? application.nameFa : (application.nameEn ?? application.nameFa)
  const times = (from: string, to: string) => localDigits(`${from}–${to}`, language)
  const day = (at: string) => formatDay(at, language, 'full')
  return {
    language,
    title: say(messages.title),
    centre: application.organisationName[language],
    'date-label': say(messages.date),
    date: formatDay(today(now), language),
    'number-label': say(messages.number),
    number: `${application.offeringCode}${where.seatNumber === null ? '' : `/${where.seatNumber}`}`,
    greeting: say(messages.greeting, { name }),
    body: say(messages.body, { course: application.courseTitle[language] }),
    facts: [
      { label: say(messages.course), value: application.courseTitle[language] },
      { label: say(messages.starts), value: day(application.startsOn) },
      ...(where.firstAt ? [{ label: say(messages.firstMeeting), value: say(messages.atTime, { day: day(today(where.firstAt)), time: formatTime(where.firstAt, language) }) }] : []),
      { label: say(messages.ends), value: day(application.endsOn) },
      { label: say(messages.place), value: [application.organisationName[language], where.county, where.isPublic && where.place].filter(Boolean).join(language === 'fa' ? '، ' : ', ') },
    ],
    'timetable-title': say(messages.timetable),
    timetable: slots.map(({ weekday, startsAt, endsAt, room }) => ({ day: say(weekdays[weekday]!), time: times(startsAt, endsAt), room: room ?? '' })),
    'bring-title': say(messages.bring),
    bring: [say(messages.bringIdentity), ...papers, say(messages.bringClothes)],
    closing: say(messages.closing),
    signature: say(messages.signature),
    printed: `${say(messages.printed)} ${writeDay(today(now), language)}`,
  }
}
export type LetterWords = ReturnType<typeof letterWords>

export const letterPdf = (letter: Letter, language: Language, now = new Date()) =>
  typeset('courses/admission/letter', letterWords(letter, language, now), letter.application.decidedAt ?? now)
