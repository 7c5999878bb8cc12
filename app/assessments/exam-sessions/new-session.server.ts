import { randomUUID } from 'node:crypto'
import { findOrganisation } from '~/people/organisations/organisations.server'
import type { Viewer } from '~/people/viewer'
import { addDays, solarParts, today } from '~/shared/calendar'
import { readForm } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { canOpenExamSession, CENTRE_STAFF } from '../permissions'
import { listBankUnits, listExaminableCourses } from './exam-sessions.server'
import { openExamSessionForm, questionsOf, type NewExamSession } from './open-exam-session.server'

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
    units: units.map(unit => ({ ...unit, field: questionsOf(unit.unitId) })),
    example: [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('/'),
  }
}

/** The posted form of a new session; its fields depend on the course that it names. */
export async function readNewSession(posted: FormData) {
  const units = await listBankUnits(String(posted.get('course') ?? ''))
  const { values, errors, typed } = readForm(openExamSessionForm(units), posted)
  if (errors) return { errors, typed }
  const { course, ...rest } = values
  const counts = values as unknown as Record<string, number | undefined>
  const blueprint = Object.fromEntries(units.map(({ unitId }) => [unitId, counts[questionsOf(unitId)] ?? 0]))
  const { id, kind, audience, day, time, lateMinutes, minutes, seats, place, registrationUntil, practicalOn, supervised } = rest
  const wish: NewExamSession = {
    id,
    courseId: course,
    kind,
    audience,
    day,
    time,
    lateMinutes,
    minutes,
    seats,
    place,
    registrationUntil,
    practicalOn,
    supervised,
    blueprint,
  }
  return { wish, typed }
}
