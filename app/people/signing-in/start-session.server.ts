import { ownPath } from '../then'
import { closeSession, openSession } from '../session.server'
import { needsSecondFactor, type Role } from '../viewer'
import { isTrustedDevice } from './trusted-devices.server'

/** Opens the session of a person who has just proved who they are; whatever session the browser had ends. */
export async function startSession(request: Request, person: { id: string; roles: Role[] }, then?: string) {
  const asksSecond = needsSecondFactor({ grants: person.roles.map(role => ({ role })) })
  const isTrusted = asksSecond && (await isTrustedDevice(request, person))
  await closeSession(request)
  const headers = await openSession(request, person, isTrusted)
  const next = ownPath(then)
  return {
    headers,
    next: asksSecond && !isTrusted ? `/login/second-factor?${new URLSearchParams({ then: next })}` : next,
  }
}
