import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { Checkbox, CheckboxGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { ProfileTabs } from '~/people/profile/profile-tabs'
import { declareRefusals, messages } from './messages'
import type { TargetGroup } from './target-groups.server'

type Props = { groups: TargetGroup[]; own: string[]; isRecorded: boolean; answer?: FormAnswer }

/** One's own word on the groups one belongs to. */
export function TargetGroupsPage({ groups, own, isRecorded, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} />
      <ProfileTabs current="target-groups" />
      {isRecorded && !answer && <div className="mb-6"><Notice kind="success">{t(messages.recorded)}</Notice></div>}
      <ActionForm
        answer={answer}
        initial={{ group: own, consent: own.length > 0 }}
        refusals={declareRefusals}
        refusedFields={{ 'consent-missing': 'consent' }}
        labels={{ group: t(messages.groups), consent: t(messages.consent) }}
      >
        <div className="max-w-xl"><Notice>{t(messages.privacy)}</Notice></div>
        <CheckboxGroup name="group" label={t(messages.groups)} optional options={groups.map(({ id, title }) => ({ value: id, label: t(title) }))} />
        <Checkbox name="consent" label={t(messages.consent)} hint={t(messages.consentHint)} />
        <FormActions><SubmitButton>{t(messages.record)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}
