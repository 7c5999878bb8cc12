import QRCode from 'qrcode'
import { cutMark } from '~/assessments/marks'
import { formatDay, today, writeDay, formatTime } from '~/shared/calendar'
import { environment } from '~/shared/environment.server'
import { fill, localDecimal, localDigits, type Language, type Text } from '~/shared/text'
import { typeset } from '~/shared/typeset/typeset.server'
import { groupCode, shownName, type Certificate } from '../certificate'
import { messages, roleTitles, statusTitles } from '../messages'
import { wordingOf } from './wording.server'

export type Edition = {
  language: Language
  /** The holder's own copy: the whole name, whatever strangers may see. */
  own: boolean
  /** Marks are printed for the holder alone, and when they ask for them. */
  marks: boolean
}

/** The certificate as PDF/A-2b. One that is no longer in force is stamped with what became of it. */
export async function certificatePdf(certificate: Certificate, edition: Edition, now = new Date()) {
  return typeset('certificates/document/certificate', await contentOf(certificate, edition, now), certificate.issuedAt)
}

const QR = { type: 'svg', margin: 0, errorCorrectionLevel: 'M', color: { dark: '#084545', light: '#0000' } } as const

async function contentOf(certificate: Certificate, { language, own, marks }: Edition, now: Date) {
  const say = (text: Text, values: Record<string, string | number> = {}) => fill(text[language], values, language)
  const wording = wordingOf(certificate)
  const { hoursTheory, hoursPractice, status, code } = certificate
  const address = `${environment().publicUrl}/verify/${code}`
  const day = (at: string) => dayIn(at, language)
  const trade = certificate.trade[language]
  return {
    language,
    title: say(wording.title),
    centre: certificate.centre[language],
    province: say(messages.inProvince, { province: certificate.province[language] }),
    opening: say(wording.opening),
    name: shownName(certificate.holderName, own ? 'full' : certificate.nameShown, language),
    statement: say(wording.statement, { trade, standard: certificate.standard[language], version: certificate.standardVersion }),
    facts: [
      { label: say(messages.trade), value: trade },
      { label: say(messages.level), value: certificate.level[language] },
      { label: say(messages.hours), value: say(messages.hoursOf, { theory: hoursTheory, practice: hoursPractice }) },
      { label: say(messages.assessedOn), value: day(certificate.assessedOn) },
    ],
    marks: own && marks ? marksLine(certificate, language) : null,
    signatories: certificate.signatories.map(({ role, name }) => ({
      name: shownName(name, 'full', language), role: say(roleTitles[role]!),
    })),
    'number-label': say(messages.number),
    number: certificate.number,
    'issued-label': say(messages.issuedOn),
    issued: day(certificate.issuedOn),
    qr: await QRCode.toString(address, QR),
    check: say(wording.check),
    address,
    disclaimer: say(wording.disclaimer),
    'code-label': say(messages.codeLabel),
    code: groupCode(code),
    'print-label': say(messages.printedAt),
    print: [`${writeDay(today(now), language)} ${formatTime(now, language)}`, certificate.auditHead?.slice(0, 16)].filter(Boolean).join(' · '),
    stamp: status === 'valid' ? null : {
      word: say(statusTitles[status]), detail: say(messages.since, { day: day(stampDay(certificate)) }),
    },
  }
}

const stampDay = ({ status, expiresOn, since }: Certificate) => (status === 'expired' && expiresOn ? expiresOn : today(since))

/** Solar Hijri; in English with the Gregorian day beside, for readers who know no other. */
const dayIn = (day: string, language: Language) =>
  language === 'fa' ? formatDay(day, 'fa', 'long') : `${formatDay(day, 'en', 'long', 'gregorian')} (${formatDay(day, 'en', 'long')})`

const markIn = (marks: string, language: Language) => localDecimal(cutMark(marks), language)

function marksLine({ results, combinedMarks, policy }: Certificate, language: Language) {
  const parts = results.map(({ part, marks }) => {
    const template = part === 'written' ? messages.markWritten : messages.markPractical
    return fill(template[language], { mark: markIn(marks, language) }, language)
  })
  return fill(messages.marksLine[language], {
    parts: parts.join(language === 'fa' ? '، ' : ', '), combined: markIn(combinedMarks, language), policy: policy[language],
    of: localDigits(100, language),
  }, language)
}
