import { Form } from '@remix-run/react'
import CalendarDays from 'lucide-react/icons/calendar-days'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { DayText } from '~/shared/ui/time'
import { DayForm } from './day-form'
import type { Holiday } from './holiday'
import { messages } from './messages'
import { YearHeading } from './year-heading'

type Props = {
  year: number
  days: Holiday[]
  mayKeep: boolean
  done?: 'added' | 'removed' | { count: number }
  answer?: FormAnswer
}

/** The country's holidays of one year; the national programme adds and removes them here. */
export function HolidaysPage({ year, days, mayKeep, done, answer }: Props) {
  const t = useText()
  const enter = mayKeep && <LinkButton to="/holidays/typed-list">{t(messages.typedList)}</LinkButton>
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} actions={enter} />
      {done && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {typeof done === 'string' ? t(messages[done]) : t(messages.listRecorded, done)}
          </Notice>
        </div>
      )}
      <YearHeading year={year} address="/holidays" />
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={days}
        rowKey={({ day }) => day}
        empty={<EmptyState icon={CalendarDays} title={t(messages.none)} action={enter}>{t(messages.noneLead)}</EmptyState>}
        columns={[
          { key: 'day', header: t(messages.day), cell: ({ day }) => <DayText day={day} style="full" /> },
          { key: 'title', header: t(messages.occasion), cell: ({ title }) => t(title) },
          ...(mayKeep
            ? [{
                key: 'act',
                header: t(messages.remove),
                act: true,
                cell: ({ day, title }: Holiday) => (
                  <Form method="post" action={`/holidays/${day}/removal`}>
                    <SubmitButton look="quiet" size="small" aria-label={t(messages.removeOne, { title: t(title) })}>
                      {t(messages.remove)}
                    </SubmitButton>
                  </Form>
                ),
              }]
            : []),
        ]}
      />
      {mayKeep && (
        <Section title={t(messages.add)} id="add">
          <DayForm answer={answer} />
        </Section>
      )}
    </>
  )
}
