import { randomBytes } from 'node:crypto'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'
import type { World } from '../../db/seed/world'
import { createStranger } from './strangers'

/**
 * The demo's people by the contract's keys; nobody at all; a manager who has shown a password but no second factor; and
 * somebody whose every role is over or has not begun.
 */
export const VISITORS = [
  'anonymous',
  'half-signed-in',
  'former-manager',
  'trainee',
  'trainee-passed',
  'trainee-failed',
  'trainer',
  'centre-manager',
  'assessment-officer',
  'assessor-1',
  'assessor-2',
  'marker',
  'member',
  'guardian',
  'mentor',
  'mentor-applicant',
  'operator-manager',
  'judge',
  'programme-admin',
  'item-author',
  'item-reviewer',
  'other-centre-manager',
  'other-mentor',
] as const
export type Visitor = (typeof VISITORS)[number]

/** A session for each, as the sign-in would leave it. @returns their cookies. */
export async function signInAll(world: World) {
  const cookies = new Map<Visitor, string>()
  for (const visitor of VISITORS.slice(1)) {
    const isHalf = visitor === 'half-signed-in'
    const personId =
      visitor === 'former-manager'
        ? await createFormerManager(world)
        : world.people[isHalf ? 'centre-manager' : visitor]!
    const session = randomBytes(20).toString('hex')
    await sql`
      insert into sessions (id, person_id, expires_at, ends_at, second_factor_at)
      values (${sha256(session)}, ${personId}, now() + interval '1 hour',
        now() + interval '1 hour', ${isHalf ? null : new Date()})`
    cookies.set(visitor, `session=${session}`)
  }
  return cookies
}

/** Was ended as manager of Aftab, ran out as manager of Rah-e Roshan, begins with the programme in two days (a walk may cross midnight). */
async function createFormerManager({ organisations: { aftab, 'rah-roshan': operator } }: World) {
  const { id } = await createStranger()
  const [country] = await sql<[{ id: string }]>`select id from scopes where kind = 'country'`
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason, ended_at, ended_because)
    values (${id}, 'centre_manager', ${aftab!}, today() - 30, today() + 30, 'آزمون', now(), 'آزمون'),
      (${id}, 'operator_manager', ${operator!}, today() - 30, today() - 1, 'آزمون', null, null),
      (${id}, 'programme_admin', ${country.id}, today() + 2, today() + 30, 'آزمون', null, null)`
  return id
}
