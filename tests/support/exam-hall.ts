import { hash } from '@node-rs/argon2'
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { inDemoDatabase } from './demo-places'

export const PASSWORD = 'seven quiet workshops'
/** A candidate as a browser knows them: the cookie of an own sign-in, and what the sign-in form asks. */
export type Candidate = { personId: string; cookie: string; mobile: string }
export type Hall = { examSessionId: string; candidates: Candidate[]; questions: number }

const UNIT = 'safety'

/**
 * An exam session of the demo's centre that is open now, with so many booked candidates, each with a session of their
 * own, written straight into the demo's database. The paper has `questions` sealed questions; where the bank holds
 * fewer, copies of them are put beside.
 */
export function openHall(dataDir: string, count: number, questions = 20): Promise<Hall> {
  const examSessionId = randomUUID()
  const made = Array.from({ length: count }, (_, i) => ({
    personId: randomUUID(), token: randomBytes(20).toString('hex'), mobile: `+98970${String(1_000_000 + Math.floor(Math.random() * 8_000_000) + i).slice(0, 7)}`,
  }))
  const unique = [...new Map(made.map(each => [each.mobile, each])).values()]
  return inDemoDatabase(dataDir, async sql => {
    const secret = await hash(PASSWORD, { memoryCost: 19_456, timeCost: 2, parallelism: 1 })
    await sql.begin(async tx => {
      await tx`
        insert into people (id, name_fa, mobile) select id, 'داوطلب نمونه', mobile
        from unnest(${unique.map(c => c.personId)}::uuid[], ${unique.map(c => c.mobile)}::text[]) as made (id, mobile)`
      await tx`insert into passwords (person_id, hash) select id, ${secret} from unnest(${unique.map(c => c.personId)}::uuid[]) as made (id)`
      await tx`
        insert into sessions (id, person_id, expires_at, ends_at)
        select id, person_id, now() + interval '1 day', now() + interval '1 day'
        from unnest(${unique.map(c => createHash('sha256').update(c.token).digest('hex'))}::text[], ${unique.map(c => c.personId)}::uuid[]) as made (id, person_id)`
      const [centre] = await tx<[{ id: string }]>`select id from organisations where code = 'NM-TEH-01'`
      const [opener] = await tx<[{ id: string }]>`select person_id as id from demo_people where key = 'assessment-officer'`
      await tx`insert into scopes (id, kind, organisation_id) values (${examSessionId}, 'exam_session', ${centre.id})`
      await tx`
        insert into exam_sessions (id, organisation_id, course_id, standard_version_id, policy_id, kind, audience, seats, starts_from,
          starts_until, minutes, ends_by, registration_opens_at, registration_closes_at, opened_by)
        select ${examSessionId}, ${centre.id}, 'building-electrician', current_version_id,
          (select id from assessment_policies where name = 'skill' order by version desc limit 1), 'open', 'mixed', ${count},
          now() - interval '1 hour', now() + interval '6 hours', 240, now() + interval '12 hours', now() - interval '2 days',
          now() - interval '1 hour', ${opener.id}
        from standards where id = (select standard_id from courses where id = 'building-electrician')`
      await fillBank(tx, questions)
      await tx`insert into blueprint_rows (exam_session_id, place, unit_id, items) values (${examSessionId}, 1, ${UNIT}, ${questions})`
      await tx`
        insert into bookings (exam_session_id, person_id, seats, seat_number, during, booked_by)
        select ${examSessionId}, id, ${count}, number, tstzrange(now() - interval '1 hour', now() + interval '12 hours'), ${opener.id}
        from unnest(${unique.map(c => c.personId)}::uuid[]) with ordinality as made (id, number)`
    })
    return {
      examSessionId, questions,
      candidates: unique.map(({ personId, token, mobile }) => ({ personId, mobile, cookie: `session=${token}` })),
    }
  })
}

type Tx = Parameters<Parameters<Parameters<Parameters<typeof inDemoDatabase>[1]>[0]['begin']>[1]>[0]

async function fillBank(tx: Tx, questions: number) {
  const there = await tx`
    select items.id from items join item_versions on item_versions.id = current_version_id
    where course_id = 'building-electrician' and use = 'sealed' and items.unit_id = ${UNIT} and retired_at is null and ready_at is not null`
  for (let n = there.length; n < questions; n++) {
    const [item] = await tx<[{ id: string }]>`
      insert into items (course_id, code, unit_id, use) values ('building-electrician', ${`copy-${randomBytes(4).toString('hex')}`}, ${UNIT}, 'sealed') returning id`
    await tx`
      with made as (
        insert into item_versions (item_id, version, source, checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name,
          reviewed_at, ready_at)
        select ${item.id}, 1, 'content', checksum, kind, difficulty, body, key, feedback, author_name, reviewer_name, reviewed_at, ready_at
        from item_versions where kind = 'single' and ready_at is not null limit 1 returning id)
      update items set current_version_id = (select id from made) where id = ${item.id}`
  }
}

/** Begins a candidate's paper through the site, as the button does. @returns the sitting's id. */
export async function begin(url: string, { examSessionId }: Hall, { cookie }: Candidate) {
  const started = await fetch(`${url}/exam-sessions/${examSessionId}/sittings`, { method: 'POST', headers: { cookie }, redirect: 'manual' })
  const sitting = /\/sittings\/([0-9a-f-]{36})/.exec(started.headers.get('Location') ?? '')?.[1]
  if (!sitting) throw new Error(`a paper did not start: ${started.status}`)
  await started.arrayBuffer()
  return sitting
}

export async function inTurns<T>(things: readonly T[], lanes: number, work: (thing: T, index: number) => Promise<unknown>) {
  let next = 0
  await Promise.all(Array.from({ length: lanes }, async () => {
    for (let n = next++; n < things.length; n = next++) await work(things[n]!, n)
  }))
}
