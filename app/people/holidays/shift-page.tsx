import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { DayField } from '~/shared/ui/text-field'
import { DayText } from '~/shared/ui/time'
import type { Holiday } from './holiday'
import { messages, refusals } from './messages'

type Props = { organisation: { id: string; name: Text }; holiday: Holiday; answer?: FormAnswer }

export function ShiftPage({ organisation, holiday, answer }: Props) {
  const t = useText()
  const address = `/centres/${organisation.id}/holidays`
  return (
    <>
      <PageHeader
        title={t(messages.shiftTitle)}
        lead={t(messages.shiftLead)}
        crumbs={[{ label: t(organisation.name), to: `/organisations/${organisation.id}` }, { label: t(messages.localTitle), to: address }]}
      />
      <DescriptionList items={[
        { term: t(messages.occasion), value: t(holiday.title) },
        { term: t(messages.holiday), value: <DayText day={holiday.day} style="full" /> },
      ]} />
      <div className="mt-6">
        <ActionForm answer={answer} labels={{ instead: t(messages.instead) }} refusals={refusals}>
          <DayField name="instead" label={t(messages.instead)} optional example="1405/11/23" />
          <FormActions>
            <SubmitButton>{t(messages.shiftButton)}</SubmitButton>
            <LinkButton look="quiet" to={address}>{t(messages.localTitle)}</LinkButton>
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}
