import { audit } from '~/shared/audit.server'
import { form, optional, text } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { sha256 } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'

export const endSessionForm = form({ session: optional(text(64)) })

/** Ends one of one's own sessions, or all but this one. */
export async function endOwnSessions(person: Viewer, session?: string) {
  return tx(async tx => {
    const ended = session
      ? await tx`delete from sessions where id = ${session} and person_id = ${person.id} returning 1 as one`
      : await tx`
        delete from sessions where person_id = ${person.id} and id <> ${sha256(person.sessionId)} returning 1 as one`
    if (session) found(ended[0])
    else await tx`delete from trusted_devices where person_id = ${person.id}`
    await audit(tx, {
      by: person,
      act: 'sessions-ended',
      subject: ['person', person.id],
      after: { count: ended.count },
    })
    return { count: ended.count, endedThis: session === sha256(person.sessionId) }
  })
}
