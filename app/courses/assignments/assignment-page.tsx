import { formatDay } from '~/shared/calendar'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { useCalendar, useLanguage, useText } from '~/shared/ui/language'
import { MediaView } from '~/shared/ui/media-view'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { ShutStep } from '../offerings/shut-step'
import { stateOf } from './assignment'
import { Criteria } from './criteria'
import { HandInForm, type AssignmentPageProps } from './hand-in-form'
import { handInRefusals, messages } from './messages'
import { TryView } from './try-view'

export function AssignmentPage(props: AssignmentPageProps) {
  const t = useText()
  const language = useLanguage()
  const calendar = useCalendar()
  const { offering, assignment, lock, dueOn, today, tries, isLearning, canSeeQueue, closed } = props
  const left = assignment.tries === null ? null : assignment.tries - tries.length
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(assignment.title)}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(assignment.unitTitle), to: `/offerings/${offering.id}#lessons` },
        ]}
        badges={
          <>
            {dueOn && (
              <Badge tone={dueOn < today ? 'due' : 'plain'}>
                {t(messages.dueOn, { day: formatDay(dueOn, language, 'long', calendar) })}
              </Badge>
            )}
            {assignment.tries !== null && <Badge>{t(messages.triesAllowed, { count: assignment.tries })}</Badge>}
            {left !== null && tries.length > 0 && <Badge>{t(messages.triesLeft, { count: Math.max(0, left) })}</Badge>}
          </>
        }
        actions={canSeeQueue && (
          <LinkButton to={`/offerings/${offering.id}/assignments/${assignment.id}/submissions`} look="primary">
            {t(messages.toQueue)}
          </LinkButton>
        )}
      />
      {isLearning && <Standing {...props} />}
      {lock ? <ShutStep offeringId={offering.id} lock={lock} /> : <Asked {...props} />}
      {tries.length > 0 && (
        <Section title={t(messages.tries)} id="tries">
          <div className="grid gap-5">{tries.toReversed().map(one => <TryView key={one.id} one={one} />)}</div>
        </Section>
      )}
      {!lock && isLearning && closed !== 'already-accepted' && <Next {...props} />}
      {!isLearning && !canSeeQueue && tries.length === 0 && <Notice>{t(messages.traineesOnly)}</Notice>}
    </div>
  )
}

/** What has come of the newest try, before all that was asked: who comes from a notice came for that. */
function Standing({ tries, closed }: AssignmentPageProps) {
  const t = useText()
  const newest = tries.at(-1)
  const state = newest && stateOf(newest)
  if (state !== 'returned' && state !== 'accepted') return null
  const isAccepted = state === 'accepted'
  return (
    <div className="mb-6">
      <Notice
        kind={isAccepted ? 'success' : 'warning'}
        actions={
          <>
            <LinkButton look="secondary" to="#tries">{t(isAccepted ? messages.toMark : messages.toWords)}</LinkButton>
            {!closed && <LinkButton look="secondary" to="#hand-in">{t(messages.handInAgain)}</LinkButton>}
          </>
        }
      >
        {t(isAccepted ? handInRefusals['already-accepted'] : messages.cameBack)}
      </Notice>
    </div>
  )
}

function Asked({ assignment }: AssignmentPageProps) {
  return (
    <>
      <RichTextView document={assignment.instructions} media={MediaView} />
      <Criteria rubric={assignment.rubric} />
    </>
  )
}

function Next(props: AssignmentPageProps) {
  const t = useText()
  const { closed, saved, tries } = props
  return (
    <Section title={t(tries.length > 0 ? messages.handInAgain : messages.handIn)} id="hand-in">
      {saved && <div className="mb-6"><Notice kind="success" alert>{t(messages.saved)}</Notice></div>}
      {closed ? <Notice>{t(handInRefusals[closed])}</Notice> : <HandInForm {...props} />}
    </Section>
  )
}
