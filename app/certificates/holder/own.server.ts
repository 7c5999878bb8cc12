import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import type { CertificateStatus, HolderName, NameShown } from '../certificate'

export type OwnCertificate = {
  code: string
  number: string
  kindTitle: Text
  holderName: HolderName
  trade: Text
  level: Text
  centre: Text
  issuedOn: string
  status: CertificateStatus
  nameShown: NameShown
  replacedByCode: string | null
}

/** One's own certificates, the newest first. */
export const listOwnCertificates = (viewer: Viewer) => sql<OwnCertificate[]>`
  select code, number, certificate_kinds.title as kind_title, holder_name, trade, level, centre, issued_on, status, name_shown,
    (select code from certificates newer where newer.id = replaced_by_id) as replaced_by_code
  from certificates
  join certificate_statuses on certificate_id = certificates.id
  join certificate_kinds on certificate_kinds.id = certificates.kind
  where person_id = ${viewer.id}
  order by issued_at desc`
