import Download from 'lucide-react/icons/download'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { RadioGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import { shownName } from '../certificate'
import { certificateIcon, StatusBadge } from '../certificate-status'
import { messages } from '../messages'
import type { OwnCertificate } from './own.server'

type Props = { certificates: OwnCertificate[]; publicUrl: string; answer?: FormAnswer | null }

export function OwnCertificates({ certificates, publicUrl, answer }: Props) {
  const t = useText()
  if (certificates.length === 0) {
    return <EmptyState icon={certificateIcon} title={t(messages.ownNone)}>{t(messages.ownNoneHint)}</EmptyState>
  }
  return (
    <div className="grid gap-6">
      {certificates.map(certificate => <OwnCertificateCard key={certificate.code} {...{ certificate, publicUrl, answer }} />)}
    </div>
  )
}

type CardProps = { certificate: OwnCertificate; answer?: FormAnswer | null }

function OwnCertificateCard({ certificate, publicUrl, answer }: CardProps & { publicUrl: string }) {
  const t = useText()
  const { code, number, kindTitle, trade, level, centre, issuedOn, status, replacedByCode } = certificate
  const address = `${publicUrl}/verify/${code}`
  return (
    <Card
      level={2}
      title={`${t(trade)}${t(messages.comma)}${t(level)}`}
      eyebrow={<><StatusBadge status={status} /><span>{t(kindTitle)}</span><Ltr>{number}</Ltr></>}
    >
      <p className="text-soft-ink">{t(centre)} · <DayText day={issuedOn} /></p>
      {replacedByCode && <p className="mt-2"><TextLink to={`/verify/${replacedByCode}`}>{t(messages.seeReplacement)}</TextLink></p>}
      <div className="mt-4 flex flex-wrap gap-3">
        <LinkButton plain look="primary" icon={Download} to={`/certificates/${code}.pdf?lang=fa`}>{t(messages.documentFa)}</LinkButton>
        <LinkButton plain icon={Download} to={`/certificates/${code}.pdf?lang=en`}>{t(messages.documentEn)}</LinkButton>
      </div>
      <p className="mt-3 flex flex-wrap gap-x-6 gap-y-2">
        <TextLink plain to={`/certificates/${code}.pdf?lang=fa&marks=1`}>{t(messages.withMarks)}</TextLink>
        <TextLink plain to={`/certificates/${code}.pdf?lang=en&marks=1`}>{t(messages.withMarksEn)}</TextLink>
      </p>
      <p className="mt-4">
        <b>{t(messages.shareAddress)}:</b>{' '}
        <TextLink to={`/verify/${code}`} className="break-all"><Ltr>{address}</Ltr></TextLink>
      </p>
      {status !== 'replaced' && <NameChoice certificate={certificate} answer={answer} />}
    </Card>
  )
}

function NameChoice({ certificate: { code, holderName, nameShown }, answer }: CardProps) {
  const t = useText()
  const language = useLanguage()
  return (
    <details className="mt-4 border-t border-line pt-4">
      <summary className="cursor-pointer font-semibold">{t(messages.nameShown)}</summary>
      <ActionForm id={`name-${code}`} answer={answer?.typed?.code === code ? answer : null} className="mt-3 grid gap-4">
        <input type="hidden" name="code" value={code} />
        <RadioGroup
          name="shown"
          label={t(messages.nameShown)}
          hint={t(messages.nameShownHint)}
          value={nameShown}
          options={[
            { value: 'full', label: t(messages.nameFull, { name: shownName(holderName, 'full', language) }) },
            { value: 'initials', label: t(messages.nameInitials, { name: shownName(holderName, 'initials', language) }) },
          ]}
        />
        <div><SubmitButton look="secondary">{t(messages.keep)}</SubmitButton></div>
      </ActionForm>
    </details>
  )
}
