import type { Language, Text } from '~/shared/text'
import { shownName, type Certificate, type CertificateEvent, type CertificateStatus, type EventReason } from '../certificate'
import { eventTitles, reasonTitles } from '../messages'

/** What a stranger may know: no identity number, no marks, no photo, no ids; the name as the holder lets it be shown. */
export type PublicCertificate = {
  status: CertificateStatus
  reason: EventReason | null
  since: Date
  number: string
  code: string
  kindTitle: Text
  holder: Text
  isInitials: boolean
  trade: Text
  standard: Text
  standardVersion: number
  level: Text
  hoursTheory: number
  hoursPractice: number
  assessedOn: string
  issuedOn: string
  expiresOn: string | null
  centre: Text
  province: Text
  replacedByCode: string | null
  replacesCode: string | null
}

export function publicPart(certificate: Certificate): PublicCertificate {
  const { holderName, nameShown } = certificate
  const {
    status, reason, since, number, code, kindTitle, trade, standard, standardVersion, level, hoursTheory, hoursPractice,
    assessedOn, issuedOn, expiresOn, centre, province, replacedByCode, replacesCode,
  } = certificate
  return {
    status, reason, since, number, code, kindTitle, trade, standard, standardVersion, level, hoursTheory, hoursPractice,
    assessedOn, issuedOn, expiresOn, centre, province, replacedByCode, replacesCode,
    holder: { fa: shownName(holderName, nameShown, 'fa'), en: shownName(holderName, nameShown, 'en') },
    isInitials: nameShown === 'initials',
  }
}

type Asked = { certificate: PublicCertificate; history: CertificateEvent[]; language: Language; publicUrl: string }

/**
 * The page's data for programs: words in the language asked for, days as YYYY-MM-DD, `hours` theory and practice together,
 * `replacedBy` an address.
 */
export function toJson({ certificate, history, language, publicUrl }: Asked) {
  const { status, reason, number, holder, trade, standard, level, hoursTheory, hoursPractice, issuedOn, centre } = certificate
  const said = (reason: EventReason | null) => reason && reasonTitles[reason][language]
  const addressOf = (code: string | null) => code && `${publicUrl}/verify/${code}`
  return {
    status, reason: status === 'valid' ? null : said(reason), number, holder: holder[language], trade: trade[language],
    standard: standard[language], level: level[language], hours: hoursTheory + hoursPractice, issuedOn, centre: centre[language],
    replacedBy: addressOf(certificate.replacedByCode),
    standardVersion: certificate.standardVersion, hoursTheory, hoursPractice, assessedOn: certificate.assessedOn,
    expiresOn: certificate.expiresOn, since: certificate.since, replaces: addressOf(certificate.replacesCode), code: certificate.code,
    badge: `${publicUrl}/certificates/${certificate.code}/badge.json`,
    history: history.map(({ kind, reason, madeAt }) => ({
      event: kind, title: eventTitles[kind][language], reason: said(reason), at: madeAt,
    })),
  }
}
