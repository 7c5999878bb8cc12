import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, oneOf, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { SUSPENSION_REASONS } from '../certificate'
import { messages } from '../messages'
import { canSuspend } from '../permissions'
import { changeStatus } from './change-status.server'
import { findRegistered } from './register.server'

export const suspensionForm = form({ reason: oneOf(SUSPENSION_REASONS), note: text(1000, 3) })

/** Takes a certificate out of force for as long as something is looked into. */
export async function suspendCertificate(viewer: Viewer, code: string, { reason, note }: z.output<typeof suspensionForm>) {
  const certificate = found(await findRegistered(viewer, code))
  allow(canSuspend(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return changeStatus(viewer, certificate, {
    kind: 'suspended', after: ['issued', 'reinstated'], reason, note, notice: messages.noticeSuspended,
  })
}
