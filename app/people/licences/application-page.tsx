import type { ReactNode } from 'react'
import { nameIn } from '~/people/person'
import type { Day } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { DayText, InstantText } from '~/shared/ui/time'
import { isOpen, type ApplicationEvent, type ApplicationFile, type OrganisationApplication } from './application'
import { ApplicationBadge, ClockBadge } from './badges'
import { events as eventWords, kinds, messages } from './messages'

type Props = {
  application: OrganisationApplication
  what: Text
  events: ApplicationEvent[]
  files: ApplicationFile[]
  today: Day
  mayAsk: boolean
  mayDecide: boolean
}

/** One application as both sides see it: its state, its clock, its documents and what has happened. */
export function ApplicationPage({ application, what, events, files, today, mayAsk, mayDecide }: Props) {
  const t = useText()
  const at = `/permit-applications/${application.id}`
  const { organisationId, kind } = application
  const own = kind === 'licence' ? `/organisations/${organisationId}/licence-applications` : `/centres/${organisationId}/trade-permits`
  const list = mayDecide ? { label: t(messages.queueTitle), to: '/permit-applications' } : { label: t(kinds[kind]), to: own }
  const actions = isOpen(application) && (
    <>
      {mayDecide && <LinkButton look="primary" to={`${at}/answer`}>{t(messages.answerIt)}</LinkButton>}
      {mayAsk && application.state === 'documents_asked' && (
        <LinkButton look="primary" to={`${at}/documents`}>{t(messages.giveDocuments)}</LinkButton>
      )}
      {mayAsk && <LinkButton to={`${at}/withdrawal`}>{t(messages.withdraw)}</LinkButton>}
    </>
  )
  return (
    <>
      <PageHeader
        title={t(what)}
        lead={t(application.organisationName)}
        crumbs={[list]}
        badges={<><ApplicationBadge state={application.state} /><ClockBadge application={application} today={today} /></>}
        actions={actions}
      />
      <Facts application={application} />
      <Section title={t(messages.documents)} id="documents">
        {files.length === 0 ? <p className="text-soft-ink">{t(messages.noDocuments)}</p> : (
          <ul className="grid gap-2">
            {files.map(file => (
              <li key={file.position}>
                <TextLink plain to={`${at}/documents/${file.position}`}><bdi>{file.name}</bdi></TextLink>{' '}
                <span className="ms-2 inline-block text-sm text-soft-ink">
                  {t(messages.kilobytes, { count: Math.ceil(file.bytes / 1024) })}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t(messages.history)} id="history">
        <History events={events} />
      </Section>
    </>
  )
}

export function Facts({ application, children }: { application: OrganisationApplication; children?: ReactNode }) {
  const t = useText()
  const number = useNumber()
  const name = nameIn({ nameFa: application.applicantFa, nameEn: application.applicantEn }, useLanguage())
  return (
    <>
      <DescriptionList items={[
        { term: t(messages.number), value: number(Number(application.number)) },
        { term: t(messages.received), value: <DayText day={application.appliedOn} style="full" /> },
        { term: t(messages.dueOn), value: <DayText day={application.dueOn} style="full" /> },
        { term: t(messages.applicant), value: name },
        ...(application.note
          ? [{ term: t(messages.note), value: <span className="text-own-way font-normal whitespace-pre-line">{application.note}</span> }]
          : []),
      ]} />
      {children}
    </>
  )
}

function History({ events }: { events: ApplicationEvent[] }) {
  const t = useText()
  const language = useLanguage()
  return (
    <ol className="grid gap-4 border-s-2 border-line ps-5">
      {events.map((event, i) => (
        <li key={i}>
          <p className="font-semibold">{t(eventWords[event.kind])}</p>
          <p className="text-sm text-soft-ink">
            <InstantText instant={event.at} /> · {nameIn(event, language)}
          </p>
          {event.reason && <p className="text-own-way mt-1 max-w-prose whitespace-pre-line">{event.reason}</p>}
        </li>
      ))}
    </ol>
  )
}
