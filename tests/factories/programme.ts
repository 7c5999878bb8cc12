import { randomUUID } from 'node:crypto'
import { recordLicence } from '~/people/licences/give-licence.server'
import { applyForLicence } from '~/people/licences/apply-for-licence.server'
import { applyForPermit } from '~/courses/permits/apply-for-permit.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today, type Day } from '~/shared/calendar'
import { createAdministrator, done } from './people'

/** The smallest PDF that a reader would open. */
export const pdf = (name = 'document.pdf', inside = '') =>
  new File([`%PDF-1.4\n1 0 obj<</Type/Catalog${inside}>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n`], name, { type: 'application/pdf' })

/** A licence that an organisation has held for a while. */
export const license = (
  administrator: Viewer, organisationId: string, startsOn: Day = addDays(today(), -100), endsOn: Day = addDays(today(), 1000),
) => done(recordLicence(administrator, organisationId, { number: undefined, startsOn, endsOn, because: 'پروانهٔ پیشین' }))

/** What an organisation asks for: a licence, or with a trade a permit for it. */
export async function createApplication(manager: Viewer, organisationId: string, tradeId?: string, now?: Date) {
  const organisation = (await findOrganisation(manager, organisationId))!
  const order = { id: randomUUID(), note: undefined, documents: [pdf()] }
  return tradeId
    ? done(applyForPermit(manager, organisation, { ...order, tradeId }, now))
    : done(applyForLicence(manager, organisation, order, now))
}

/** Two administrators over the same province. */
export const createAdministrators = () => Promise.all([createAdministrator(), createAdministrator('tehran')])
