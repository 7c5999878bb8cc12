import { sql } from '~/shared/sql.server'
import { unseal } from '~/shared/secrets.server'
import type { World } from '../../db/seed/world'
import { SECRET_MARK } from './cases/assessments'
import { WORDS } from './cases/clubs'
import { toPersianDigits } from '~/shared/text'
import type { Opened } from './walk'
import type { Visitor } from './visitors'

/** Words that stand only on certain people's pages, however many others may open pages of that kind. */
export type Secret = { what: string; words: string[]; readers: (opened: Opened) => boolean }

const only =
  (...visitors: Visitor[]) =>
  ({ visitor }: Opened) =>
    visitors.includes(visitor)
const at =
  (address: string, ...visitors: Visitor[]) =>
  ({ visitor, handler }: Opened) =>
    handler.address === address && visitors.includes(visitor)
const nobody = () => false
/** Who may read the sealed bank may take it out, and the trail says so. */
const isExport = at('/courses/:courseId/questions/exports/:format', 'programme-admin', 'item-author', 'item-reviewer')

export async function findSecrets(world: World): Promise<Secret[]> {
  return [...(await ofClubs(world)), ...(await ofPeople(world)), ...(await ofExams())]
}

async function ofClubs({ people }: World): Promise<Secret[]> {
  const [child, elsewhere] = [people['member-2']!, people['other-member-1']!]
  const named = await sql<
    { id: string; nameFa: string }[]
  >`select id, name_fa from people where id in (${child}, ${elsewhere})`
  const nameOf = (id: string) => named.find(person => person.id === id)!.nameFa
  const [guardian] = await sql<[{ mobile: string }]>`
    select mobile from guardianships join people on people.id = guardian_id where child_id = ${child}
    order by declared_at limit 1`
  return [
    {
      what: 'another child’s full name',
      words: [nameOf(child)],
      readers: only('operator-manager', 'mentor', 'programme-admin'),
    },
    {
      what: 'a child’s full name elsewhere',
      words: [nameOf(elsewhere)],
      readers: only('other-mentor', 'programme-admin'),
    },
    { what: 'a guardian’s phone', words: [guardian.mobile], readers: only('operator-manager', 'programme-admin') },
    {
      what: 'the mentor’s note',
      words: ['پیمان‌نامه را با هم نوشتند و امضا کردند'],
      readers: only('operator-manager', 'mentor'),
    },
    {
      what: 'what was done before by an applicant',
      words: ['سه سال در کارگاه پدرم'],
      readers: only('operator-manager', 'mentor-applicant'),
    },
    // Who raised it finds the words in the file of their own data, and nowhere where somebody looks over a shoulder.
    {
      what: 'a concern',
      words: [WORDS.own],
      readers: opened => only('operator-manager')(opened) || at('/profile/export', 'member')(opened),
    },
    { what: 'a concern that names the manager', words: [WORDS.named], readers: at('/profile/export', 'member') },
    {
      what: 'a concern that names every manager',
      words: [WORDS.programme],
      readers: opened => only('programme-admin')(opened) || at('/profile/export', 'member')(opened),
    },
    { what: 'a concern elsewhere', words: [WORDS.other], readers: nobody },
  ]
}

async function ofPeople({ people }: World): Promise<Secret[]> {
  const [trainee] = await sql<[{ mobile: string; sealed: string }]>`
    select mobile, number_sealed as sealed from people join identity_documents on person_id = people.id
    where people.id = ${people.trainee!}`
  return [
    {
      what: 'the trainee’s phone',
      words: [trainee.mobile],
      readers: only('trainee', 'centre-manager', 'assessment-officer', 'programme-admin'),
    },
    {
      what: 'the trainee’s identity number',
      words: [unseal(trainee.sealed)],
      readers: at('/profile/export', 'trainee'),
    },
    {
      what: 'a place behind walls',
      words: ['زندان نمونه'],
      readers: only('trainer', 'centre-manager', 'assessment-officer', 'programme-admin'),
    },
  ]
}

async function ofExams(): Promise<Secret[]> {
  const sealed = await sql<{ stem: string; why: string | null; guide: string | null }[]>`
    select distinct body -> 'stem' ->> 'fa' as stem, feedback -> 'general' ->> 'fa' as why, key -> 'guide' ->> 'fa' as guide
    from sitting_items join item_versions on item_versions.id = item_version_id`
  const isMarking = ({ visitor, handler }: Opened) =>
    visitor === 'marker' && handler.address.startsWith('/exam-sessions/:examSessionId/marking')
  const isOwnFile = ({ visitor, handler, place }: Opened) =>
    visitor === 'judge' && handler.address.startsWith('/sittings/:sittingId/files') && place === 'own'
  // Of a published result, each look on record.
  const isLook = at('/exam-sessions/:examSessionId/papers/:bookingId', 'assessment-officer')
  return [
    {
      what: 'what a candidate wrote at length',
      words: ['با فازمتر نگاه می‌کنم چراغش روشن نشود'],
      readers: isMarking,
    },
    {
      what: 'how an essay is to be marked',
      words: sealed.flatMap(({ guide }) => guide ?? []),
      readers: opened => isMarking(opened) || isExport(opened),
    },
    {
      what: 'a sealed question',
      words: sealed.map(({ stem }) => stem),
      readers: opened =>
        (opened.visitor === 'trainee' && opened.handler.address.startsWith('/sittings/') && opened.place === 'own') || isExport(opened)
        || isMarking(opened) || isOwnFile(opened) || isLook(opened),
    },
    {
      what: 'why an answer to a sealed question is right',
      words: sealed.flatMap(({ why }) => why ?? []),
      readers: isExport,
    },
    {
      what: 'an assessor’s mark',
      words: [SECRET_MARK, toPersianDigits(SECRET_MARK).replace('.', '٫')],
      readers: only('assessor-2'),
    },
    {
      what: 'marks in the room',
      words: ['writtenMarks', 'practicalMarks'],
      readers: ({ handler }) => handler.address !== '/exam-sessions/:examSessionId',
    },
  ]
}
