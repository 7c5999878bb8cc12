import type { z } from 'zod'
import { documentsField } from '~/people/licences/apply-for-licence.server'
import { insertApplication } from '~/people/licences/insert-application.server'
import { tellAdministrators } from '~/people/licences/move-application.server'
import { ASKING, canApply } from '~/people/licences/permissions'
import { readDocuments, type DocumentReason } from '~/people/licences/read-document.server'
import type { Organisation } from '~/people/organisations/organisation'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, idField, optional, text } from '~/shared/form.server'
import { allow, isRefusal, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { findLicenceOn } from '~/people/licences/licences.server'
import { fillTexts, type Text } from '~/shared/text'
import { notices } from './messages'

export const permitApplicationForm = form({
  id: idField(),
  tradeId: text(60),
  note: optional(text(2000)),
  documents: documentsField(),
})
type Order = z.output<typeof permitApplicationForm>

/** Asks for a permit to teach a trade: an organisation under a licence only, one application for a trade at a time. */
export async function applyForPermit(
  manager: Viewer, organisation: Organisation, { id, tradeId, note, documents }: Order, now?: Date,
): Promise<{ id: string } | Refusal<'already-open' | 'no-licence' | 'no-such-trade' | DocumentReason>> {
  allow(canApply(manager, organisation))
  if (!(await findLicenceOn(organisation.id, today(now)))) return { refused: 'no-licence' }
  const [trade] = await sql<{ title: Text }[]>`select title from trades where id = ${tradeId}`
  if (!trade) return { refused: 'no-such-trade' }
  const read = await readDocuments(documents)
  if (isRefusal(read)) return read
  if (read.length === 0) return { refused: 'document-missing' }
  return tx(async tx => {
    const made = await insertApplication(tx, {
      id, kind: 'trade_permit', subject: tradeId, organisationId: organisation.id, note, documents: read, by: manager.id, now,
    })
    if (isRefusal(made) || !made.isNew) return made
    await tx`insert into trade_permit_requests (application_id, trade_id) values (${id}, ${tradeId})`
    await tellAdministrators(tx, organisation.id, {
      kind: 'permit-application', title: fillTexts(notices.permitAsked, { trade: trade.title }), link: `/permit-applications/${id}`,
    })
    await audit(tx, {
      by: through(manager, ASKING, organisation),
      act: 'permit-applied-for',
      subject: ['organisation-application', id],
      organisationId: organisation.id,
      after: { tradeId, documents: read.length },
    })
    return { id }
  })
}
