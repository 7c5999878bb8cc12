import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { faKey, toLatinDigits, type Text } from '~/shared/text'
import { normaliseCode, type Certificate, type CertificateStatus, type EventKind, type HolderName } from '../certificate'
import { readCertificate } from '../certificates.server'
import { REGISTRARS } from '../permissions'

export type RegisterLine = {
  code: string
  number: string
  holderName: HolderName
  trade: Text
  level: Text
  issuedOn: string
  status: CertificateStatus
}
export const CERTIFICATES_A_PAGE = 30

type Search = { q?: string; status?: CertificateStatus; page: number }

/** A centre's register, the newest first; `q` is a part of a name, a register number or a code. */
export async function listRegister(viewer: Viewer, centreId: string, { q = '', status, page }: Search) {
  const typed = toLatinDigits(q).toUpperCase().replace(/\s/g, '')
  const rows = await sql<(RegisterLine & { total: number })[]>`
    select code, number, holder_name, trade, level, issued_on, status, count(*) over ()::int as total
    from certificates join certificate_statuses on certificate_id = certificates.id
    where organisation_id = ${centreId} and reaches(${viewer.id}, ${[...REGISTRARS]}, organisation_id)
      and (${typed} = '' or number = ${typed} or code = ${normaliseCode(q) ?? null}
        or (${faKey(q)} <> '' and (fa_key(holder_name ->> 'fa') like '%' || ${faKey(q)} || '%'
          or fa_key(holder_name ->> 'en') like '%' || ${faKey(q)} || '%')))
      and (${status ?? null}::text is null or status = ${status ?? null})
    order by issued_at desc, certificates.id
    limit ${CERTIFICATES_A_PAGE} offset ${(page - 1) * CERTIFICATES_A_PAGE}`
  return { rows: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 }
}

export type RegisteredEvent = {
  position: number
  kind: EventKind
  reason: string | null
  note: string | null
  by: HolderName | null
  madeAt: Date
}

export type Registered = Certificate & { provinceId: string }

/** A certificate as its centre's register knows it; undefined outside the viewer's reach. */
export async function findRegistered(viewer: Viewer, typed: string | undefined): Promise<Registered | undefined> {
  const code = normaliseCode(typed)
  if (!code) return undefined
  const [reached] = await sql<{ provinceId: string }[]>`
    select province_id from certificates join organisations on organisations.id = organisation_id
    where certificates.code = ${code} and reaches(${viewer.id}, ${[...REGISTRARS]}, organisation_id)`
  const certificate = reached && (await readCertificate(code))
  return certificate && { ...certificate, provinceId: reached.provinceId }
}

/** The history with its notes and who made each step: for the register only. */
export const listRegisteredEvents = (certificateId: string) => sql<RegisteredEvent[]>`
  select position, kind, reason, note, made_at,
    case when people.id is not null then jsonb_build_object('fa', name_fa, 'en', name_en) end as by
  from certificate_events left join people on people.id = made_by
  where certificate_id = ${certificateId} order by position`

export type ToReissue = { code: string; number: string; holderName: HolderName }

/** Valid certificates whose holders still pass, but with other published results than those they were issued from. */
export const listToReissue = (centreId: string, limit = 100) => sql<ToReissue[]>`
  select code, number, holder_name
  from certificates join certificate_statuses on certificate_id = certificates.id
  where organisation_id = ${centreId} and status = 'valid'
    and exists (select from certificate_results join result_revisions on result_revisions.id = revision_id
      where certificate_id = certificates.id
        and exists (select from result_revisions newer where newer.booking_id = result_revisions.booking_id
          and newer.part = result_revisions.part and newer.revision > result_revisions.revision)
        and revision_id is distinct from (select id from published_result(result_revisions.booking_id, result_revisions.part)))
    and not exists (select from certificate_proposals where replaces_id = certificates.id and declined_at is null)
  order by issued_at limit ${limit}`
