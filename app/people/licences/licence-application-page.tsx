import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { ApplyPage } from './apply-page'
import { messages } from './messages'

type Props = { organisation: { id: string; name: Text }; id: string; days: number; answer?: FormAnswer }

export function ApplyForLicencePage({ organisation, id, days, answer }: Props) {
  const t = useText()
  const at = `/organisations/${organisation.id}`
  return (
    <ApplyPage
      title={t(messages.apply)}
      lead={t(messages.applyLead, { days })}
      crumbs={[{ label: t(organisation.name), to: at }, { label: t(messages.licenceTitle), to: `${at}/licence-applications` }]}
      id={id}
      answer={answer}
    />
  )
}
