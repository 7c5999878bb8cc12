import ScrollText from 'lucide-react/icons/scroll-text'
import { Link } from '@remix-run/react'
import { localDigits, type Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { withQuery } from '~/shared/ui/query'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { ActName, DoerName, RoleName } from './names'
import { messages } from './messages'
import type { TrailEvent } from './trail.server'

type Props = {
  events: TrailEvent[]
  more: boolean
  acts: string[]
  names: Record<string, Text>
  asked: { organisation?: string; act?: string; person?: string }
  search: string
}

export function TrailPage({ events, more, acts, names, asked, search }: Props) {
  const t = useText()
  const language = useLanguage()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <Filters clearTo="/audit" active={Boolean(asked.organisation || asked.act || asked.person)}>
        <TextField name="organisation" label={t(messages.organisationFilter)} value={asked.organisation} ltr optional />
        <SelectField
          name="act"
          label={t(messages.act)}
          empty={t(messages.anyAct)}
          value={asked.act}
          optional
          options={acts.map(value => ({ value, label: names[value] ? t(names[value]) : value }))}
        />
        <TextField name="person" label={t(messages.byFilter)} value={asked.person} ltr optional />
      </Filters>
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={events}
        rowKey={event => event.id}
        empty={
          <EmptyState icon={ScrollText} title={t(messages.none)}>
            {t(messages.noneLead)}
          </EmptyState>
        }
        columns={[
          { key: 'at', header: t(messages.at), cell: event => <InstantText instant={event.at} /> },
          { key: 'act', header: t(messages.act), cell: event => <ActName act={event.act} names={names} /> },
          {
            key: 'by',
            header: t(messages.by),
            cell: event => (
              <>
                <DoerName {...event} />
                {event.role && (
                  <span className="block text-sm text-soft-ink">
                    <RoleName role={event.role} />
                  </span>
                )}
              </>
            ),
          },
          {
            key: 'organisation',
            header: t(messages.organisation),
            cell: event => event.organisationName && t(event.organisationName),
          },
          {
            key: 'details',
            header: t(messages.details),
            cell: event => (
              <Link to={`/audit/${event.id}`} className="text-accent underline">
                {localDigits(event.id, language)}
              </Link>
            ),
          },
        ]}
      />
      {more && (
        <div className="mt-4">
          <LinkButton to={`/audit${withQuery(search, { before: events.at(-1)!.id })}`}>{t(messages.older)}</LinkButton>
        </div>
      )}
    </>
  )
}
