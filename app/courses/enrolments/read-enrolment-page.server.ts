import type { Viewer } from '~/people/viewer'
import { allow, found } from '~/shared/guard'
import { canRunOffering } from '../permissions'
import { findEnrolment, listEnrolmentEvents, listTransferTargets, noteChildRead } from './enrolments.server'

export async function readEnrolmentPage(viewer: Viewer, offeringId: string, enrolmentId: string) {
  const { offering, enrolment } = found(await findEnrolment(viewer, offeringId, enrolmentId))
  allow(canRunOffering(viewer, offering))
  await noteChildRead(viewer, offering, enrolment)
  const [events, targets] = await Promise.all([listEnrolmentEvents(enrolment.id), listTransferTargets(offering)])
  return { offering, enrolment, events, targets }
}
