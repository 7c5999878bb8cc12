import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'

export function PostForm({ action, newId, withTitle = false, answer }: { action: string; newId: string; withTitle?: boolean; answer?: FormAnswer }) {
  const t = useText()
  const labels = { title: t(messages.heading), body: t(messages.body), photo: t(messages.photos) }
  return (
    <ActionForm
      answer={answer} labels={labels} refusals={refusals} action={action} encType="multipart/form-data"
      refusedFields={{ 'too-many-photos': 'photo', 'not-an-image': 'photo', 'image-too-large': 'photo' }}
    >
      <input type="hidden" name="id" value={newId} />
      {withTitle && <TextField name="title" label={labels.title} maxLength={120} />}
      <TextArea name="body" label={labels.body} rows={4} maxLength={4000} />
      <FileField name="photo" label={labels.photo} hint={t(messages.photosHint)} kinds={t(messages.photoKinds)} maxMegabytes={11} accept="image/jpeg,image/png,image/webp" multiple optional />
      <FormActions><SubmitButton>{t(messages.send)}</SubmitButton></FormActions>
    </ActionForm>
  )
}
