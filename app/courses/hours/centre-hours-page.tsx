import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { Folded } from '~/shared/ui/folded'
import { useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import type { readCentreHours } from './hours.server'
import { Formulas, HoursText, QuarterName, TotalRow, Totals } from './hours-parts'
import { messages } from './messages'
import { useCertified, useMeasures } from './offering-hours-page'
import { quarterAfter, writeQuarter, type Quarter } from './quarter'

type Props = Awaited<ReturnType<typeof readCentreHours>> & {
  centre: { id: string; name: Text }
  quarter: Quarter
}

export function CentreHoursPage({ centre, quarter, total, offerings, certifiedOfNoClass }: Props) {
  const t = useText()
  const number = useNumber()
  const measures = useMeasures()
  const certified = useCertified()
  const linkTo = (by: 1 | -1) => `/centres/${centre.id}/hours?quarter=${writeQuarter(quarterAfter(quarter, by))}`
  return (
    <>
      <PageHeader
        title={t(messages.ofCentre)} lead={<QuarterName {...quarter} />}
        crumbs={[{ label: t(centre.name), to: `/centres/${centre.id}/offerings` }]}
        actions={
          <>
            <LinkButton to={linkTo(-1)}>{t(messages.earlier)}</LinkButton>
            <LinkButton to={linkTo(1)}>{t(messages.later)}</LinkButton>
          </>
        }
      />
      <p className="mb-6 max-w-prose text-soft-ink">{t(messages.lead)}</p>
      <Totals total={total} />
      <Formulas />
      <Section title={t(messages.perOffering)} id="offerings">
        <Folded count={offerings.length} label={t(messages.allOfferings, { count: offerings.length })}><Table
          caption={t(messages.perOffering)} hideCaption compact rows={offerings} rowKey={row => row.offeringId}
          empty={<p className="text-soft-ink">{t(messages.none)}</p>}
          footer={<TotalRow total={{ ...total, certified: total.certified - certifiedOfNoClass }} meetings={total.meetings} />}
          columns={[
            { key: 'offering', header: t(messages.offering), cell: row => <TextLink to={`/offerings/${row.offeringId}/hours`}>{t(row.courseTitle)} <Ltr>{row.code}</Ltr></TextLink> },
            { key: 'meetings', header: t(messages.meetingsHeader), numeric: true, cell: row => number(row.meetings) },
            ...measures, certified,
          ]}
        /></Folded>
        {certifiedOfNoClass > 0 && <p className="mt-2 text-sm text-soft-ink">{t(messages.certifiedOfNoClass)} <HoursText minutes={certifiedOfNoClass} /></p>}
      </Section>
    </>
  )
}
