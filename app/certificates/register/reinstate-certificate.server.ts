import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, text } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { messages } from '../messages'
import { canRevoke } from '../permissions'
import { changeStatus } from './change-status.server'
import { findRegistered } from './register.server'

export const reinstatementForm = form({ note: text(1000, 3) })

/** Brings a suspended certificate back into force. */
export async function reinstateCertificate(viewer: Viewer, code: string, { note }: z.output<typeof reinstatementForm>) {
  const certificate = found(await findRegistered(viewer, code))
  allow(canRevoke(viewer, { id: certificate.organisationId, provinceId: certificate.provinceId }))
  return changeStatus(viewer, certificate, {
    kind: 'reinstated', after: ['suspended'], reason: 'review-ended', note, notice: messages.noticeReinstated,
  })
}
