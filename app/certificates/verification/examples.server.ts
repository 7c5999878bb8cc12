import { sql } from '~/shared/sql.server'
import type { CertificateStatus } from '../certificate'

export type Example = { code: string; number: string; status: CertificateStatus }

/** In a demo a newcomer holds no certificate: the newest of each status, to try. Elsewhere none. */
export const listExamples = () => sql<Example[]>`
  select code, number, status from (
    select distinct on (status) code, number, status
    from certificates join certificate_statuses on certificate_id = certificates.id
    where (select is_demo from installation)
    order by status, issued_at desc) newest
  order by status = 'valid' desc, status`
