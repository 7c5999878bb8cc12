import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { DayField } from '~/shared/ui/text-field'
import { messages as shared } from '../messages'
import { messages } from './messages'
import { dueField, opensField, type PlannedStep } from './plan'
import type { readPlan } from './plan.server'

type Props = Awaited<ReturnType<typeof readPlan>> & { isSaved: boolean; example: string; answer?: FormAnswer }

/** When each step of this class opens and is due. */
export function PlanPage({ offering, plan, isSaved, example, answer }: Props) {
  const t = useText()
  const steps = plan.flatMap(unit => unit.steps)
  const initial = Object.fromEntries(steps.flatMap(step => [[opensField(step), step.opensOn], [dueField(step), step.dueOn]]))
  const labelled = (step: PlannedStep, what: Text) => `${t(step.title)}${t(shared.listComma)}${t(what)}`
  const labels = Object.fromEntries(steps.flatMap(step => [
    [opensField(step), labelled(step, messages.opens)], [dueField(step), labelled(step, messages.due)],
  ]))
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }]}
      />
      {isSaved && !answer && <div className="mb-6 max-w-3xl"><Notice kind="success" alert>{t(messages.saved)}</Notice></div>}
      {steps.length === 0 ? <EmptyState title={t(messages.none)} /> : (
        <ActionForm answer={answer} initial={initial} labels={labels} className="grid max-w-4xl gap-10">
          {plan.filter(unit => unit.steps.length > 0).map(unit => (
            <FieldGroup key={unit.id} legend={t(unit.title)}>
              {unit.steps.map(step => (
                <fieldset key={`${step.kind}-${step.id}`} className="grid gap-2 border-t border-line pt-3 first-of-type:border-0">
                  <legend className="float-start w-full font-semibold">{t(step.title)}</legend>
                  <div className="clear-both grid gap-4 sm:grid-cols-2">
                    <DayField name={opensField(step)} label={t(messages.opens)} example={example} optional />
                    <DayField name={dueField(step)} label={t(messages.due)} example={example} optional />
                  </div>
                </fieldset>
              ))}
            </FieldGroup>
          ))}
          <FormActions><SubmitButton>{t(messages.record)}</SubmitButton></FormActions>
        </ActionForm>
      )}
    </>
  )
}
