import { through, type Viewer } from '~/people/viewer'
import { notify } from '~/people/notices/notify.server'
import { audit } from '~/shared/audit.server'
import type { Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { EventKind, EventReason } from '../certificate'
import { REGISTRARS } from '../permissions'
import { appendEvent } from './append-event.server'
import type { Registered } from './register.server'

type Change = {
  kind: Exclude<EventKind, 'issued' | 'replaced'>
  after: readonly EventKind[]
  reason: EventReason
  note: string
  notice: Text
}

/** One more step in a certificate's history, with the audit's row and a word to the holder. */
export function changeStatus(
  viewer: Viewer,
  certificate: Registered,
  { kind, after, reason, note, notice }: Change,
): Promise<{ code: string } | Refusal<'not-in-this-state'>> {
  const centre = { id: certificate.organisationId, provinceId: certificate.provinceId }
  return tx(async tx => {
    const changed = await appendEvent(tx, { certificateId: certificate.id, kind, after, reason, note, by: viewer.id })
    if (!changed) return { refused: 'not-in-this-state' as const }
    await audit(tx, {
      by: through(viewer, REGISTRARS, centre), act: `certificate-${kind}`, subject: ['certificate', certificate.id],
      organisationId: centre.id, before: { status: certificate.status }, after: { reason }, why: note,
    })
    await notify(tx, certificate.personId, { kind: `certificate-${kind}`, title: notice, link: `/verify/${certificate.code}` })
    return { code: certificate.code }
  })
}
