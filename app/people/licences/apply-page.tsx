import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { messages, refusals } from './messages'

type Props = {
  title: string
  lead: string
  crumbs: { label: string; to: string }[]
  /** The application's own id, made with the page. */
  id: string
  answer?: FormAnswer
  labels?: Record<string, string>
  reasons?: Record<string, Text>
  /** What it is for, where there is a choice. */
  children?: ReactNode
}

/** Of what is refused, what belongs to one field. */
export const refusedFields = {
  'not-a-paper': 'documents', 'active-pdf': 'documents', 'image-too-large': 'documents', 'document-missing': 'documents',
  'too-many-documents': 'documents', 'no-such-trade': 'tradeId', 'already-permitted': 'tradeId',
}

/** Asking the programme for something, with documents. */
export function ApplyPage({ title, lead, crumbs, id, answer, labels, reasons, children }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={title} lead={lead} crumbs={crumbs} />
      <ActionForm
        answer={answer}
        labels={{ note: t(messages.note), documents: t(messages.documents), ...labels }}
        refusals={{ ...refusals, ...reasons }}
        refusedFields={refusedFields}
        encType="multipart/form-data"
      >
        <input type="hidden" name="id" value={id} />
        {children}
        <DocumentsField />
        <TextArea name="note" label={t(messages.note)} hint={t(messages.noteHint)} optional rows={4} maxLength={2000} />
        <FormActions>
          <SubmitButton>{t(messages.send)}</SubmitButton>
          <LinkButton look="quiet" to={crumbs.at(-1)!.to}>{crumbs.at(-1)!.label}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

export function DocumentsField() {
  const t = useText()
  return (
    <FileField
      name="documents"
      label={t(messages.documents)}
      hint={t(messages.documentsHint)}
      kinds={t(messages.documentKinds)}
      maxMegabytes={4}
      accept=".pdf,.jpg,.jpeg,.png"
      multiple
    />
  )
}
