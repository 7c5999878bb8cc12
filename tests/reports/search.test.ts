import { expect, test } from 'vitest'
import { findExamSession } from '~/assessments/exam-sessions/exam-sessions.server'
import { findRegistered } from '~/certificates/register/register.server'
import { findClub } from '~/clubs/clubs.server'
import { findGroup } from '~/clubs/groups.server'
import { findOffering } from '~/courses/offerings.server'
import { findCourse } from '~/courses/outline.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { insertDocument, sealDocument } from '~/people/documents.server'
import { findManagedPerson } from '~/people/people.server'
import type { Viewer } from '~/people/viewer'
import { searchEverywhere, sources } from '~/reports/search/sources.server'
import type { SourceName } from '~/reports/search/sources'
import { queryOf } from '~/shared/search'
import { sql, tx } from '~/shared/sql.server'
import { seedDemo } from '../../db/seed/index'
import { viewerOf } from '../../db/seed/viewer'
import type { World } from '../../db/seed/world'
import { ensureSigningKey } from '../factories/certificates'
import { nationalIdOf } from '../factories/people'

// The whole demo world, and everybody in it: what a search finds is what its page opens, no more and no less.
const SEEKERS = [
  'trainee', 'trainee-passed', 'trainee-failed', 'trainer', 'centre-manager', 'assessment-officer', 'assessor-1', 'member', 'guardian', 'mentor',
  'operator-manager', 'programme-admin', 'other-centre-manager', 'other-mentor',
]
let world: World
let seekers: Viewer[]

async function enterDemo() {
  ensureSigningKey()
  world = await seedDemo()
  seekers = await Promise.all(SEEKERS.map(key => viewerOf(world.people[key]!)))
}
const seeker = (key: string) => seekers[SEEKERS.indexOf(key)]!

type Thing = { to: string; name: string }
type Page = { things: () => Promise<Thing[]>; opens: (viewer: Viewer, id: string) => Promise<unknown> }

// A lesson is found in one class of those that open it, and a trainee by who teaches them; tests/courses/learning.test.ts asks for both.
type Paged = Exclude<SourceName, 'lessons' | 'trainees'>
const pages: Record<Paged, Page> = {
  courses: {
    things: () => sql`select '/courses/' || courses.id as to, title ->> 'fa' as name from courses join course_versions on course_versions.id = current_version_id`,
    opens: (_, id) => findCourse(id),
  },
  classes: {
    things: () => sql`select '/offerings/' || id as to, code as name from offerings`,
    opens: findOffering,
  },
  exams: {
    things: () => sql`
      select '/exam-sessions/' || exam_sessions.id as to, organisations.name ->> 'fa' as name
      from exam_sessions join organisations on organisations.id = organisation_id`,
    opens: findExamSession,
  },
  people: {
    things: () => sql`select '/people/' || id as to, name_fa as name from people`,
    opens: findManagedPerson,
  },
  organisations: {
    things: () => sql`select '/organisations/' || id as to, name ->> 'fa' as name from organisations`,
    opens: findOrganisation,
  },
  certificates: {
    things: () => sql`select '/centres/' || organisation_id || '/certificates/' || code as to, number as name from certificates`,
    opens: findRegistered,
  },
  clubs: {
    things: () => sql`
      select '/clubs/' || id as to, name ->> 'fa' as name from clubs
      union all select '/groups/' || id, name ->> 'fa' from groups`,
    opens: async (viewer, id) => (await findClub(viewer, id)) ?? findGroup(viewer, id),
  },
}

test('what is found is what its page opens, for everybody; exams and classes of one course are told apart by their day; staff find their own people by a whole mobile, never by a part', { timeout: 180_000 }, async () => {
  await enterDemo()
  await compareFoundAndOpened()
  await findByMobile()
  await tellApart()
})

async function compareFoundAndOpened() {
  for (const name of Object.keys(pages) as Paged[]) {
    const { things, opens } = pages[name]
    const all = await things()
    let hits = 0
    for (const [i, viewer] of seekers.entries()) {
      const opened = new Set<string>()
      const found = new Set<string>()
      for (const { to, name: words } of all) {
        if (await opens(viewer, to.split('/').at(-1)!)) opened.add(to)
        for (const hit of (await sources[name](viewer, queryOf(words, 1000)!)).hits) found.add(hit.to)
      }
      expect([name, SEEKERS[i], ...[...found].sort()]).toEqual([name, SEEKERS[i], ...[...opened].sort()])
      hits += found.size
    }
    expect([name, hits > 0]).toEqual([name, true])
  }
  // A stranger finds courses, and nothing of anybody.
  for (const words of ['برق', 'نمایشی', 'مرکز', 'گروه', 'باشگاه', 'NM']) {
    const groups = await searchEverywhere(undefined, words)
    expect(groups.map(({ name }) => name).filter(name => name !== 'courses')).toEqual([])
  }
}

test('a search forgives ی and ي, half-spaces, the order of words, and a letter too many', async () => {
  const courses = async (typed: string) => (await searchEverywhere(undefined, typed, 'courses'))[0]?.hits.map(({ to }) => to) ?? []
  for (const typed of ['برق‌کار ساختمان', 'برقكار ساختمان', 'ساختمان برق کار', 'building electrician', 'برقکاار ساختمان', 'electrcian', 'bulding electrician'])
    expect(await courses(typed)).toContain('/courses/building-electrician')
  expect(await courses('electrcian')).toHaveLength((await courses('electrician')).length)
  expect(await courses('ب')).toEqual([])
  expect(await courses('%')).toEqual([])
  expect(await courses('')).toEqual([])
})

/** Exams and classes of one course and centre bear the same name: each says its day, too. */
async function tellApart() {
  for (const [name, day] of [['exams', /^\d{1,2}\s\p{L}+\s\d{4} · /u], ['classes', /^From \d{1,2}\s\p{L}+\s\d{4} · /u]] as const) {
    const hits = (await searchEverywhere(seeker('centre-manager'), 'برق', name))[0]!.hits
    expect(hits.length).toBeGreaterThan(1)
    for (const { hint } of hits) expect([hint!.en, hint!.fa]).toEqual([expect.stringMatching(day), expect.stringMatching(/[۰-۹]{1,2}\s\S+\s[۰-۹]{4} · /)])
    expect(new Set(hits.map(({ hint }) => hint!.fa)).size).toBe(hits.length)
  }
}

/** Five of a kind are shown, and all of them behind a link. */
async function findByMobile() {
  const [manager, admin] = [seeker('centre-manager'), seeker('programme-admin')]
  const trainee = `/people/${world.people.trainee!}`
  const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${world.people.trainee!}`
  const find = async (viewer: Viewer, typed: string) => (await searchEverywhere(viewer, typed, 'people'))[0]?.hits.map(({ to }) => to) ?? []
  const typed = mobile.replace('+98', '0')
  expect(await find(manager, typed)).toEqual([trainee])
  expect(await find(manager, typed.slice(0, -1))).toEqual([])
  expect(await find(seeker('other-centre-manager'), typed)).toEqual([])
  const number = nationalIdOf(7777)
  await tx(tx => insertDocument(tx, world.people.guardian!, sealDocument('national_id', number)))
  expect(await find(admin, number)).toEqual([`/people/${world.people.guardian!}`])
  expect(await find(manager, number)).toEqual([])

  const reads = async () => (await sql`select from audit_events where act = 'child-record-read'`).count
  const before = await reads()
  const [{ name }] = await sql<[{ name: string }]>`select name_fa as name from people where id = ${world.people.member!}`
  expect(await find(seeker('operator-manager'), name)).toContain(`/people/${world.people.member!}`)
  expect(await reads()).toBe(before)

  const few = (await searchEverywhere(admin, 'نم')).find(({ name }) => name === 'people')!
  expect([few.hits.length, few.hasMore]).toEqual([5, true])
  expect((await searchEverywhere(admin, 'نم', 'people'))[0]!.hits.length).toBeGreaterThan(5)
}
