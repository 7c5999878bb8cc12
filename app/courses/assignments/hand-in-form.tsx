import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions, useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PhotosField } from '~/shared/ui/photos-field'
import { TextArea } from '~/shared/ui/text-area'
import { InstantText } from '~/shared/ui/time'
import type { readAssignmentPage } from './assignment-page.server'
import { handInRefusals, messages } from './messages'
import { HandedFileView } from './try-view'

export type AssignmentPageProps = Awaited<ReturnType<typeof readAssignmentPage>> & { answer?: FormAnswer; saved: boolean }

/** Text, photos and files of one try; kept as a draft, or handed in. */
export function HandInForm({ offering, assignment, draft, attempt, answer }: AssignmentPageProps) {
  const t = useText()
  const labels = { body: t(messages.yourText), photo: t(messages.photos), file: t(messages.files) }
  const takes = (kind: 'text' | 'photo' | 'file') => assignment.accepts.includes(kind)
  return (
    <ActionForm
      answer={answer}
      initial={{ body: draft?.body }}
      labels={labels}
      refusals={handInRefusals}
      refusedFields={{ 'not-an-image': 'photo', 'image-too-large': 'photo', 'active-pdf': 'file', 'unknown-kind': 'file' }}
      action={`/offerings/${offering.id}/assignments/${assignment.id}`}
      encType="multipart/form-data"
    >
      <input type="hidden" name="attempt" value={attempt} />
      {draft && <p className="text-sm text-soft-ink">{t(messages.draftFrom)} <InstantText instant={draft.savedAt} /></p>}
      {takes('text') && <TextArea name="body" label={labels.body} hint={t(messages.yourTextHint)} optional rows={8} maxLength={20000} />}
      {draft && draft.files.length > 0 && (
        <fieldset className="grid gap-3">
          <legend className="mb-1 font-semibold">{t(messages.kept)}</legend>
          {draft.files.map(file => (
            <div key={file.n} className="grid justify-items-start gap-1">
              <HandedFileView ownerId={draft.id} file={file} />
              <RemoveBox n={file.n} name={file.name} />
            </div>
          ))}
        </fieldset>
      )}
      {takes('photo') && (
        <PhotosField name="photo" label={labels.photo} hint={t(messages.photosHint)} kinds={t(messages.photoKinds)} maxMegabytes={12} optional />
      )}
      {takes('file') && <FileField name="file" label={labels.file} kinds={t(messages.fileKinds)} maxMegabytes={25} multiple optional />}
      <FormActions>
        <SubmitButton name="step" value="hand-in">{t(messages.handIn)}</SubmitButton>
        <SubmitButton name="step" value="save" look="secondary">{t(messages.save)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

function RemoveBox({ n, name }: { n: number; name: string }) {
  const t = useText()
  const { value } = useField('remove')
  return (
    <label className="inline-flex min-h-11 items-center gap-2 text-sm">
      <input type="checkbox" name="remove" value={n} defaultChecked={([] as unknown[]).concat(value ?? []).includes(String(n))} className="size-5 accent-accent" />
      {t(messages.remove, { name })}
    </label>
  )
}
