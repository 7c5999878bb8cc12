import Award from 'lucide-react/icons/award'
import type { ReactNode } from 'react'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { linkLook } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { AbsenceCause } from '../assessment'
import { MarkText, useMark } from '../marks'
import { causes, messages as common, parts } from '../messages'
import { messages } from './messages'
import { NextStep } from './next-step'
import type { Outlook, OwnResult, Withdrawn } from './results.server'
import { verdictOn, waitingFor, whomToAsk } from './what-next'
import { whyOf } from './why'

type Props = { results: OwnResult[]; withdrawn: Withdrawn[]; outlooks: Record<string, Outlook> }

/** What a candidate got, part by part, and what comes next: never a mark without the way on. */
export function OwnResults({ results, withdrawn, outlooks }: Props) {
  const t = useText()
  if (results.length + withdrawn.length === 0) {
    const action = <LinkButton to="/exam-sessions">{t(messages.toExams)}</LinkButton>
    return (
      <EmptyState icon={Award} title={t(messages.noneYet)} action={action}>
        {t(messages.noneYetWhy)}
      </EmptyState>
    )
  }
  return (
    <div className="grid max-w-3xl gap-8">
      {withdrawn.map(one => <WithdrawnResult key={`${one.bookingId} ${one.part}`} withdrawn={one} />)}
      {results.map(result => (
        <ResultCard key={result.bookingId} result={result} outlook={outlooks[result.bookingId]} />
      ))}
    </div>
  )
}

function WithdrawnResult({ withdrawn: { courseTitle, organisationName, part, at, reason } }: { withdrawn: Withdrawn }) {
  const t = useText()
  return (
    <Notice kind="warning" title={t(messages.withdrawnTitle, { part: t(parts[part]), course: t(courseTitle) })}>
      <p>{t(messages.withdrawn, { centre: t(organisationName) })}</p>
      <p>{t(messages.withdrawnWhy)} <bdi>{reason}</bdi> <span className="text-soft-ink">(<InstantText instant={at} />)</span></p>
    </Notice>
  )
}

function ResultCard({ result, outlook }: { result: OwnResult; outlook?: Outlook }) {
  const t = useText()
  const mark = useMark()
  const { isPassed, combinedMarks } = result
  return (
    <article className="grid gap-5 rounded-lg border border-line bg-surface p-5 sm:p-6">
      <header>
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h2 className="text-xl">{t(result.courseTitle)}</h2>
          <Badge tone={isPassed === null ? 'info' : isPassed ? 'success' : 'danger'}>{t(verdictOn(result))}</Badge>
        </div>
        <p className="text-soft-ink">
          {t(result.organisationName)} · <InstantText instant={result.startsFrom} />
        </p>
      </header>
      <dl className="grid gap-4 sm:grid-cols-3">
        <PartResult
          title={t(parts.written)}
          marks={result.writtenMarks}
          passed={result.writtenPassed}
          minimum={result.writtenMinimum}
          absence={result.writtenAbsence}
          why={whyOf(result, 'written')}
          kept={result.keepsWritten}
          waiting={t(waitingFor(result, 'written'))}
        />
        <PartResult
          title={t(parts.practical)}
          marks={result.practicalMarks}
          passed={result.practicalPassed}
          minimum={result.practicalMinimum}
          absence={result.practicalAbsence}
          why={whyOf(result, 'practical')}
          kept={result.keepsPractical}
          waiting={t(waitingFor(result, 'practical'))}
        />
        {combinedMarks !== null && (
          <Figure title={t(messages.combined)}>
            <MarkText marks={combinedMarks} />
            <Small>{t(messages.minimum, { marks: mark(result.combinedMinimum) })}</Small>
            <Small>
              {t(messages.combinedHow, { w: mark(result.writtenPercent), p: mark(result.practicalPercent) })}
            </Small>
          </Figure>
        )}
      </dl>
      <NextStep result={result} outlook={outlook} />
      <p className="text-soft-ink">{t(whomToAsk(result), { centre: t(result.organisationName) })}</p>
      <p><a href={`/exam-sessions/${result.examSessionId}/result-letters/${result.bookingId}.pdf`} className={`${linkLook} inline-flex min-h-11 items-center`}>{t(messages.letter)} (PDF)</a></p>
    </article>
  )
}

function PartResult({
  title,
  marks,
  passed,
  minimum,
  absence,
  why,
  kept,
  waiting,
}: {
  title: string
  marks: string | null
  passed: boolean | null
  minimum: string
  absence: AbsenceCause | null
  why: Text | null
  kept: boolean
  waiting: string
}) {
  const t = useText()
  const mark = useMark()
  if (marks === null)
    return (
      <Figure title={title}>
        <span className="text-base font-normal text-soft-ink">{absence ? t(causes[absence]) : waiting}</span>
        {why && <Small>{t(why)}</Small>}
      </Figure>
    )
  return (
    <Figure title={title}>
      <MarkText marks={marks} />
      <Small>
        {t(messages.minimum, { marks: mark(minimum) })} · {t(passed ? common.passed : common.failed)}
      </Small>
      {why && <Small>{t(why)}</Small>}
      {kept && <Small>{t(messages.kept)}</Small>}
    </Figure>
  )
}

function Figure({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="border-s-2 border-line ps-4">
      <dt className="text-soft-ink">{title}</dt>
      <dd className="text-2xl font-bold">{children}</dd>
    </div>
  )
}

const Small = ({ children }: { children: ReactNode }) => (
  <span className="block text-sm leading-snug font-normal text-soft-ink">{children}</span>
)
