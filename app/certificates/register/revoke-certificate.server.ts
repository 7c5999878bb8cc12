import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, oneOf, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { REVOCATION_REASONS } from '../certificate'
import { messages } from '../messages'
import { canRevoke } from '../permissions'
import { changeStatus } from './change-status.server'
import { findRegistered } from './register.server'

/** The reason is public; the note stays in the register. */
export const revocationForm = form({ reason: oneOf(REVOCATION_REASONS), note: text(1000, 3) })

/** Ends a certificate for good. The public page, the document, the badge's status list and the JSON say so at once. */
export async function revokeCertificate(viewer: Viewer, code: string, { reason, note }: z.output<typeof revocationForm>) {
  const certificate = found(await findRegistered(viewer, code))
  allow(canRevoke(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return changeStatus(viewer, certificate, {
    kind: 'revoked', after: ['issued', 'reinstated', 'suspended'], reason, note, notice: messages.noticeRevoked,
  })
}
