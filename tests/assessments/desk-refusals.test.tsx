import { expect, test } from 'vitest'
import type { Candidate } from '~/assessments/bookings/candidates.server'
import { absenceRefusals } from '~/assessments/bookings/messages'
import { boardRefusals } from '~/assessments/exam-day/messages'
import { IncidentPart } from '~/assessments/exam-day/incident-part'
import { incidentForm } from '~/assessments/exam-day/report-incident.server'
import { ResultsDesk } from '~/assessments/results/results-desk'
import { requestAnswerForm } from '~/assessments/rooms/answer-request.server'
import { roomRefusals } from '~/assessments/rooms/messages'
import type { RoomRequest } from '~/assessments/rooms/requests.server'
import { RoomsPage } from '~/assessments/rooms/rooms-page'
import { profileForm } from '~/people/profile/edit-profile.server'
import { ProfileForm } from '~/people/profile/profile-form'
import { messages as signInMessages } from '~/people/signing-in/messages'
import type { FormAnswer } from '~/shared/form'
import { readForm } from '~/shared/form.server'
import { siteOf } from '../ui/site'

const shown = async (Page: () => React.ReactNode) => {
  const html = await (await siteOf({ page: { default: Page as never } })('/page', { 'Accept-Language': 'fa' })).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>')).replaceAll('<!-- -->', '')
}
/** The words beside a field, and not above the form. */
const beside = (html: string, field: string, words: string) => {
  const at = html.indexOf(`id="${field}-error"`)
  expect(at, `${field} has its error`).toBeGreaterThan(0)
  expect(html.slice(at, at + 900)).toContain(words)
  expect(html).toContain(`href="#${field}"`)
}
const slips = (schema: Parameters<typeof readForm>[0], sent: Record<string, string>) => {
  const posted = new FormData()
  for (const [name, value] of Object.entries(sent)) posted.set(name, value)
  return Object.keys(readForm(schema, posted).errors ?? {})
}

test('what is wrong in a form is listed as its page stands', () => {
  expect(slips(incidentForm, { intent: 'report-incident', id: crypto.randomUUID(), minutes: 'x', bookingId: 'x', note: '', category: '', effect: '' }))
    .toEqual(['category', 'effect', 'minutes', 'bookingId', 'note'])
  expect(slips(requestAnswerForm, { intent: 'answer-request', requestId: crypto.randomUUID(), reason: 'x'.repeat(501) })).toEqual(['answer', 'reason'])
  expect(slips(profileForm, { email: 'x', current: 'x'.repeat(999), provinceId: 'x'.repeat(41), language: '', calendar: '' }))
    .toEqual(['email', 'current', 'provinceId', 'language', 'calendar'])
})

const candidate = {
  bookingId: 'b1', personId: 'p1', nameFa: 'سامان', nameEn: null, seatNumber: 1, keepsWritten: false, keepsPractical: false, sittingId: 's', submittedAt: new Date(),
  lateAnswers: 0, scriptsWaiting: 0, writtenMarks: '80', writtenPassed: true, writtenIsPublished: true, writtenAbsence: null, isExpelled: false, isUncounted: false, because: '',
  practicalMarks: null, practicalPassed: null, practicalIsPublished: false, practicalAbsence: null, practicalMarksGiven: 0, isPassed: null,
} as unknown as Candidate
const desk = (answer: FormAnswer, of: Partial<Candidate> = {}) =>
  shown(() => <ResultsDesk examSessionId="e" candidates={[{ ...candidate, ...of }]} publications={[]} sample={[]} mayRun answer={answer} />)

test('a reason for somebody who has got a result meanwhile is refused beside the choice, and what was typed stays', async () => {
  const typed = { intent: 'record-absence', part: 'written', bookingId: 'b1', cause: 'illness', note: 'گواهی پزشک آورد' }
  const html = await desk({ refused: 'has-result', typed })
  beside(html, 'absence-written-bookingId', absenceRefusals['has-result'].fa)
  expect(html).toMatch(/<option value="b1" selected="">سامان/)
  expect(html).toContain('value="گواهی پزشک آورد"')
})

const incident = (refused: string, typed: Record<string, string>) => {
  const rooms = [{ id: 'r1', centre: { fa: 'مرکز', en: 'Centre' }, name: 'یک' }, { id: 'r2', centre: { fa: 'مرکز', en: 'Centre' }, name: 'دو' }]
  const answer = { refused, intent: 'report-incident', typed: { intent: 'report-incident', note: 'رفت', ...typed } }
  return shown(() => <IncidentPart incidents={[]} rooms={rooms as never} isWhole seats={[{ bookingId: 'b1', seatNumber: 1, nameFa: 'سامان', nameEn: null } as never]} newId="n" address="/board" answer={answer} />)
}

test.each([
  ['written-published', { bookingId: 'b1', effect: 'expelled' }, 'bookingId'], ['not-begun', { bookingId: 'b1', effect: 'expelled' }, 'effect'],
  ['nobody-works', { bookingId: 'b1', effect: 'time' }, 'bookingId'], ['nobody-works', { roomId: 'r2', effect: 'time' }, 'roomId'],
] as const)('an incident that can’t be so is told beside what it hangs on: %s', async (refused, typed, field) => {
  beside(await incident(refused, typed), `incident-${field}`, boardRefusals[refused].fa)
})

const request: RoomRequest = {
  id: 'q1', centre: { fa: 'ارغوان', en: 'Arghavan' }, owner: { fa: 'آفتاب', en: 'Aftab' }, name: 'کارگاه', seats: 5, startsFrom: new Date(), answer: null, reason: '', answeredAt: null,
}
const rooms = (toAnswer: RoomRequest[], requests: RoomRequest[], answer: FormAnswer) => shown(() => (
  <RoomsPage session={{ id: 'e', number: '7', courseTitle: { fa: 'برق', en: 'Wiring' } } as never} rooms={[]} waiting={[]} centres={[]} mayRun={false} isAtDoor={false} newId="n" {...{ toAnswer, requests, answer }} />
))

test('an answer about a room that is refused stands beside it; one that comes too late is told where its form was, with what was typed', async () => {
  const typed = { intent: 'answer-request', requestId: 'q1', answer: 'agreed', reason: 'از در پشتی بیایید' }
  const full = await rooms([request], [], { refused: 'too-many-seats', typed })
  beside(full, 'answer-q1-answer', roomRefusals['too-many-seats'].fa)
  expect(full).toMatch(/value="agreed"[^>]*checked=""|checked=""[^>]*value="agreed"/)
  for (const left of [[{ ...request, answer: 'declined' as const, answeredAt: new Date() }], []]) {
    const html = await rooms(left, [], { refused: 'already-answered', typed })
    expect(html.split(roomRefusals['already-answered'].fa)).toHaveLength(2)
    expect(html).toContain('از در پشتی بیایید')
  }
  expect(await rooms([], [], { refused: 'agreed-meanwhile', typed: { intent: 'withdraw-room', requestId: 'q1' } })).toContain(roomRefusals['agreed-meanwhile'].fa)
})

test('too many wrong passwords are told beside the password, the new address stays', async () => {
  const profile = { nameEn: null, fatherName: null, gender: 'man', email: null, provinceId: null, language: 'fa', calendar: 'solar', mobile: '+989120000000', username: null, bornOn: null }
  const html = await shown(() => <ProfileForm profile={profile as never} provinces={[]} answer={{ refused: 'too-many-tries', typed: { email: 'a@b.example', language: 'fa', calendar: 'solar' } }} />)
  beside(html, 'current', signInMessages.tooManyTries.fa)
  expect(html).toContain('value="a@b.example"')
})
