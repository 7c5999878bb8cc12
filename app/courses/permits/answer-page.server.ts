import { requireDecider } from '~/people/licences/answer-application.server'
import { findLicenceOn } from '~/people/licences/licences.server'
import type { Viewer } from '~/people/viewer'
import { today } from '~/shared/calendar'
import { nameApplications } from './permits.server'

/** What an administrator sees before answering: for a permit also the licence that it would stand under. */
export async function readAnswerPage(administrator: Viewer, applicationId: string) {
  const { application } = await requireDecider(administrator, applicationId)
  const [names, licence] = await Promise.all([
    nameApplications([application]),
    application.kind === 'trade_permit' ? findLicenceOn(application.organisationId, today()) : undefined,
  ])
  return { application, what: names[applicationId]!, licence: licence ?? null, today: today() }
}
