import type { FormAnswer } from '~/shared/form'
import { localDigits } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { messages } from './messages'

const EXAMPLE = '1405/11/22 | پیروزی انقلاب | Victory of the Revolution'

export function TypedListPage({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  const example = `\u2068${localDigits(EXAMPLE, useLanguage())}\u2069`
  return (
    <>
      <PageHeader
        title={t(messages.typedList)}
        lead={t(messages.typedListLead)}
        crumbs={[{ label: t(messages.title), to: '/holidays' }]}
      />
      <ActionForm answer={answer} labels={{ list: t(messages.list) }}>
        <TextArea name="list" label={t(messages.list)} hint={t(messages.listHint, { example })} rows={14} maxLength={20000} />
        <FormActions>
          <SubmitButton>{t(messages.enterList)}</SubmitButton>
          <LinkButton look="quiet" to="/holidays">{t(messages.title)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
