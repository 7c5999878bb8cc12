import { kindTitles } from '~/courses/questions/bank/messages'
import { isMachineMarked } from '~/courses/questions/question'
import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { messages as blueprintMessages } from '../blueprint/messages'
import { messages as dayMessages } from '../exam-day/messages'
import { messages as browserMessages } from '../exam-browser/messages'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { SessionFacts } from '../exam-sessions/session-facts'
import { useMark } from '../marks'
import { messages as sittingMessages } from '../sitting/messages'
import { messages } from './messages'
import type { readRules } from './practice.server'

/** What a candidate needs to know before the day, in plain words, and the way to a try. */
export function RulesPage({ session, booking, minima, kinds, extraPercent }: Awaited<ReturnType<typeof readRules>>) {
  const t = useText()
  const mark = useMark()
  const at = `/exam-sessions/${session.id}`
  const pass = t(sessionMessages.rulePass, {
    written: mark(minima.written), practical: mark(minima.practical), combined: mark(minima.combined),
    weights: t(sessionMessages.weights, { w: mark(minima.writtenWeight), p: mark(minima.practicalWeight) }),
  })
  const said = (...all: (Text | string | false)[]) => all.flatMap(one => (one === false ? [] : typeof one === 'string' ? one : t(one)))
  const separator = t({ fa: '، ', en: ', ' })
  return (
    <>
      <PageHeader title={t(messages.rulesOf)} lead={t(messages.rulesLead)} crumbs={[useSessionCrumb()(session)]} />
      <div className="mb-10 max-w-3xl">
        <Card level={2} title={t(messages.practice)} footer={<LinkButton look="primary" to={`${at}/practice`}>{t(messages.start)}</LinkButton>}>
          {t(messages.practiceWhy)}
        </Card>
      </div>
      <div className="grid gap-10 lg:grid-cols-[3fr_2fr]">
        <div className="grid content-start gap-10 *:mt-0">
          <Rules title={messages.time} rules={said(
            t(messages.amount, { items: session.items, minutes: session.minutes }),
            kinds.length > 0 && t(messages.kinds, { kinds: kinds.map(kind => t(kindTitles[kind])).join(separator) }),
            extraPercent > 0 && t(messages.extra, { percent: extraPercent }),
            sessionMessages.ruleClock, messages.lateStart, sessionMessages.ruleOrder, messages.timeUp,
          )} />
          <Rules title={messages.marking} rules={said(
            minima.wrongPerRight ? t(blueprintMessages.negative, { count: minima.wrongPerRight }) : t(blueprintMessages.noNegative),
            !minima.wrongPerRight && messages.blank, kinds.some(kind => !isMachineMarked(kind)) && messages.byPeople, pass, t(messages.result, { centre: t(session.organisationName) }),
          )} />
          <Rules title={messages.saving} rules={said(messages.savedByThemselves, sessionMessages.ruleSaved, messages.ownDevice)} />
          <Rules title={messages.network} rules={said(
            messages.goOn, kinds.includes('file') && sittingMessages.fileNeedsNetwork, messages.reload, session.isSupervised && messages.otherDevice, sessionMessages.ruleTrouble, messages.locked, messages.late,
          )} />
          <Rules title={messages.conduct} rules={said(sessionMessages.ruleAllowed, messages.forbidden, messages.broken)} />
          <Rules title={messages.bring} rules={said(
            dayMessages.bring, booking ? t(messages.seat, { seat: booking.seatNumber }) : t(messages.noSeat),
            session.isSupervised && sessionMessages.waitForOfficer, session.needsExamBrowser && browserMessages.rule,
          )} />
          <p className="flex flex-wrap gap-3">
            {booking && <LinkButton to={`${at}/admission-card`}>{t(sessionMessages.admissionCard)}</LinkButton>}
            {session.needsExamBrowser && <LinkButton to={`${at}/exam-browser`}>{t(browserMessages.how)}</LinkButton>}
          </p>
        </div>
        <div className="*:mt-0"><Section title={t(sessionMessages.facts)}><SessionFacts session={session} booking={booking} /></Section></div>
      </div>
      <p className="mt-8 text-sm text-soft-ink print:hidden">{t(messages.print)}</p>
    </>
  )
}

function Rules({ title, rules }: { title: Text; rules: string[] }) {
  const t = useText()
  return (
    <Section title={t(title)}>
      <ul className="grid max-w-prose list-disc gap-2 ps-5">{rules.map(rule => <li key={rule}>{rule}</li>)}</ul>
    </Section>
  )
}
