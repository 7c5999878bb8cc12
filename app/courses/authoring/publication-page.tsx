import Rocket from 'lucide-react/icons/rocket'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { Header } from './facts-page'
import { messages, publishProblems, publishRefusals } from './messages'
import type { CourseToWrite } from './own-courses.server'
import type { PublishProblem } from './publication'
import type { Leaving } from './publication.server'
import { titleOf } from './titles'

type Changed = { id: string; title: { fa: string; en: string }; isNew: boolean }
type Props = {
  course: CourseToWrite
  changed: Changed[]
  leaving: Leaving[]
  isOutlineChanged: boolean
  problems: PublishProblem[]
  state: string
  isPublished: boolean
  answer?: FormAnswer & { problems?: PublishProblem[] }
}

/** What will be published, what stands in the way, and the one button. */
export function PublicationPage({ course, changed, leaving, isOutlineChanged, problems, state, isPublished, answer }: Props) {
  const t = useText()
  const title = t(messages.publishTitle, { title: titleOf(t, course.title) })
  const wrong = answer?.problems ?? problems
  if (changed.length === 0 && !isOutlineChanged) return (
    <>
      <Header course={course} title={title} />
      {isPublished && <div className="mb-6 max-w-3xl"><Notice kind="success">{t(messages.publishedToast)}</Notice></div>}
      <EmptyState icon={Rocket} title={t(messages.publishNothing)} action={course.currentVersionId && <LinkButton to={`/courses/${course.id}`}>{t(messages.toCatalogue)}</LinkButton>}>
        {t(messages.publishNothingText)}
      </EmptyState>
    </>
  )
  return (
    <>
      <Header course={course} title={title} lead={t(messages.publishLead)} />
      {wrong.length > 0 && (
        <div className="mb-8 max-w-3xl">
          <Notice kind="warning" title={t(messages.publishProblems)} alert={answer?.problems !== undefined}>
            <ul className="ms-5 grid list-disc gap-1">
              {wrong.map(({ problem, step, what }, i) => (
                <li key={i}>
                  {step && <><TextLink to={addressOf(course.id, step)}>{titleOf(t, step.title)}</TextLink>: </>}
                  {t(publishProblems[problem], { what: what ?? '' })}
                </li>
              ))}
            </ul>
            {wrong.some(({ problem }) => problem === 'check-unknown' || problem === 'item-unknown') && (
              <p className="mt-3"><TextLink to={`/courses/${course.id}/questions`}>{t(messages.toReview)}</TextLink></p>
            )}
          </Notice>
        </div>
      )}
      <Section title={t(messages.changesTitle)} id="changes">
        <ul className="ms-5 grid list-disc gap-1">
          {isOutlineChanged && <li>{t(messages.changedOutline)}</li>}
          {changed.map(lesson => (
            <li key={lesson.id}>
              <TextLink to={`/courses/${course.id}/lessons/${lesson.id}/preview`}>
                {t(lesson.isNew ? messages.newLesson : messages.changedLesson, { title: titleOf(t, lesson.title) })}
              </TextLink>
            </li>
          ))}
          {leaving.map(({ kind, id, title }) => (
            <li key={id}>{t(kind === 'lesson' ? messages.leavingLesson : messages.leavingActivity, { title: titleOf(t, title) })}</li>
          ))}
        </ul>
      </Section>
      <ActionForm answer={answer} refusals={publishRefusals} className="mt-8">
        <input type="hidden" name="state" value={state} />
        <FormActions><SubmitButton icon={Rocket} disabled={problems.length > 0}>{t(messages.publishNow)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}

const addressOf = (courseId: string, { kind, id }: NonNullable<PublishProblem['step']>) =>
  `/courses/${courseId}/${kind === 'section' ? 'sections' : kind === 'lesson' ? 'lessons' : 'activities'}/${id}/draft`
