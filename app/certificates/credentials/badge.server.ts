import { environment } from '~/shared/environment.server'
import { fillTexts, type Text } from '~/shared/text'
import { shownName, type Certificate } from '../certificate'
import { messages } from '../messages'
import { BADGES_CONTEXT, CREDENTIALS_CONTEXT } from './contexts.server'
import { ownDid } from './did-document.server'
import { signCredential } from './sign-credential.server'
import { statusEntries } from './status-list.server'

// Open Badges has one string where we have two languages.
const both = ({ fa, en }: Text) => `${fa} · ${en}`
const second = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`

/** As an Open Badges 3.0 credential, not yet signed: no marks, no identity number, the name as the holder lets it be shown. */
export function badgeOf(certificate: Certificate) {
  const { publicUrl } = environment()
  const { code, trade, level, hoursTheory, hoursPractice, holderName, nameShown } = certificate
  const names = new Set([shownName(holderName, nameShown, 'fa'), shownName(holderName, nameShown, 'en')])
  return {
    '@context': [CREDENTIALS_CONTEXT, BADGES_CONTEXT],
    id: `${publicUrl}/certificates/${code}/badge.json`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name: both(certificate.kindTitle),
    issuer: { id: ownDid(), type: ['Profile'], name: both(certificate.centre), url: publicUrl },
    validFrom: second(certificate.issuedAt),
    ...(certificate.expiresOn && { validUntil: `${certificate.expiresOn}T20:30:00Z` }),
    credentialSubject: {
      type: ['AchievementSubject'],
      identifier: [{ type: 'IdentityObject', identityHash: [...names].join(' · '), identityType: 'name', hashed: false }],
      licenseNumber: certificate.number,
      achievement: {
        id: `urn:uuid:${certificate.standardVersionId}`,
        type: ['Achievement'],
        achievementType: 'Certificate',
        name: both(certificate.standard),
        fieldOfStudy: both(trade),
        description: both({ fa: `${trade.fa}، ${level.fa}`, en: `${trade.en}, ${level.en}` }),
        criteria: { narrative: both(fillTexts(messages.badgeCriteria, { hours: hoursTheory + hoursPractice })) },
      },
    },
    credentialStatus: statusEntries(certificate),
  }
}

export const signedBadge = (certificate: Certificate) => signCredential(badgeOf(certificate))
