import { Form } from '@remix-run/react'
import CalendarDays from 'lucide-react/icons/calendar-days'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayText } from '~/shared/ui/time'
import { DayForm } from './day-form'
import type { LocalDay } from './holiday'
import { messages } from './messages'
import { YearHeading } from './year-heading'

type Props = {
  organisation: { id: string; name: Text }
  year: number
  days: LocalDay[]
  mayShift: boolean
  done?: 'added' | 'removed' | 'shifted'
  answer?: FormAnswer
}

const tones: Record<LocalDay['kind'], Tone> = { national: 'plain', closed: 'due', open: 'success' }

/** The year as one centre keeps it. */
export function LocalHolidaysPage({ organisation, year, days, mayShift, done, answer }: Props) {
  const t = useText()
  const address = `/centres/${organisation.id}/holidays`
  return (
    <>
      <PageHeader
        title={t(messages.localTitle)}
        lead={t(messages.localLead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}` }]}
        actions={<LinkButton to={`/holidays?year=${year}`}>{t(messages.nationalCalendar)}</LinkButton>}
      />
      {done && <div className="mb-6"><Notice kind="success" alert>{t(messages[done])}</Notice></div>}
      <YearHeading year={year} address={address} />
      <Table
        caption={t(messages.localTitle)}
        hideCaption
        rows={days}
        rowKey={({ day }) => day}
        empty={<EmptyState icon={CalendarDays} title={t(messages.none)} />}
        columns={[
          { key: 'day', header: t(messages.day), cell: ({ day }) => <DayText day={day} style="full" /> },
          { key: 'title', header: t(messages.occasion), cell: ({ title }) => t(title) },
          { key: 'kind', header: t(messages.kind), cell: ({ kind }) => <Badge tone={tones[kind]}>{t(messages[kind])}</Badge> },
          ...(mayShift ? [{ key: 'act', header: t(messages.shift), act: true, cell: (day: LocalDay) => <Act {...day} address={address} /> }] : []),
        ]}
      />
      {mayShift && (
        <Section title={t(messages.addLocal)} id="add">
          <p className="mb-4 text-soft-ink">{t(messages.addLocalHint)}</p>
          <DayForm answer={answer} />
        </Section>
      )}
    </>
  )
}

function Act({ address, day, title, kind }: LocalDay & { address: string }) {
  const t = useText()
  const named = { title: t(title) }
  if (kind === 'national')
    return (
      <LinkButton size="small" look="quiet" to={`${address}/${day}/shift`}>
        {t(messages.shift)}
        <span className="sr-only">{t(messages.shiftOne, named)}</span>
      </LinkButton>
    )
  return (
    <Form method="post" action={`${address}/${day}/removal`}>
      <SubmitButton look="quiet" size="small" aria-label={t(kind === 'open' ? messages.undoOne : messages.removeOne, named)}>
        {t(kind === 'open' ? messages.undo : messages.remove)}
      </SubmitButton>
    </Form>
  )
}
