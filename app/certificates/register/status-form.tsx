import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { shownName, type Certificate, type EventReason, type HolderName } from '../certificate'
import { messages, reasonTitles, registerRefusals, replacementRefusals } from '../messages'

type Props = {
  certificate: Certificate
  answer?: FormAnswer | null
  title: Text
  lead: Text
  button: Text
  reasons?: readonly EventReason[]
  withNote?: boolean
  isFinal?: boolean
  nameNow?: HolderName
}

/** One step in a certificate's history: what will happen, for which public reason, and the note for the register. */
export function StatusForm({
  certificate, answer, title, lead, button, reasons = [], withNote = true, isFinal = false, nameNow,
}: Props) {
  const t = useText()
  const language = useLanguage()
  const { code, number, organisationId, holderName } = certificate
  const entry = `/centres/${organisationId}/certificates/${code}`
  return (
    <>
      <PageHeader
        title={t(title)}
        lead={<><bdi>{shownName(holderName, 'full', language)}</bdi>{t(messages.comma)}<Ltr>{number}</Ltr></>}
        crumbs={[{ label: t(messages.registerTitle), to: `/centres/${organisationId}/certificates` }, { label: number, to: entry }]}
      />
      <div className="mb-6 max-w-prose"><Notice kind={isFinal ? 'danger' : 'warning'}>{t(lead)}</Notice></div>
      {nameNow && (
        <p className="mb-6">
          {t(messages.nameNow)}: <b><bdi>{nameNow.fa}</bdi></b>{nameNow.en && <>{t(messages.comma)}<b><Ltr>{nameNow.en}</Ltr></b></>}
        </p>
      )}
      <ActionForm
        answer={answer}
        refusals={{ ...registerRefusals, ...replacementRefusals }}
        labels={{ reason: t(messages.publicReason), note: t(messages.note) }}
      >
        {reasons.length > 0 && (
          <RadioGroup
            name="reason" label={t(messages.publicReason)} hint={t(messages.publicReasonHint)}
            options={reasons.map(value => ({ value, label: t(reasonTitles[value]) }))}
          />
        )}
        {withNote && <TextArea name="note" label={t(messages.note)} hint={t(messages.noteHint)} maxLength={1000} />}
        <FormActions>
          <SubmitButton look={isFinal ? 'danger' : 'primary'}>{t(button)}</SubmitButton>
          <LinkButton look="quiet" to={entry}>{t(messages.cancel)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
