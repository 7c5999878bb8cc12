import type { Text } from '~/shared/text'
import type { Certificate } from './certificate'

type Sealed = Omit<Certificate, 'id' | 'kindTitle' | 'statusList' | 'statusIndex' | 'status' | 'reason' | 'since' |
  'replacedByCode' | 'replacesCode' | 'nameShown'>

const both = (text: Text) => [text.fa, text.en]

/** Everything that a certificate says, in one order: what its seal is over. Never change it; a new form is a new first word. */
export const sealedText = (certificate: Sealed) =>
  JSON.stringify([
    'kargah-certificate-1', certificate.kind, certificate.number, certificate.code, certificate.organisationId,
    certificate.personId, certificate.bookingId, certificate.holderName.fa, certificate.holderName.en,
    both(certificate.trade), both(certificate.standard), certificate.standardVersionId, certificate.standardVersion,
    both(certificate.level), certificate.hoursTheory, certificate.hoursPractice, both(certificate.policy),
    certificate.results.map(({ part, revisionId, marks }) => [part, revisionId, marks]).sort(),
    certificate.combinedMarks, certificate.assessedOn, both(certificate.centre), both(certificate.province),
    certificate.signatories.map(({ role, name }) => [role, name.fa, name.en]), certificate.wording,
    certificate.issuedAt.toISOString(), certificate.issuedOn, certificate.expiresOn, certificate.auditHead,
  ])
