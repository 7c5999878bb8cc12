import { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { code, form, idField, legalId, oneOf, optional, persian, text } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { canCreateIn, canCreateOrganisations } from '../permissions'
import { through, type Viewer } from '../viewer'
import { ORGANISATION_KINDS } from './organisation'

export const organisationForm = form({
  /** Made with the page, so that a form sent twice is one organisation. */
  id: optional(idField()),
  kind: oneOf(ORGANISATION_KINDS),
  nameFa: persian(),
  nameEn: text(120, 2),
  provinceId: text(40),
  county: optional(persian(60)),
  code: optional(code(20)),
  legalId: optional(legalId()),
  help: optional(text(1000)),
})

/** A new organisation, with the scope that its roles are held at. */
export async function createOrganisation(
  administrator: Viewer,
  { id: made, kind, nameFa, nameEn, provinceId, county, code, legalId, help }: z.output<typeof organisationForm>,
): Promise<{ id: string } | Refusal<'no-such-province' | 'code-taken'>> {
  allow(canCreateOrganisations(administrator))
  const [province] = await sql`select id from provinces where id = ${provinceId}`
  if (!province) return { refused: 'no-such-province' }
  allow(canCreateIn(administrator, provinceId))
  const name = { fa: nameFa, en: nameEn }
  return tx(async tx => {
    const [organisation] = await tx<{ id: string }[]>`
      insert into organisations (id, kind, code, name, legal_id, province_id, county, help, approved_at)
      values (coalesce(${made ?? null}, gen_random_uuid()), ${kind}, ${code ?? null}, ${tx.json(name)}, ${legalId ?? null}, ${provinceId},
        ${county ?? null}, ${help ?? ''}, now())
      on conflict do nothing returning id`
    if (!organisation) {
      const [same] = await tx<{ id: string }[]>`
        select id from organisations
        where id = ${made ?? null} and kind = ${kind} and name = ${tx.json(name)} and province_id = ${provinceId}`
      return same ?? { refused: 'code-taken' as const }
    }
    const { id } = organisation
    await tx`insert into scopes (id, kind, organisation_id) values (${id}, 'organisation', ${id})`
    await audit(tx, {
      by: through(administrator, 'programme_admin', { id, provinceId }), act: 'organisation-created',
      subject: ['organisation', id], organisationId: id, after: { kind, name, provinceId, code, legalId },
    })
    return organisation
  })
}
