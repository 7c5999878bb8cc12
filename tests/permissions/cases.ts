import type { World } from '../../db/seed/world'
import { casesOfAssessments } from './cases/assessments'
import { casesOfAttendance } from './cases/attendance'
import { casesOfCentre } from './cases/centre'
import { casesOfAuthoring } from './cases/authoring'
import { casesOfCertificates } from './cases/certificates'
import { casesOfClubs } from './cases/clubs'
import { casesOfCourses } from './cases/courses'
import { casesOfCoursework } from './cases/coursework'
import { casesOfImports } from './cases/imports'
import { casesOfMarking } from './cases/marking'
import { casesOfProgramme } from './cases/programme'
import { casesOfPeople } from './cases/people'
import { casesOfQuestions } from './cases/questions'
import { casesOfVisitors } from './cases/visitors'

export type Body = URLSearchParams | FormData | string
/** A thing's address, and a valid form or document for its POST. */
export type Case = { path: string; body?: () => Body }
/**
 * By the route's id, then by place. `own`: of the Aftab centre, of the operator Rah-e Roshan, of the demo's trainee;
 * `other`: the same kind of thing of another organisation; `neighbour`: of somebody else within the same one.
 */
export type Cases = Record<string, Record<string, Case>>

export async function makeCases(world: World): Promise<Cases> {
  const cases: Cases = {}
  for (const makeOwn of [
    casesOfVisitors,
    casesOfPeople,
    casesOfImports,
    casesOfCourses,
    casesOfAuthoring,
    casesOfAttendance,
    casesOfCentre,
    casesOfCoursework,
    casesOfAssessments,
    casesOfMarking,
    casesOfClubs,
    casesOfCertificates,
    casesOfProgramme,
    casesOfQuestions,
  ])
    Object.assign(cases, await makeOwn(world))
  return cases
}
