import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { changeRefusals, messages } from './messages'
import type { readStepPage } from './step-page.server'
import { titleOf } from './titles'

type Props = Awaited<ReturnType<typeof readStepPage>> & { answer?: FormAnswer }

/** Where a step stands: what must be done before it, and how it leaves the course. */
export function StepPage({ course, step, title, requires, others, finishedBy, revision, answer }: Props) {
  const t = useText()
  const named = titleOf(t, title)
  const here = `/courses/${course.id}`
  return (
    <>
      <PageHeader
        title={t(messages.stepPage, { title: named })}
        crumbs={[{ label: t(messages.editorTitle, { title: titleOf(t, course.title) }), to: `${here}/editor` }]}
      />
      <ActionForm answer={answer} refusals={changeRefusals} refusedFields={{ circle: 'requires' }} initial={{ requires }}>
        <input type="hidden" name="revision" value={revision} />
        <CheckboxGroup
          name="requires"
          label={t(messages.requires)}
          hint={t(messages.requiresHint)}
          optional
          options={others.map(other => ({ value: other.id, label: titleOf(t, other.title as Text) }))}
        />
        <FormActions><SubmitButton name="act" value={`require:${step.kind}:${step.id}`}>{t(messages.recordRequires)}</SubmitButton></FormActions>
      </ActionForm>
      {step.kind === 'lesson' && (
        <ActionForm id="copy" action={`${here}/lessons/${step.id}/copies`} className="mt-8">
          <SubmitButton look="secondary">{t(messages.duplicateLesson)}</SubmitButton>
        </ActionForm>
      )}
      <Section title={t(messages.takeOut)} id="take-out">
        {finishedBy > 0 && <p className="mb-3 font-semibold">{t(messages.finishedBy, { count: finishedBy })}</p>}
        <ActionForm id="leave" className="grid max-w-2xl gap-4">
          <input type="hidden" name="revision" value={revision} />
          <p>{t(messages.archiveHint)}</p>
          <SubmitButton look="secondary" name="act" value={`archive:${step.kind}:${step.id}`}>{t(messages.archive)}</SubmitButton>
          <p>{t(messages.removeHint)}</p>
          <SubmitButton look="danger" name="act" value={`remove:${step.kind}:${step.id}`}>{t(messages.remove)}</SubmitButton>
        </ActionForm>
      </Section>
    </>
  )
}
