import { log } from '~/shared/log.server'
import { sql } from '~/shared/sql.server'
import type { Certificate, CertificateEvent } from './certificate'
import { sealedText } from './seal'
import { isSignedBy } from './signer.server'

type Row = Certificate & { signingKeyId: string; seal: string }

/**
 * A certificate whole, by its public code, for whoever may see it: the caller decides what of it leaves the server.
 * One whose seal is not the signer's is none: it was written past the signer, or changed since.
 */
export async function readCertificate(code: string): Promise<Certificate | undefined> {
  const [row] = await sql<Row[]>`
    select certificates.id, certificates.kind, certificate_kinds.title as kind_title, organisation_id, person_id, booking_id,
      number, certificates.code, holder_name, trade, standard, standard_version_id, standard_version, level, hours_theory,
      hours_practice, policy, combined_marks::text, assessed_on, centre, province, signatories, wording, issued_at, issued_on,
      expires_on, audit_head, status_list, status_index, signing_key_id, seal, status, reason, since, name_shown,
      (select code from certificates newer where newer.id = replaced_by_id) as replaced_by_code,
      (select code from certificates older where older.id = certificates.replaces_id) as replaces_code,
      (select jsonb_agg(jsonb_build_object('part', part, 'revisionId', revision_id, 'marks', marks::text) order by part desc)
        from certificate_results where certificate_id = certificates.id) as results
    from certificates
    join certificate_statuses on certificate_id = certificates.id
    join certificate_kinds on certificate_kinds.id = certificates.kind
    where certificates.code = ${code}`
  if (!row) return undefined
  const { signingKeyId, seal, ...certificate } = row
  if (await isSignedBy(signingKeyId, Buffer.from(sealedText(certificate)), Buffer.from(seal, 'base64url'))) return certificate
  log.error({ certificateId: row.id }, 'a certificate does not carry the signer’s seal')
  return undefined
}

/** What became of it, the oldest first; the notes stay in the register. */
export const listEvents = (certificateId: string) => sql<CertificateEvent[]>`
  select kind, reason, made_at from certificate_events where certificate_id = ${certificateId} order by position`
