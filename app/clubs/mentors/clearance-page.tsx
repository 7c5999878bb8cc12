import type { FormAnswer } from '~/shared/form'
import { formatDay } from '~/shared/calendar'
import { DescriptionList } from '~/shared/ui/description-list'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Steps, type Step as Shown } from '~/shared/ui/steps'
import { DayText, InstantText } from '~/shared/ui/time'
import { ClearanceBadge } from './gate-board'
import { nextStep, OWN_STEPS, STEPS, type Clearance, type DecidedStep, type Turn } from './gate'
import { CodeForm, StepForm, TurnForm } from './gate-forms'
import { messages } from './messages'

type Props = {
  clearance: Clearance
  steps: DecidedStep[]
  turns: Turn[]
  /** The one who looks: the mentor on the way, or the desk that decides. */
  as: 'mentor' | 'operator'
  answer?: FormAnswer & { about?: 'step' | 'turn' | 'code' }
}

/** One mentor's way through the gate: what is done, when and by whom it was decided, what comes next and whose turn it is. */
export function ClearancePage({ clearance, steps, turns, as, answer }: Props) {
  const t = useText()
  const next = nextStep(clearance)
  const about = (part: 'step' | 'turn' | 'code') => (answer?.about === part ? answer : undefined)
  return (
    <>
      <PageHeader
        title={as === 'mentor' ? t(messages.gate) : t(messages.gateOf, { name: t(clearance.name) })}
        lead={t(clearance.operator)} badges={<ClearanceBadge clearance={clearance} />}
      />
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-2 lg:items-start">
        <Section title={t(messages.steps)} id="steps"><Way clearance={clearance} steps={steps} /></Section>
        <div>
          {!next && !clearance.endedAt && <Notice kind="success">{t(messages.through)}</Notice>}
          {next === 'code_of_conduct' && as === 'mentor' && <CodeForm answer={about('code')} />}
          {next && next !== 'code_of_conduct' && as === 'mentor' && <Notice>{t(messages.waitForOperator)}</Notice>}
          {next && as === 'operator' && (OWN_STEPS.includes(next)
            ? <Notice>{t(messages.nextIsOwn, { step: t(messages[next]) })}</Notice>
            : <StepForm step={next} answer={about('step')} />)}
          <Section title={t(messages.record)} id="record">
            <p className="whitespace-pre-line" dir="auto">{clearance.workRecord}</p>
            {clearance.validUntil && <div className="mt-4"><DescriptionList items={[{ term: t(messages.validUntil), value: <DayText day={clearance.validUntil} /> }]} /></div>}
          </Section>
          {as === 'operator' && !clearance.endedAt && <TurnForm clearance={clearance} answer={about('turn')} />}
          {turns.length > 0 && <Turns turns={turns} />}
        </div>
      </div>
    </>
  )
}

function Way({ clearance, steps }: { clearance: Clearance; steps: DecidedStep[] }) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const next = nextStep(clearance)
  const shown = STEPS.map<Shown>(step => {
    const done = steps.find(item => item.step === step)
    const day = done && formatDay(done.happenedOn, language, 'long', calendar)
    return {
      title: t(messages[step]), state: done ? 'done' : step === next ? 'current' : 'upcoming',
      detail: done && <>{t(messages.decidedBy, { day: day!, name: t(done.decidedBy) })}{done.note && <span className="block" dir="auto">{done.note}</span>}</>,
    }
  })
  return <Steps steps={shown} label={t(messages.gate)} />
}

function Turns({ turns }: { turns: Turn[] }) {
  const t = useText()
  return (
    <ul className="mt-6 grid gap-2">
      {turns.map(({ turn, because, decidedAt, decidedBy }) => (
        <li key={String(decidedAt)}><b>{t(messages[turn])}</b> · <InstantText instant={decidedAt} /> · {t(decidedBy)}<span className="block text-soft-ink" dir="auto">{because}</span></li>
      ))}
    </ul>
  )
}
