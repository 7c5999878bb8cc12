import { useMark } from '~/assessments/marks'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { DayText, InstantText } from '~/shared/ui/time'
import { groupCode, shownName, type Certificate, type EventReason } from '../certificate'
import { StatusBadge } from '../certificate-status'
import { eventTitles, messages, reasonTitles, roleTitles } from '../messages'
import type { RegisteredEvent } from './register.server'

type Props = {
  certificate: Certificate
  events: RegisteredEvent[]
  can: { revoke: boolean; suspend: boolean; replace: boolean }
  justDone: boolean
}

/** One certificate as the register knows it: what it says, who approved it, what became of it, and what can be done. */
export function RegisterEntry({ certificate, events, can, justDone }: Props) {
  const t = useText()
  const language = useLanguage()
  const { number, organisationId, status, centre } = certificate
  const register = `/centres/${organisationId}/certificates`
  return (
    <>
      <PageHeader
        title={shownName(certificate.holderName, 'full', language)}
        lead={<>{t(certificate.kindTitle)}{t(messages.comma)}<Ltr>{number}</Ltr></>}
        badges={<StatusBadge status={status} />}
        crumbs={[{ label: `${t(messages.registerTitle)}${t(messages.comma)}${t(centre)}`, to: register }]}
        actions={<EntryActions certificate={certificate} can={can} />}
      />
      {justDone && <div className="mb-6"><Notice kind="success" alert>{t(messages.done)}</Notice></div>}
      <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
        <div>
          <h2 className="mb-4">{t(messages.facts)}</h2>
          <EntryFacts certificate={certificate} />
        </div>
        <div>
          <h2 className="mb-4">{t(messages.history)}</h2>
          <ol className="grid gap-4 border-s-2 border-line ps-5">{events.map(event => <EventLine key={event.position} event={event} />)}</ol>
        </div>
      </div>
    </>
  )
}

function EntryActions({ certificate: { code, status }, can }: Pick<Props, 'certificate' | 'can'>) {
  const t = useText()
  const isOpen = status === 'valid' || status === 'suspended' || status === 'expired'
  return (
    <>
      <LinkButton to={`/verify/${code}`}>{t(messages.publicPage)}</LinkButton>
      <LinkButton plain to={`/certificates/${code}.pdf?lang=${useLanguage()}`}>{t(messages.download)}</LinkButton>
      {can.replace && isOpen && <LinkButton to={`/certificates/${code}/replacement`}>{t(messages.replacementTitle)}</LinkButton>}
      {can.suspend && isOpen && status !== 'suspended' && (
        <LinkButton to={`/certificates/${code}/suspension`}>{t(messages.suspensionTitle)}</LinkButton>
      )}
      {can.revoke && status === 'suspended' && (
        <LinkButton to={`/certificates/${code}/reinstatement`}>{t(messages.reinstatementTitle)}</LinkButton>
      )}
      {can.revoke && isOpen && (
        <LinkButton look="danger" to={`/certificates/${code}/revocation`}>{t(messages.revocationTitle)}</LinkButton>
      )}
    </>
  )
}

function EntryFacts({ certificate }: { certificate: Certificate }) {
  const t = useText()
  const language = useLanguage()
  const markOf = useMark()
  const { results, combinedMarks } = certificate
  const marks = [
    ...results.map(({ part, marks }) =>
      t(part === 'written' ? messages.markWritten : messages.markPractical, { mark: markOf(marks) })),
    t(messages.markCombined, { mark: markOf(combinedMarks) }),
  ]
  return (
    <DescriptionList
      items={[
        { term: t(messages.trade), value: t(certificate.trade) },
        { term: t(messages.standard), value: t(messages.standardOf, { standard: t(certificate.standard), version: certificate.standardVersion }) },
        { term: t(messages.level), value: t(certificate.level) },
        {
          term: t(messages.marks),
          value: marks.join(t(messages.comma)),
        },
        { term: t(messages.assessedOn), value: <DayText day={certificate.assessedOn} /> },
        { term: t(messages.issuedOn), value: <DayText day={certificate.issuedOn} /> },
        {
          term: t(messages.signatories),
          value: certificate.signatories.map(({ role, name }) => (
            <span key={role} className="block">
              <bdi>{shownName(name, 'full', language)}</bdi>{t(messages.comma)}{t(roleTitles[role]!)}
            </span>
          )),
        },
        { term: t(messages.code), value: <Ltr>{groupCode(certificate.code)}</Ltr> },
      ]}
    />
  )
}

function EventLine({ event: { kind, reason, note, by, madeAt } }: { event: RegisteredEvent }) {
  const t = useText()
  const language = useLanguage()
  return (
    <li>
      <p className="font-semibold">{t(eventTitles[kind])}</p>
      {reason && <p>{t(reasonTitles[reason as EventReason])}</p>}
      {note && <p className="text-own-way whitespace-pre-line">{note}</p>}
      <p className="text-sm text-soft-ink">
        <InstantText instant={madeAt} />{t(messages.comma)}{by ? t(messages.by, { name: shownName(by, 'full', language) }) : t(messages.bySystem)}
      </p>
    </li>
  )
}
