import type { Text } from '~/shared/text'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { Changes, type FactWords } from './details'
import { ActName, DoerName, RoleName } from './names'
import { messages } from './messages'
import type { TrailDetails, TrailEvent } from './trail.server'

export function EventPage({
  event,
  names,
  subjects,
  words,
}: {
  event: TrailEvent & { details: TrailDetails | null }
  names: Record<string, Text>
  /** What each kind of thing is called. */
  subjects: Record<string, Text>
  words: FactWords
}) {
  const t = useText()
  const { details } = event
  return (
    <>
      <PageHeader
        title={t(messages.eventTitle)}
        lead={t(messages.eventLead)}
        crumbs={[{ label: t(messages.title), to: '/audit' }]}
      />
      <DescriptionList
        items={[
          { term: t(messages.act), value: <ActName act={event.act} names={names} /> },
          { term: t(messages.at), value: <InstantText instant={event.at} /> },
          { term: t(messages.by), value: <DoerName {...event} /> },
          ...(event.role ? [{ term: t(messages.role), value: <RoleName role={event.role} /> }] : []),
          ...(event.organisationName ? [{ term: t(messages.organisation), value: t(event.organisationName) }] : []),
          {
            term: t(messages.subject),
            value: (
              <>
                {subjects[event.subjectKind] ? t(subjects[event.subjectKind]!) : <Ltr>{event.subjectKind}</Ltr>}
                <Ltr className="ms-2 text-sm font-normal break-all text-soft-ink">{event.subjectId}</Ltr>
              </>
            ),
          },
          ...(details
            ? details.why ? [{ term: t(messages.why), value: <bdi>{details.why}</bdi> }] : []
            : [{ term: t(messages.details), value: t(messages.erased) }]),
        ]}
      />
      {details && (details.before ?? details.after) !== null && (
        <Section title={t(messages.changes)} id="changes"><Changes before={details.before} after={details.after} words={words} /></Section>
      )}
    </>
  )
}
