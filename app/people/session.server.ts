import { redirect } from '@remix-run/node'
import { Lucia, TimeSpan } from 'lucia'
import { environment } from '~/shared/environment.server'
import type { Asked } from '~/shared/guard'
import { cookieOf } from '~/shared/language.server'
import { sha256 } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'
import { sessionStore, type SessionAttributes } from './session-store.server'
import { pageBefore } from './then'
import { viewerColumns } from './viewers.server'
import { DESK_ROLES, FIELD_ROLES, needsSecondFactor, type Viewer } from './viewer'

declare module 'lucia' {
  interface Register {
    Lucia: typeof lucia
    DatabaseSessionAttributes: SessionAttributes
  }
}

const cookieName = environment().isSecure ? '__Host-session' : 'session'
/** Lucia makes ids and cookies; what it no longer maintains is small enough to be replaced by this file and the store. */
export const lucia = new Lucia(sessionStore, {
  sessionExpiresIn: new TimeSpan(30, 'd'),
  sessionCookie: {
    name: cookieName,
    expires: true,
    attributes: { secure: environment().isSecure, sameSite: 'lax', path: '/' },
  },
})

/** Minutes without a request, and in all: the desk 30 min / 12 h, the field 12 h / 7 days, others 30 days. */
export function lifetimesOf(roles: readonly string[]) {
  if (roles.some(role => (DESK_ROLES as readonly string[]).includes(role))) return { idle: 30, whole: 12 * 60 }
  if (roles.some(role => (FIELD_ROLES as readonly string[]).includes(role)))
    return { idle: 12 * 60, whole: 7 * 24 * 60 }
  return { idle: 30 * 24 * 60, whole: 30 * 24 * 60 }
}

/** Who asks, and how many notices they haven't read. */
type Asking = Viewer & { unread: number }
type Row = Omit<Viewer, 'sessionId'> & { seenAt: Date; unread: number }

// One question a request: the session, the person, the grants that hold today, and how many notices wait.
async function readViewer(sessionId: string) {
  const [row] = await sql<Row[]>`
    select ${viewerColumns()}, sessions.second_factor_at, sessions.seen_at,
      (select count(*)::int from notices where person_id = people.id and read_at is null) as unread
    from sessions join people on people.id = person_id
    where sessions.id = ${sha256(sessionId)} and expires_at > now() and ends_at > now() and erased_at is null`
  return row && { ...row, sessionId }
}

function sessionIdOf(request: Asked) {
  const sessionId = cookieOf(request, cookieName)
  return sessionId && /^[a-z0-9]{20,64}$/.test(sessionId) ? sessionId : undefined
}

/** Sessions of people of such roles, by their hashes, that have just been used. */
async function putForward(sessions: string[], roles: readonly string[]) {
  const { idle, whole } = lifetimesOf(roles)
  // A role given since the sign-in shortens the session too.
  await sql`
    update sessions set seen_at = now(), ends_at = least(ends_at, created_at + make_interval(mins => ${whole})),
      expires_at = least(ends_at, created_at + make_interval(mins => ${whole}), now() + make_interval(mins => ${idle}))
    where id = any(${sessions})`
}

/**
 * For a statement that asks who it is together with what it does: the hash of the session that a request brings, and
 * (`members`) which of `sessions join people` are of people with no role, who need no second factor; `member` is the one
 * whose session it is, or null. Those that were `stale` are put forward by `stayed`, or by the page that comes next.
 */
export const together = {
  hashOf(request: Asked) {
    const sessionId = sessionIdOf(request)
    return sessionId && sha256(sessionId)
  },
  members: () => sql`
    expires_at > now() and ends_at > now() and erased_at is null
    and not exists (select from grants where person_id = people.id and ended_at is null and today() between starts_on and ends_on)`,
  member: (session: string) => sql`(
    select people.id from sessions join people on people.id = person_id where sessions.id = ${session} and ${together.members()})`,
  stale: () => sql`seen_at < now() - interval '1 minute'`,
  stayed: (sessions: string[]) => putForward(sessions, []),
}

const seen = new WeakMap<Asked, Promise<Asking | undefined>>()

/** Who asks, or undefined; an idle session is put forward at most once a minute. */
export function findViewer(request: Asked): Promise<Asking | undefined> {
  const kept = seen.get(request)
  if (kept) return kept
  const asked = (async () => {
    const sessionId = sessionIdOf(request)
    const viewer = sessionId && (await readViewer(sessionId))
    if (!viewer) return undefined
    if (Date.now() - viewer.seenAt.getTime() > 60_000) await putForward([sha256(viewer.sessionId)], viewer.grants.map(grant => grant.role))
    return viewer
  })()
  seen.set(request, asked)
  return asked
}

const owesSecondFactor = (viewer: Viewer) => needsSecondFactor(viewer) && !viewer.secondFactorAt

/** Who asks, on pages that are open to all: to these, staff who have not shown their second factor are strangers. */
export async function findSignedIn(request: Asked): Promise<Viewer | undefined> {
  const viewer = await findViewer(request)
  return viewer && !owesSecondFactor(viewer) ? viewer : undefined
}

/** The viewer, or a redirect to /login; staff who have not shown their second factor go there first. */
export async function requireViewer(request: Request): Promise<Viewer> {
  const viewer = await findViewer(request)
  const { pathname, search } = new URL(request.url)
  const then = request.method === 'GET' ? pathname.replace(/\.data$/, '') + search : (pageBefore(request) ?? '/home')
  if (!viewer) throw redirect(`/login?${new URLSearchParams({ then })}`)
  if (owesSecondFactor(viewer))
    throw redirect(`/login/second-factor?${new URLSearchParams({ then })}`)
  return viewer
}

/** A signed-in person who may still owe the second factor: only the pages that ask for it use this. */
export async function requirePerson(request: Request): Promise<Viewer> {
  const viewer = await findViewer(request)
  if (!viewer) throw redirect('/login')
  return viewer
}

/** Opens a session with a new id; the header sets its cookie. */
export async function openSession(
  request: Request,
  person: { id: string; roles: readonly string[] },
  secondFactor: boolean,
) {
  const { idle, whole } = lifetimesOf(person.roles)
  const now = Date.now()
  const session = await lucia.createSession(person.id, {
    endsAt: new Date(now + whole * 60_000),
    secondFactorAt: secondFactor ? new Date(now) : null,
    device: (request.headers.get('User-Agent') ?? '').slice(0, 200),
  })
  await sql`
    update sessions set expires_at = least(ends_at, now() + make_interval(mins => ${idle})) where id = ${sha256(session.id)}`
  return new Headers({ 'Set-Cookie': lucia.createSessionCookie(session.id).serialize() })
}

export async function closeSession(request: Request) {
  const viewer = await findViewer(request)
  if (viewer) await lucia.invalidateSession(viewer.sessionId)
  return new Headers({ 'Set-Cookie': lucia.createBlankSessionCookie().serialize() })
}
