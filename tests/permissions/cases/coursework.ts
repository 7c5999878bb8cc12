import { randomUUID } from 'node:crypto'
import { seenField } from '~/courses/gradebook/grade'
import { readGradeRow } from '~/courses/gradebook/gradebook-pages.server'
import { sql } from '~/shared/sql.server'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at, NOBODY } from './forms'

/** The whole row as its page would send it, nothing changed. */
async function gradeRow(personId: string, offeringId: string, enrolmentId: string) {
  const { columns } = await readGradeRow(await viewerOf(personId), offeringId, enrolmentId)
  return Object.fromEntries([['reason', 'بازبینی'], ...columns.map(({ id }) => [seenField(id), '0'])]) as Record<string, string>
}

type Known = World & { offerings: Record<string, string> }

const one = async (query: Promise<{ id: string }[]>) => (await query)[0]!.id

/** What a class hands in, is told and talks about. `neighbour` is another class of the centre, `other` another centre's. */
export async function casesOfCoursework(world: World): Promise<Cases> {
  const { offerings, people } = world as Known
  const [running, finished, yazd] = [offerings.running!, offerings.finished!, offerings['electricians-yazd']!]
  const each = (path: string, fields?: () => Record<string, string | string[]>) =>
    ({ own: at(`/offerings/${running}${path}`, fields), neighbour: at(`/offerings/${finished}${path}`, fields), other: at(`/offerings/${yazd}${path}`, fields) })
  const submissionOf = (key: string) => one(sql<{ id: string }[]>`
    select submissions.id from submissions join enrolments on enrolments.id = enrolment_id
    where offering_id = ${running} and person_id = ${people[key]!} order by number desc limit 1`)
  const enrolmentOf = (offering: string, key: string) => one(sql<{ id: string }[]>`
    select id from enrolments where offering_id = ${offering} and person_id = ${people[key]!}`)
  const [waiting, own, neighbour] = [await submissionOf('class-5'), await enrolmentOf(running, 'trainee'), await enrolmentOf(finished, 'trainee-passed')]
  const announcement = await one(sql<{ id: string }[]>`
    select id from announcements where offering_id = ${running} and withdrawn_at is null limit 1`)
  const thread = await one(sql<{ id: string }[]>`select id from discussion_threads where offering_id = ${running} limit 1`)
  const post = await one(sql<{ id: string }[]>`
    select id from discussion_posts where offering_id = ${running} and id not in (select post_id from post_hidings) limit 1`)
  const [photo, file] = await attachFiles(running, post, people.trainee!)
  const rubric = { 'points-hazards': '5', 'points-scores': '3', 'points-controls': '6', 'points-stop': '2' }
  const words = () => ({ id: randomUUID() as string, body: 'پرسش من همین است.' })
  return {
    'routes/offerings.$offeringId.assignments.$activityId._index': each('/assignments/safety-risk', () =>
      ({ attempt: randomUUID() as string, step: 'hand-in', body: 'خطرها: برق، افتادن، براده.' })),
    'routes/offerings.$offeringId.assignments.$activityId.submissions': each('/assignments/safety-risk/submissions'),
    'routes/submissions.$submissionId.mark': {
      own: at(`/submissions/${waiting}/mark`, () => ({ mark: randomUUID() as string, seen: '0', decision: 'accepted', ...rubric })),
      none: at(`/submissions/${NOBODY}/mark`, () => ({ mark: randomUUID() as string, seen: '0', decision: 'accepted' })),
    },
    'routes/submissions.$submissionId.files.$n': { own: at(file), none: at(`/submissions/${waiting}/files/9`) },
    'routes/children.$personId.coursework': {
      own: at(`/children/${people.member!}/coursework`), neighbour: at(`/children/${people['member-2']!}/coursework`), adult: at(`/children/${people.trainee!}/coursework`),
    },
    'routes/offerings.$offeringId.gradebook._index': each('/gradebook'),
    'routes/offerings.$offeringId.gradebook[.]csv': each('/gradebook.csv'),
    'routes/offerings.$offeringId.gradebook[.]xlsx': each('/gradebook.xlsx'),
    'routes/offerings.$offeringId.gradebook.$enrolmentId': {
      own: at(`/offerings/${running}/gradebook/${own}`, await gradeRow(people.trainer!, running, own)),
      neighbour: at(`/offerings/${finished}/gradebook/${neighbour}`, await gradeRow(people['centre-manager']!, finished, neighbour)),
      'of another class': at(`/offerings/${running}/gradebook/${neighbour}`, { reason: 'بازبینی' }),
    },
    'routes/offerings.$offeringId.grades': {
      own: gradesOf(running, own), neighbour: gradesOf(finished, neighbour), other: gradesOf(yazd, own),
    },
    'routes/offerings.$offeringId.announcements._index': each('/announcements', () => ({ ...words(), title: 'کلاس فردا' })),
    'routes/offerings.$offeringId.announcements.$announcementId': each(`/announcements/${announcement}`, () => ({ because: 'اشتباه بود' })),
    'routes/offerings.$offeringId.discussion._index': each('/discussion', () => ({ ...words(), title: 'یک پرسش' })),
    'routes/offerings.$offeringId.discussion.$threadId': each(`/discussion/${thread}`, words),
    'routes/offerings.$offeringId.discussion.hidings': each('/discussion/hidings', () => ({ post, because: 'جایش اینجا نیست' })),
    'routes/offerings.$offeringId.discussion.photos.$postId.$n': { ...each(`/discussion/photos/${post}/1`), own: at(photo) },
  }
}

const gradesOf = (offeringId: string, enrolmentId: string) => ({
  path: `/offerings/${offeringId}/grades`,
  body: () => JSON.stringify({ entries: [{ id: randomUUID(), enrolmentId, activityId: 'safety-quiz', seen: 0, percent: 60, reason: 'شفاهی پرسیدم' }] }),
})

/** A photo in the class's discussion, and a file in the demo trainee's own draft. */
async function attachFiles(offeringId: string, post: string, traineeId: string) {
  const { storeBytes } = await import('~/shared/files.server')
  const stored = await storeBytes(Buffer.from('RIFF'))
  const { id } = (await sql<{ id: string }[]>`
    insert into files (sha256, bytes, media_type, name, uploaded_by)
    values (${stored.sha256}, ${stored.bytes}, 'image/webp', 'photo.webp', ${traineeId}) returning id`)[0]!
  await sql`insert into discussion_photos (post_id, n, file_id) values (${post}, 1, ${id}) on conflict do nothing`
  const submission = await one(sql<{ id: string }[]>`
    select submissions.id from submissions join enrolments on enrolments.id = enrolment_id where offering_id = ${offeringId} limit 1`)
  await sql`insert into submission_files (submission_id, n, file_id) values (${submission}, 1, ${id}) on conflict do nothing`
  return [`/offerings/${offeringId}/discussion/photos/${post}/1`, `/submissions/${submission}/files/1`] as const
}
