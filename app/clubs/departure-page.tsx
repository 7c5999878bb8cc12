import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import type { Group } from './club'
import { messages as mentorMessages } from './mentors/messages'
import { messages } from './messages'

type Props = { group: Group; name: Text; who: 'member' | 'mentor'; answer?: FormAnswer }

/** A member or a mentor leaves a group: why. */
export function DeparturePage({ group, name, who, answer }: Props) {
  const t = useText()
  const isMember = who === 'member'
  return (
    <>
      <PageHeader
        title={t(isMember ? messages.departure : mentorMessages.departure, { name: t(name) })}
        lead={isMember ? t(messages.departureLead) : undefined} crumbs={[{ label: t(group.name), to: `/groups/${group.id}` }]}
      />
      <ActionForm answer={answer} labels={{ because: t(messages.because) }}>
        <TextArea name="because" label={t(messages.because)} rows={2} maxLength={300} />
        <FormActions><SubmitButton look="danger">{t(isMember ? messages.depart : mentorMessages.depart)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}
