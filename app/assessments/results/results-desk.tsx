import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Notice } from '~/shared/ui/notice'
import { useLanguage, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { linkLook, TextLink } from '~/shared/ui/text-link'
import { PARTS, type Part } from '../assessment'
import type { Candidate } from '../bookings/candidates.server'
import { MarkText } from '../marks'
import { causes, messages as common } from '../messages'
import { AbsenceForm, LateForm } from './desk-forms'
import { partOf } from './desk'
import { messages } from './messages'
import { PublishForm, type SampledPaper } from './publish-form'
import { Publications } from './publications'
import type { Publication, Sampled } from './results.server'

type Props = {
  examSessionId: string
  candidates: Candidate[]
  publications: Publication[]
  sample: Sampled[]
  mayRun: boolean
  answer?: FormAnswer
}

/** All of a session's results, what still stands in the way of publishing them, and the publication itself. */
export function ResultsDesk({ examSessionId, candidates, publications, sample, mayRun, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const nameOf = ({ nameFa, nameEn }: Candidate) => (language === 'en' && nameEn) || nameFa
  const late = candidates.filter(({ lateAnswers, submittedAt }) => lateAnswers > 0 && submittedAt)
  const answerTo = (intent: string, subject?: string) =>
    answer?.typed?.intent === intent && (subject === undefined || Object.values(answer.typed).includes(subject))
      ? answer
      : undefined
  return (
    <>
      <Table
        caption={t(messages.deskTitle)}
        hideCaption
        rows={candidates}
        rowKey={({ bookingId }) => bookingId}
        empty={<p className="text-soft-ink">{t(messages.nobody)}</p>}
        columns={[
          {
            key: 'name',
            header: t(messages.candidate),
            cell: candidate => (
              <>
                {nameOf(candidate)}{' '}
                {sample.some(({ bookingId }) => bookingId === candidate.bookingId) && <Badge tone="info">{t(messages.sample)}</Badge>}
              </>
            ),
          },
          {
            key: 'written',
            header: t(messages.written),
            cell: candidate => (
              <>
                <PartCell candidate={candidate} part="written" />
                {mayRun && candidate.sittingId && candidate.writtenIsPublished && (
                  <TextLink to={`/exam-sessions/${examSessionId}/papers/${candidate.bookingId}`} className="ms-3 inline-flex min-h-11 items-center">
                    {t(messages.seePaper)}<span className="sr-only"> {nameOf(candidate)}</span>
                  </TextLink>
                )}
              </>
            ),
          },
          {
            key: 'practical',
            header: t(messages.practical),
            cell: candidate => <PartCell candidate={candidate} part="practical" />,
          },
          { key: 'verdict', header: t(messages.verdict), cell: ({ isPassed }) => <Verdict isPassed={isPassed} /> },
          {
            key: 'letter', header: t(messages.letter), cell: (candidate: Candidate) => (candidate.writtenIsPublished || candidate.writtenAbsence) && (
              <a href={`/exam-sessions/${examSessionId}/result-letters/${candidate.bookingId}.pdf`} className={`${linkLook} inline-flex min-h-11 items-center`}>
                PDF<span className="sr-only"> {t(messages.letterOf, { name: nameOf(candidate) })}</span>
              </a>
            ),
          },
        ]}
      />
      {mayRun && late.length > 0 && (
        <Section title={t(messages.late)}>
          <p className="mb-4 max-w-prose text-soft-ink">{t(messages.lateLead)}</p>
          <div className="grid gap-6">
            {late.map(candidate => (
              <LateForm
                key={candidate.bookingId}
                candidate={candidate}
                name={nameOf(candidate)}
                answer={answerTo('rule-on-late-answers', candidate.sittingId ?? '')}
              />
            ))}
          </div>
        </Section>
      )}
      {mayRun &&
        PARTS.map(part => (
          <PartSection
            marking={`/exam-sessions/${examSessionId}/marking`}
            key={part}
            {...{ part, candidates, nameOf }}
            papers={part === 'practical' ? [] : sample.flatMap(paper =>
              candidates.filter(({ bookingId, writtenIsPublished }) => bookingId === paper.bookingId && !writtenIsPublished)
                .map(candidate => ({ ...paper, name: nameOf(candidate), to: `/exam-sessions/${examSessionId}/papers/${paper.bookingId}` })))}
            absenceAnswer={answerTo('record-absence', part)}
            publishAnswer={answerTo('publish', part)}
          />
        ))}
      {publications.length > 0 && (
        <Publications
          publications={publications}
          mayRun={mayRun}
          answer={answer?.typed?.intent === 'unpublish' ? answer : undefined}
        />
      )}
    </>
  )
}

function PartSection({
  marking,
  part,
  candidates,
  nameOf,
  papers,
  absenceAnswer,
  publishAnswer,
}: {
  /** Where to see how far the marking is. */
  marking: string
  part: Part
  candidates: Candidate[]
  nameOf: (candidate: Candidate) => string
  papers: SampledPaper[]
  absenceAnswer?: FormAnswer
  publishAnswer?: FormAnswer
}) {
  const t = useText()
  const { unfinished, running, scripts, fresh } = partOf(candidates, part)
  // Whoever has got a result meanwhile is still the one that the form is about.
  const chosen = absenceAnswer?.refused ? candidates.find(({ bookingId }) => bookingId === absenceAnswer.typed?.bookingId) : undefined
  const listed = chosen && !unfinished.includes(chosen) ? [chosen, ...unfinished] : unfinished
  if (listed.length + running.length + scripts + fresh.length === 0) return null
  return (
    <Section title={part === 'written' ? t(messages.written) : t(messages.practical)}>
      <div className="grid max-w-3xl gap-8">
        {running.map(candidate => (
          <p key={candidate.bookingId}>{t(messages.stillRunning, { name: nameOf(candidate) })}</p>
        ))}
        {scripts > 0 && (
          <Notice kind="warning" actions={<LinkButton size="small" to={marking}>{t(messages.toMarking)}</LinkButton>}>
            {t(messages.scriptsWait, { count: scripts })}
          </Notice>
        )}
        {listed.length > 0 && (
          <AbsenceForm part={part} candidates={listed} nameOf={nameOf} answer={absenceAnswer} />
        )}
        {unfinished.length + running.length + scripts === 0 && (
          <PublishForm part={part} fresh={fresh.length} papers={papers} answer={publishAnswer} />
        )}
      </div>
    </Section>
  )
}

function PartCell({ candidate, part }: { candidate: Candidate; part: Part }) {
  const t = useText()
  const { marks, passed, isPublished, absence, marksGiven } = {
    written: {
      marks: candidate.writtenMarks,
      passed: candidate.writtenPassed,
      isPublished: candidate.writtenIsPublished,
      absence: candidate.writtenAbsence,
      marksGiven: 0,
    },
    practical: {
      marks: candidate.practicalMarks,
      passed: candidate.practicalPassed,
      isPublished: candidate.practicalIsPublished,
      absence: candidate.practicalAbsence,
      marksGiven: candidate.practicalMarksGiven,
    },
  }[part]
  const why = part === 'written' ? <Why candidate={candidate} /> : null
  if (absence) return <>{t(causes[absence])}{why}</>
  if (part === 'written' && candidate.scriptsWaiting > 0)
    return <><span className="text-soft-ink">{t(messages.scriptsOf, { count: candidate.scriptsWaiting })}</span>{why}</>
  if (marks === null)
    return <><span className="text-soft-ink">{marksGiven > 0 ? t(messages.marksGiven, { count: marksGiven }) : '—'}</span>{why}</>
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <MarkText marks={marks} />
      <Badge tone={passed ? 'success' : 'danger'}>{t(passed ? common.passed : common.failed)}</Badge>
      {!isPublished && <span className="text-sm text-soft-ink">{t(messages.notPublished)}</span>}
      {why}
    </span>
  )
}

/** Sent away, or not counted, with what the officer wrote of it; of an absence the note. */
function Why({ candidate: { isExpelled, isUncounted, because, keepsWritten } }: { candidate: Candidate }) {
  const t = useText()
  if (keepsWritten || !(isExpelled || isUncounted || because)) return null
  return (
    <span className="block w-full text-sm">
      {isExpelled && <><Badge tone="danger">{t(messages.expelledHere)}</Badge> </>}
      {isUncounted && <><Badge tone="info">{t(messages.uncountedHere)}</Badge> </>}
      {because && <span className="text-soft-ink text-own-way">{because}</span>}
    </span>
  )
}

function Verdict({ isPassed }: { isPassed: boolean | null }) {
  const t = useText()
  if (isPassed === null) return <span className="text-soft-ink">—</span>
  return <Badge tone={isPassed ? 'success' : 'danger'}>{t(isPassed ? common.passed : common.failed)}</Badge>
}
