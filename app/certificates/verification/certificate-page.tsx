import FileText from 'lucide-react/icons/file-text'
import { formatDay, type Day } from '~/shared/calendar'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { Icon } from '~/shared/ui/icon'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { TextLink } from '~/shared/ui/text-link'
import { DayText, InstantText } from '~/shared/ui/time'
import { groupCode, type CertificateEvent } from '../certificate'
import { statusLooks } from '../certificate-status'
import { messages, reasonTitles, statusSentences } from '../messages'
import { CertificateHistory } from './certificate-history'
import type { PublicCertificate } from './public'

type Props = { certificate: PublicCertificate; history: CertificateEvent[]; checkedAt: Date }

/** What a stranger sees: at a glance whether it holds, then what it says, then what became of it. */
export function CertificatePage({ certificate, history, checkedAt }: Props) {
  const t = useText()
  const { code, replacesCode } = certificate
  return (
    <article>
      <Verdict certificate={certificate} checkedAt={checkedAt} />
      <div className="mt-10 grid gap-10 lg:grid-cols-[2fr_1fr]">
        <div>
          <h2 className="mb-4">{t(messages.facts)}</h2>
          <Facts certificate={certificate} />
          <p className="mt-4 text-soft-ink">{t(messages.compareHint)}</p>
          <div className="mt-6 flex flex-wrap gap-3 print:hidden">
            <LinkButton plain to={`/certificates/${code}.pdf?lang=fa`} icon={FileText}>{t(messages.documentFa)}</LinkButton>
            <LinkButton plain to={`/certificates/${code}.pdf?lang=en`} icon={FileText}>{t(messages.documentEn)}</LinkButton>
            <LinkButton plain look="quiet" to={`/certificates/${code}/badge.json`}>{t(messages.badge)}</LinkButton>
          </div>
        </div>
        <div>
          <h2 className="mb-4">{t(messages.history)}</h2>
          <CertificateHistory events={history} />
          {replacesCode && (
            <p className="mt-4">{t(messages.replacesOlder)} <TextLink to={`/verify/${replacesCode}`}>{t(messages.seeOlder)}</TextLink></p>
          )}
        </div>
      </div>
    </article>
  )
}

function Verdict({ certificate, checkedAt }: Omit<Props, 'history'>) {
  const t = useText()
  const { status, reason, since, number, kindTitle, holder, trade, level, replacedByCode, expiresOn } = certificate
  const { icon, box, ink } = statusLooks[status]
  return (
    <header className={`rounded-lg border-s-8 p-6 sm:p-8 ${box}`}>
      <p className="text-soft-ink">{t(kindTitle)}{t(messages.comma)}<Ltr>{number}</Ltr></p>
      <h1 className={`mt-1 flex items-start gap-3 ${ink}`}>
        <Icon of={icon} className="mt-[0.2em] size-[1.1em]" />
        <span>{t(statusSentences[status])}</span>
      </h1>
      <p className="mt-2 text-lg"><bdi className="font-bold">{t(holder)}</bdi>{t(messages.comma)}{t(trade)}{t(messages.comma)}{t(level)}</p>
      {status !== 'valid' && status !== 'expired' && reason && (
        <p className="mt-2 text-lg"><b>{t(messages.reason)}:</b> {t(reasonTitles[reason])} · <InstantText instant={since} /></p>
      )}
      {status === 'expired' && expiresOn && <p className="mt-2 text-lg">{t(messages.expiresOn)}: <CertificateDay day={expiresOn} /></p>}
      {replacedByCode && (
        <p className="mt-4"><LinkButton look="primary" to={`/verify/${replacedByCode}`}>{t(messages.seeReplacement)}</LinkButton></p>
      )}
      <p className="mt-3 text-sm text-soft-ink">
        {t(messages.checkedAtLabel)} <InstantText instant={checkedAt} />
      </p>
    </header>
  )
}

function Facts({ certificate }: { certificate: PublicCertificate }) {
  const t = useText()
  const { holder, isInitials, standard, standardVersion, hoursTheory, hoursPractice, expiresOn } = certificate
  return (
    <DescriptionList
      items={[
        {
          term: t(messages.holder),
          value: (
            <>
              <bdi className="text-xl font-bold">{t(holder)}</bdi>
              {isInitials && <span className="block text-sm font-normal text-soft-ink">{t(messages.initialsHint)}</span>}
            </>
          ),
        },
        { term: t(messages.trade), value: t(certificate.trade) },
        { term: t(messages.standard), value: t(messages.standardOf, { standard: t(standard), version: standardVersion }) },
        { term: t(messages.level), value: t(certificate.level) },
        { term: t(messages.hours), value: t(messages.hoursOf, { theory: hoursTheory, practice: hoursPractice }) },
        { term: t(messages.assessedOn), value: <CertificateDay day={certificate.assessedOn} /> },
        { term: t(messages.issuedOn), value: <CertificateDay day={certificate.issuedOn} /> },
        ...(expiresOn ? [{ term: t(messages.expiresOn), value: <CertificateDay day={expiresOn} /> }] : []),
        {
          term: t(messages.centre),
          value: `${t(certificate.centre)}${t(messages.comma)}${t(messages.inProvince, { province: t(certificate.province) })}`,
        },
        { term: t(messages.number), value: <Ltr>{certificate.number}</Ltr> },
        { term: t(messages.code), value: <Ltr>{groupCode(certificate.code)}</Ltr> },
      ]}
    />
  )
}

/** As the document says it: who reads it in English, perhaps abroad, reads the Gregorian day first. */
function CertificateDay({ day }: { day: Day }) {
  const isPersian = useLanguage() === 'fa'
  if (useCalendar() === 'gregorian' || isPersian) return <DayText day={day} />
  return <time dateTime={day}>{`${formatDay(day, 'en', 'long', 'gregorian')} (${formatDay(day, 'en', 'long')})`}</time>
}
