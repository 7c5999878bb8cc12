import { KeyFields, keyInitial } from '~/courses/questions/bank/key-fields'
import { messages as bankMessages } from '~/courses/questions/bank/messages'
import type { FormAnswer, Typed } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { Changes } from './changes-table'
import type { readKeyPage } from './key-page.server'
import { keyRefusals, messages } from './messages'
import type { Plan } from './rescoring.server'

type Props = Awaited<ReturnType<typeof readKeyPage>> & { answer?: FormAnswer & { plan?: Plan } }

/** A key is corrected in two steps: first one sees whose result it would change, then one decides on exactly that. */
export function KeyPage(props: Props) {
  const t = useText()
  const { examSessionId, answer } = props
  const back = `/exam-sessions/${examSessionId}/analysis`
  if (props.refused)
    return (
      <div className="mx-auto max-w-3xl">
        <PageHeader title={t(messages.correctKey)} crumbs={[{ label: t(messages.title), to: back }]} />
        <Notice kind="warning" actions={<LinkButton size="small" to={back}>{t(messages.title)}</LinkButton>}>{t(keyRefusals[props.refused])}</Notice>
      </div>
    )
  const { item, newId } = props
  const plan = answer?.plan
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t(messages.correctKeyOf, { code: item.code })} lead={t(messages.correctKeyLead)} crumbs={[{ label: t(messages.title), to: back }]} />
      {plan && <Confirm plan={plan} typed={answer.typed ?? {}} refused={answer.refused} />}
      <ActionForm
        answer={plan ? { typed: answer.typed } : answer}
        refusals={keyRefusals}
        initial={keyInitial(item)}
        labels={{ answer: t(messages.newKey), reason: t(messages.reason), value: t(bankMessages.value), accepted: t(bankMessages.accepted), gaps: t(bankMessages.gaps) }}
      >
        <input type="hidden" name="id" value={String(answer?.typed?.id ?? newId)} />
        <FieldGroup legend={t(plan ? messages.otherKey : messages.newKey)}>
          <KeyFields item={item} typed={answer?.typed} />
        </FieldGroup>
        <TextArea name="reason" label={t(messages.reason)} hint={t(messages.keyReasonHint)} rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton name="intent" value="preview" look={plan ? 'secondary' : 'primary'}>{t(messages.showChanges)}</SubmitButton>
          <LinkButton look="quiet" to={back}>{t(messages.title)}</LinkButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}

/** The preview, and the form that carries out exactly what it says. */
function Confirm({ plan, typed, refused }: { plan: Plan; typed: Typed; refused?: string }) {
  const t = useText()
  const kept = Object.entries(typed).filter(([name]) => name !== 'intent' && name !== 'seen')
  return (
    <section id="preview" className="mb-10" aria-label={t(messages.keyPreview)}>
      <Card level={2} title={t(messages.keyPreview)}>
        <ActionForm id="confirm" answer={{ refused }} refusals={keyRefusals} className="grid gap-5">
          <Changes plan={plan} />
          {kept.flatMap(([name, value]) => ([] as unknown[]).concat(value).map((one, i) => <input key={`${name}-${i}`} type="hidden" name={name} value={String(one)} />))}
          <input type="hidden" name="seen" value={plan.seen} />
          <p className="text-soft-ink">{t(messages.stays)}</p>
          <FormActions><SubmitButton name="intent" value="correct">{t(messages.correctNow)}</SubmitButton></FormActions>
        </ActionForm>
      </Card>
    </section>
  )
}
