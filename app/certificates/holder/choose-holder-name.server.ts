import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, text } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { normaliseCode } from '../certificate'

export const nameChoiceForm = form({ code: text(40), shown: oneOf(['full', 'initials']) })

/** The holder decides whether strangers who check the certificate see the whole name or its initials. */
export async function chooseHolderName(holder: Viewer, { code, shown }: z.output<typeof nameChoiceForm>) {
  return tx(async tx => {
    const [certificate] = await tx<{ id: string; organisationId: string; nameShown: string }[]>`
      select certificates.id, organisation_id, name_shown
      from certificates join certificate_statuses on certificate_id = certificates.id
      where code = ${normaliseCode(code) ?? null} and person_id = ${holder.id}`
    const { id, organisationId, nameShown } = found(certificate)
    if (nameShown === shown) return { shown }
    await tx`insert into name_choices (certificate_id, name_shown, chosen_by) values (${id}, ${shown}, ${holder.id})`
    await audit(tx, {
      by: holder, act: 'certificate-name-chosen', subject: ['certificate', id], organisationId,
      before: { nameShown }, after: { nameShown: shown },
    })
    return { shown }
  })
}
