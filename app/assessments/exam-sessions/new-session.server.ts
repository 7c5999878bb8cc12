import { randomUUID } from 'node:crypto'
import { findOrganisation } from '~/people/organisations/organisations.server'
import type { Viewer } from '~/people/viewer'
import { addDays, solarParts, today } from '~/shared/calendar'
import { readForm } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { canOpenExamSession, CENTRE_STAFF } from '../permissions'
import { listDoubtedItems } from '../blueprint/doubted-items.server'
import { readBlueprint, totalsOf } from '../blueprint/read-blueprint.server'
import { listBankUnits, listExaminableCourses, listPolicies } from './exam-sessions.server'
import { openExamSessionForm, type NewExamSession } from './open-exam-session.server'

/** What the page of a new session shows: the courses to choose from, or the chosen one with its units. */
export async function readNewSessionPage(viewer: Viewer, centreId: string, courseId: string | null) {
  const centre = found(await findOrganisation(viewer, centreId, [...CENTRE_STAFF]))
  allow(canOpenExamSession(viewer, centre))
  const courses = await listExaminableCourses(centre.id)
  const course = courses.find(({ id }) => id === courseId)
  const units = course ? await listBankUnits(course.id) : []
  const { year, month, day } = solarParts(addDays(today(), 14))
  return {
    centre: { id: centre.id, name: centre.name },
    courses,
    course,
    newId: randomUUID(),
    units: units.map(({ unitId, title, ready }) => ({ unitId, title, ready })),
    policies: course ? [...(await listPolicies())] : [],
    doubted: course ? await listDoubtedItems(viewer, course.id) : [],
    example: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/'),
  }
}

/** The posted form of a new session, with what its bank can't give named beside the row; or, when asked, only that check, and which questions are doubted. */
export async function readNewSession(viewer: Viewer, posted: FormData) {
  const { values, errors, typed } = readPosted(posted)
  if (!values) return { errors, typed }
  const { intent, course, anchors: codes, policy, id, kind, audience, day, time, lateMinutes, minutes, seats, place, registrationUntil, practicalOn, supervised, markers, markingLimit } = values
  if (intent === 'more') return { checked: null, typed }
  const blueprint = await readBlueprint(course, values as Record<string, unknown>, codes ?? '')
  if (blueprint.errors) return { errors: blueprint.errors, typed }
  if (intent === 'check') return { checked: { ...totalsOf(blueprint.rows), doubted: await listDoubtedItems(viewer, course, blueprint) }, typed }
  const wish: NewExamSession = {
    id, courseId: course, policy, kind, audience, day, time, lateMinutes, minutes, seats, place, registrationUntil, practicalOn, supervised,
    blueprint: blueprint.rows,
    anchors: blueprint.anchors,
    markers: markers === '2' ? 2 : 1,
    markingLimit,
  }
  return { wish, typed }
}

/** What the bank is checked for, and more rows, need none of these: the day may still be open. */
const OF_THE_DAY = {
  day: () => addDays(today(), 14), time: () => '09:00', minutes: () => '60', lateMinutes: () => '30', seats: () => '20', markingLimit: () => '20',
  place: () => '', registrationUntil: () => '', practicalOn: () => '',
}

function readPosted(posted: FormData) {
  const read = readForm(openExamSessionForm, posted)
  if (read.values || posted.get('intent') === 'open') return read
  const rest = new FormData()
  for (const [name, value] of posted) rest.append(name, read.errors[name] && name in OF_THE_DAY ? OF_THE_DAY[name as keyof typeof OF_THE_DAY]() : value)
  const { values, errors } = readForm(openExamSessionForm, rest)
  return { values, errors, typed: read.typed }
}
