import { localDigits, type Text } from '~/shared/text'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Stat, Stats } from '~/shared/ui/stat'
import { Section } from '~/shared/ui/page-header'
import type { Certified, Counted, MeetingHours, Minutes } from './hours.server'
import { messages } from './messages'

/** Exactly: whole hours, and the minutes that are left. */
export function HoursText({ minutes }: { minutes: number }) {
  const t = useText()
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return <>{rest === 0 ? t(messages.hours, { hours }) : t(messages.hoursAndMinutes, { hours, minutes: rest })}</>
}

/** The measures by name, and beside them what they are not: enrolments and persons. */
export function Totals({ total }: { total: Counted & Certified }) {
  const t = useText()
  const big = (minutes: number) => <span className="text-2xl font-bold"><HoursText minutes={minutes} /></span>
  return (
    <>
      <DescriptionList
        items={[
          { term: t(messages.planned), value: big(total.planned) },
          { term: t(messages.delivered), value: big(total.delivered) },
          { term: t(messages.certified), value: big(total.certified) },
        ]}
      />
      <div className="mt-6">
        <Stats>
          <Stat value={total.meetings} label={t(messages.meetings)} />
          <Stat value={total.enrolments} label={t(messages.enrolments)} />
          <Stat value={total.persons} label={t(messages.persons)} />
        </Stats>
      </div>
      {total.untaken > 0 && <div className="mt-4"><Notice kind="warning">{t(messages.untaken, { count: total.untaken })}</Notice></div>}
    </>
  )
}

/** What a meeting gave; one still to come hasn't given nothing. */
export function DeliveredText({ row: { delivered, isOver, isTaken } }: { row: Pick<MeetingHours, 'delivered' | 'isOver' | 'isTaken'> }) {
  const t = useText()
  if (isTaken) return <HoursText minutes={delivered} />
  return <span className="text-soft-ink">{t(isOver ? messages.notTaken : messages.toCome)}</span>
}

export function Formulas() {
  const t = useText()
  const term = (text: string) => <span className="font-normal">{text}</span>
  return (
    <Section title={t(messages.formulas)} id="formulas">
      <DescriptionList
        items={[
          { term: t(messages.planned), value: term(t(messages.plannedFormula)) },
          { term: t(messages.delivered), value: term(t(messages.deliveredFormula)) },
          { term: t(messages.certified), value: term(t(messages.certifiedFormula)) },
        ]}
      />
    </Section>
  )
}

/** The last row of a table: the sum of those above. A meeting certifies nobody. */
export function TotalRow({ total, meetings }: { total: Minutes & Partial<Certified>; meetings?: number }) {
  const t = useText()
  const number = useNumber()
  const sum = (label: Text, minutes: number) => <td role="cell" className="numeric" data-label={t(label)}><HoursText minutes={minutes} /></td>
  return (
    <tfoot role="rowgroup">
      <tr role="row" className="border-t-2 border-edge font-bold">
        <th role="rowheader" scope="row">{t(messages.total)}</th>
        {meetings !== undefined && <td role="cell" className="numeric" data-label={t(messages.meetingsHeader)}>{number(meetings)}</td>}
        {sum(messages.planned, total.planned)}
        {sum(messages.delivered, total.delivered)}
        {total.certified !== undefined && sum(messages.certified, total.certified)}
      </tr>
    </tfoot>
  )
}

export function QuarterName({ year, n }: { year: number; n: number }) {
  const t = useText()
  const language = useLanguage()
  return <>{t(messages.quarter, { n: localDigits(n, language), year: localDigits(year, language) })}</>
}
