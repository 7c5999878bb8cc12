import { today } from '~/shared/calendar'
import { seedAssessments } from './demo/assessments'
import { seedAuthoring } from './demo/authoring'
import { seedCertificates } from './demo/certificates'
import { seedClassLife } from './demo/class-life'
import { seedClubs } from './demo/clubs'
import { seedCourses } from './demo/courses'
import { seedHolidays } from './demo/holidays'
import { seedCoursework } from './demo/coursework'
import { seedMarking } from './demo/marking'
import { seedPeople } from './demo/people'
import { seedApplications } from './demo/programme'
import { seedQuestions } from './demo/questions'
import { seedSupervised } from './demo/supervised'
import type { World } from './world'

/** The demonstration world, made by the app's own acts; its dates are offsets from today. */
export async function seedDemo() {
  const world: World = { seededOn: today(), people: {}, organisations: {} }
  await seedPeople(world)
  await seedHolidays(world)
  await seedCourses(world)
  await seedClassLife(world)
  await seedCoursework(world)
  await seedAuthoring(world)
  await seedApplications(world)
  await seedQuestions(world)
  await seedAssessments(world)
  await seedMarking(world)
  await seedSupervised(world)
  await seedCertificates(world)
  await seedClubs(world)
  return world
}

/** The worlds that `npm run db -- seed <world>` knows. */
export const seeds: Record<string, (options?: { scale?: number }) => Promise<void>> = {
  demo: async () => void (await seedDemo()),
}
