import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField } from '~/shared/ui/text-field'
import { commentField, pointsField } from './assignment'
import { markRefusals, messages } from './messages'
import type { Submission } from './submissions.server'
import { TryView } from './try-view'

export type MarkingPageProps = {
  submission: Submission
  markId: string
  canMark: boolean
  said: boolean
  /** The next try of this assignment that waits. */
  next: string | null
  answer?: FormAnswer
}

/** One try to be read and marked: words beside its paragraphs and files, points by criterion, an answer. */
export function MarkingPage(props: MarkingPageProps) {
  const t = useText()
  const language = useLanguage()
  const { submission, canMark, said, next } = props
  const { offering, assignment, shown, tries } = submission
  const newest = tries.at(-1)!
  const queue = `/offerings/${offering.id}/assignments/${assignment.id}/submissions`
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.markTitle, { name: nameIn(submission, language) })}
        lead={t(assignment.title)}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }, { label: t(messages.toQueue), to: queue }]}
      />
      {said && (
        <div className="mb-6">
          <Notice kind="success" alert actions={<LinkButton to={next ? `/submissions/${next}/mark` : queue} look="primary">{t(next ? messages.nextWaiting : messages.toQueue)}</LinkButton>}>
            {t(messages.marked)}
          </Notice>
        </div>
      )}
      {newest.id !== shown.id && (
        <div className="mb-6">
          <Notice kind="warning" actions={<LinkButton to={`/submissions/${newest.id}/mark`}>{t(messages.toNewest)}</LinkButton>}>{t(messages.notNewest)}</Notice>
        </div>
      )}
      {canMark && newest.id === shown.id ? <MarkForm {...props} /> : <TryView one={shown} />}
      {tries.length > 1 && (
        <Section title={t(messages.triesOf)} id="tries">
          <div className="grid gap-5">{tries.filter(one => one.id !== shown.id).toReversed().map(one => <TryView key={one.id} one={one} />)}</div>
        </Section>
      )}
    </div>
  )
}

function MarkForm({ submission: { assignment, shown }, markId, answer }: MarkingPageProps) {
  const t = useText()
  const last = shown.marks.at(-1)
  const initial = {
    decision: last?.decision,
    words: last?.words,
    ...Object.fromEntries(last?.rubric.map(({ id, given }) => [pointsField(id), given]) ?? []),
    ...Object.fromEntries(last?.comments.map(({ place, words }) => [commentField(place), words]) ?? []),
  }
  const labels = {
    decision: t(messages.decision), words: t(messages.words),
    ...Object.fromEntries(assignment.rubric.map(({ id, title }) => [pointsField(id), t(title)])),
  }
  return (
    <ActionForm
      answer={answer} initial={initial} labels={labels} refusals={markRefusals} action={`/submissions/${shown.id}/mark`}
      refusedFields={{ 'words-missing': 'words' }}
    >
      <input type="hidden" name="mark" value={markId} />
      <input type="hidden" name="seen" value={last?.number ?? 0} />
      <TryView
        one={shown}
        beside={place => (
          <div className="mt-2">
            <TextArea name={commentField(place)} label={t(place.startsWith('p') ? messages.commentAt : messages.commentAtFile)} optional rows={1} maxLength={2000} />
          </div>
        )}
      />
      {assignment.rubric.length > 0 && (
        <FieldGroup legend={t(messages.criteria)} hint={t(messages.criteriaHint)}>
          <div className="grid items-end gap-4 sm:grid-cols-2">
            {assignment.rubric.map(({ id, title, points }) => (
              <DigitsField key={id} name={pointsField(id)} label={t(title)} hint={t(messages.upTo, { points })} />
            ))}
          </div>
        </FieldGroup>
      )}
      <TextArea name="words" label={labels.words} hint={t(messages.wordsHint)} optional rows={4} maxLength={4000} />
      <RadioGroup
        name="decision"
        label={labels.decision}
        columns={2}
        options={[
          { value: 'accepted', label: t(messages.accept), hint: t(messages.acceptHint) },
          { value: 'returned', label: t(messages.giveBack), hint: t(messages.giveBackHint) },
        ]}
      />
      <FormActions><SubmitButton>{t(messages.sendMark)}</SubmitButton></FormActions>
    </ActionForm>
  )
}
