import { nameIn } from '~/people/person'
import { today } from '~/shared/calendar'
import type { Text } from '~/shared/text'
import { Folded } from '~/shared/ui/folded'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table, type Column } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { DayText } from '~/shared/ui/time'
import type { Certified, Minutes, readOfferingHours } from './hours.server'
import { DeliveredText, Formulas, HoursText, TotalRow, Totals } from './hours-parts'
import { messages } from './messages'

type Props = Awaited<ReturnType<typeof readOfferingHours>> & {
  offering: { id: string; courseTitle: Text }
}

export function OfferingHoursPage({ offering, total, meetings, trainees }: Props) {
  const t = useText()
  const language = useLanguage()
  const [planned, delivered] = useMeasures<Minutes>()
  const certified = useCertified()
  return (
    <>
      <PageHeader
        title={t(messages.title)} lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
      />
      <Totals total={total} />
      <Formulas />
      <Section title={t(messages.perMeeting)} id="meetings">
        <Folded count={meetings.length} label={t(messages.allMeetings, { count: meetings.length })}><Table
          caption={t(messages.perMeeting)} hideCaption compact rows={meetings} rowKey={row => row.classMeetingId}
          empty={<p className="text-soft-ink">{t(messages.none)}</p>}
          footer={<TotalRow total={{ planned: total.planned, delivered: total.delivered }} />}
          columns={[
            {
              key: 'meeting', header: t(messages.meeting),
              cell: row => <TextLink to={`/class-meetings/${row.classMeetingId}`}><DayText day={today(new Date(row.startsAt))} style="full" /></TextLink>,
            },
            planned,
            { ...delivered, cell: row => <DeliveredText row={row} /> },
          ]}
        /></Folded>
      </Section>
      <Section title={t(messages.perTrainee)} id="trainees">
        <Folded count={trainees.length} label={t(messages.allTrainees, { count: trainees.length })}><Table
          caption={t(messages.perTrainee)} hideCaption compact rows={trainees} rowKey={row => row.enrolmentId}
          empty={<p className="text-soft-ink">{t(messages.none)}</p>}
          footer={<TotalRow total={total} />}
          columns={[{ key: 'trainee', header: t(messages.trainee), cell: row => nameIn(row, language) }, planned, delivered, certified]}
        /></Folded>
      </Section>
    </>
  )
}

export function useMeasures<Row extends Minutes>(): [planned: Column<Row>, delivered: Column<Row>] {
  const t = useText()
  return [
    { key: 'planned', header: t(messages.planned), numeric: true, cell: row => <HoursText minutes={row.planned} /> },
    { key: 'delivered', header: t(messages.delivered), numeric: true, cell: row => <HoursText minutes={row.delivered} /> },
  ]
}

export function useCertified<Row extends Certified>(): Column<Row> {
  const t = useText()
  return { key: 'certified', header: t(messages.certified), numeric: true, cell: row => <HoursText minutes={row.certified} /> }
}
