import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { AnswerFeedback } from '../questions/answer-feedback'
import { ShutStep } from '../offerings/shut-step'
import { Said } from '../questions/said'
import { QuestionFields } from '../questions/question-fields'
import { messages, refusals } from './messages'
import { countedOf, fieldOf, triesLeft, type AttemptShown } from './quiz'
import type { readQuizPage } from './quiz-page.server'

type Props = Awaited<ReturnType<typeof readQuizPage>> & { answer?: FormAnswer }

export function QuizPage(props: Props) {
  const t = useText()
  const { offering, quiz, attempts } = props
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(quiz.title)}
        lead={<Rules {...props} />}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(quiz.unitTitle), to: `/offerings/${offering.id}#lessons` },
        ]}
      />
      <Body {...props} />
      {attempts.length > 0 && <Section title={t(messages.tries)} id="tries"><Tries {...props} /></Section>}
    </div>
  )
}

/** What passes, how often one may try and which try counts: before the first question. */
function Rules({ quiz, questions, attempts, isLearning }: Props) {
  const t = useText()
  const left = triesLeft(quiz, attempts.length)
  return (
    <>
      {t(messages.rules, { count: questions, percent: quiz.passPercent })}{' '}
      {quiz.tries === null ? t(messages.triesUnlimited) : t(messages.triesAllowed, { count: quiz.tries })}{' '}
      {t(quiz.counts === 'last' ? messages.lastCounts : messages.bestCounts)}
      {isLearning && left !== null && attempts.length > 0 && (
        <> <strong>{left > 0 ? t(messages.triesLeft, { count: left }) : t(messages.noTryLeft)}</strong></>
      )}
    </>
  )
}

function Body(props: Props) {
  const { offering, quiz, shown, lock, attempts, isLearning } = props
  if (shown) return <Result {...props} shown={shown} />
  if (lock) return <ShutStep offeringId={offering.id} lock={lock} />
  return isLearning && triesLeft(quiz, attempts.length) === 0 ? <NoTryLeft {...props} /> : <Paper {...props} />
}

function NoTryLeft({ offering, quiz, attempts }: Props) {
  const t = useText()
  const passed = countedOf(quiz, attempts)?.isPassed
  return (
    <Notice
      kind={passed ? 'success' : 'warning'}
      title={t(passed ? messages.passed : messages.noTryLeft)}
      actions={<LinkButton to={`/offerings/${offering.id}`}>{t(messages.goOn)}</LinkButton>}
    >
      {!passed && t(messages.noTryLeftText)}
    </Notice>
  )
}

/** What another try may change. */
function Before({ quiz, attempts }: Pick<Props, 'quiz' | 'attempts'>) {
  const t = useText()
  const counted = countedOf(quiz, attempts)
  if (!counted) return null
  const figures = { right: counted.right, of: counted.questions }
  if (quiz.counts === 'best') return <Notice>{t(messages.keepsBest, figures)}</Notice>
  if (!counted.isPassed) return <Notice>{t(messages.lastStands, figures)}</Notice>
  return <Notice kind="warning" title={t(messages.mayLose)}>{t(messages.mayLoseText, figures)}</Notice>
}

function Paper({ quiz, attempts, attemptId, isLearning, answer }: Props) {
  const t = useText()
  const labels = Object.fromEntries(
    quiz.items.map((item, i) => [fieldOf(item.versionId), t(messages.question, { number: i + 1 })]),
  )
  return (
    <ActionForm answer={answer} labels={labels} refusals={refusals} className="grid gap-10">
      {!isLearning && <Notice>{t(messages.traineesOnly)}</Notice>}
      {isLearning && <Before quiz={quiz} attempts={attempts} />}
      <input type="hidden" name="attempt" value={attemptId} />
      {quiz.items.map((item, i) => (
        <div key={item.versionId} className="rounded-lg border border-line bg-surface p-5">
          <p className="mb-2 text-sm font-bold text-accent">{t(messages.question, { number: i + 1 })}</p>
          <input type="hidden" name="version" value={item.versionId} />
          <QuestionFields item={item} name={fieldOf(item.versionId)} disabled={!isLearning} />
        </div>
      ))}
      {isLearning && (
        <FormActions>
          <SubmitButton>{t(messages.submit)}</SubmitButton>
          <span className="text-sm text-soft-ink">{t(messages.unanswered)}</span>
        </FormActions>
      )}
    </ActionForm>
  )
}

function Result({ offering, quiz, shown, attempts, isLearning }: Props & { shown: AttemptShown }) {
  const t = useText()
  const left = triesLeft(quiz, attempts.length)
  const isPassed = countedOf(quiz, attempts)?.isPassed
  const again = isLearning && left !== 0 && (
    <LinkButton to={`/offerings/${offering.id}/quizzes/${quiz.id}`}>{t(messages.tryAgain)}</LinkButton>
  )
  return (
    <>
      <Notice
        alert
        kind={shown.isPassed ? 'success' : 'warning'}
        title={t(shown.isPassed ? messages.passed : messages.notPassed)}
        actions={
          <>
            <LinkButton look={shown.isPassed ? 'primary' : 'secondary'} to={`/offerings/${offering.id}`}>
              {t(messages.goOn)}
            </LinkButton>
            {again}
          </>
        }
      >
        <p className="text-lg">{t(messages.result, { right: shown.right, of: shown.questions })}</p>
        <p><Counts quiz={quiz} attempts={attempts} shown={shown} /></p>
        {isLearning && left !== null && <p>{left > 0 ? t(messages.triesLeft, { count: left }) : t(messages.noTryLeft)}</p>}
        {!isPassed && (again ? <p>{t(messages.tryAgainText)}</p> : isLearning && <p>{t(messages.noTryLeftText)}</p>)}
      </Notice>
      <Section title={t(messages.answers)} id="answers">
        <ol className="grid gap-6">
          {shown.answers.map(({ item, outcome }, i) => (
            <li key={item.versionId} className="grid gap-3 rounded-lg border border-line bg-surface p-5">
              <p>
                <span className="text-sm font-bold text-accent">{t(messages.question, { number: i + 1 })}</span>
                <br />
                <Said words={item.body.stem} />
              </p>
              {outcome.value.length === 0 && <p className="text-soft-ink">{t(messages.noAnswer)}</p>}
              <AnswerFeedback item={item} outcome={outcome} />
            </li>
          ))}
        </ol>
      </Section>
    </>
  )
}

/** Which result counts now that this one is there. */
function Counts({ quiz, attempts, shown }: Pick<Props, 'quiz' | 'attempts'> & { shown: AttemptShown }) {
  const t = useText()
  const counted = countedOf(quiz, attempts)
  if (!counted) return null
  if (counted.id !== shown.id)
    return t(quiz.counts === 'last' ? messages.lastStays : messages.bestStays, { right: counted.right, of: counted.questions })
  const hasLost = quiz.counts === 'last' && !counted.isPassed && attempts.some(attempt => attempt.isPassed)
  return <>{t(messages.thisCounts)}{hasLost && ` ${t(messages.lostText)}`}</>
}

function Tries({ offering, quiz, attempts }: Props) {
  const t = useText()
  const counted = countedOf(quiz, attempts)
  return (
    <ol className="grid gap-2">
      {attempts.map((attempt, i) => (
        <li key={attempt.id} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <TextLink to={`/offerings/${offering.id}/quizzes/${quiz.id}?attempt=${attempt.id}`}>
            {t(messages.tryNumber, { number: i + 1 })}
          </TextLink>
          <span>{t(messages.result, { right: attempt.right, of: attempt.questions })}</span>
          {attempt === counted && (
            <Badge tone={attempt.isPassed ? 'success' : 'plain'}>
              {t(quiz.counts === 'last' ? messages.lastCounted : messages.best)}
            </Badge>
          )}
          <span className="text-sm text-soft-ink"><InstantText instant={attempt.submittedAt} /></span>
        </li>
      ))}
    </ol>
  )
}
