import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { messages } from './messages'

/** `children`: what else stands in the way of it, from pillars that draw questions. */
export function RetirementPage({ item, answer, children }: { item: { id: string; code: string }; answer?: FormAnswer; children?: ReactNode }) {
  const t = useText()
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(messages.retire)} lead={t(messages.retireLead)} crumbs={[{ label: item.code, to: `/questions/${item.id}` }]} />
      {children && <div className="mb-6 empty:hidden">{children}</div>}
      <ActionForm answer={answer} labels={{ reason: t(messages.reason) }}>
        <TextArea name="reason" label={t(messages.reason)} rows={2} maxLength={500} />
        <FormActions>
          <SubmitButton look="danger">{t(messages.retire)}</SubmitButton>
          <LinkButton look="quiet" to={`/questions/${item.id}`}>{item.code}</LinkButton>
        </FormActions>
      </ActionForm>
    </div>
  )
}
