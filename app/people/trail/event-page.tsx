import type { Text } from '~/shared/text'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { ActName, DoerName, RoleName } from './names'
import { messages } from './messages'
import type { TrailDetails, TrailEvent } from './trail.server'

export function EventPage({
  event,
  names,
  subjects,
}: {
  event: TrailEvent & { details: TrailDetails | null }
  names: Record<string, Text>
  /** What each kind of thing is called. */
  subjects: Record<string, Text>
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
            ? [
                { term: t(messages.why), value: details.why ?? '—' },
                { term: t(messages.before), value: <Json value={details.before} /> },
                { term: t(messages.after), value: <Json value={details.after} /> },
              ]
            : [{ term: t(messages.details), value: t(messages.erased) }]),
        ]}
      />
    </>
  )
}

function Json({ value }: { value: unknown }) {
  if (value === null || value === undefined) return <>—</>
  return (
    <pre dir="ltr" tabIndex={0} className="overflow-x-auto rounded-md bg-sunken p-3 text-sm font-normal">
      {JSON.stringify(value, null, 2)}
    </pre>
  )
}
