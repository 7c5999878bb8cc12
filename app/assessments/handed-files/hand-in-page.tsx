import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { AskedQuestion } from '../marking/handed-in-answer'
import { FileKind } from '../sitting/handed-in'
import { messages as sittingMessages } from '../sitting/messages'
import { MOST_MEGABYTES } from './handed-file'
import type { readHandInPage } from './handed-files.server'
import { handInRefusals, messages } from './messages'

type Page = Omit<Awaited<ReturnType<typeof readHandInPage>>, 'sitting'> & { sittingId: string; isOver: boolean; wasLost: boolean }

export function HandInPage({ sittingId, isOver, wasLost, item, items, newId, body, handed, answer }: Page & { answer?: FormAnswer }) {
  const t = useText()
  const address = `/sittings/${sittingId}/files/${item}`
  const back = <LinkButton look="quiet" to={`/sittings/${sittingId}#question-${item}`}>{t(isOver ? messages.backToExam : messages.back)}</LinkButton>
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t(messages.title)} lead={isOver ? undefined : t(messages.lead)} />
      <div className="grid gap-6">
        <section className="grid gap-3 rounded-lg border border-line bg-surface p-5">
          <h2 className="text-base text-soft-ink">{t(sittingMessages.questionOf, { n: item, total: items })}</h2>
          <AskedQuestion body={body} />
        </section>
        {wasLost && !answer && <Notice kind="danger" alert>{t(messages.lost)}</Notice>}
        {handed && (
          <Notice kind="success" title={t(sittingMessages.fileHanded)} actions={<LinkButton size="small" plain to={`${address}/content`}>{t(messages.look)}</LinkButton>}>
            <InstantText instant={handed.handedAt} />{' · '}
            <FileKind of={handed} />
          </Notice>
        )}
        {isOver ? (
          <><Notice kind="warning">{t(messages.over)}</Notice>{back}</>
        ) : (
          <ActionForm
            answer={answer} refusals={handInRefusals} labels={{ file: t(messages.file) }} action={address} encType="multipart/form-data"
            refusedFields={{ 'not-a-paper': 'file', 'active-pdf': 'file', 'image-too-large': 'file' }}
          >
            <input type="hidden" name="id" value={newId} />
            <FileField
              name="file" label={t(messages.file)} hint={t(messages.hint)} kinds={t(messages.kinds)} maxMegabytes={MOST_MEGABYTES}
              accept="application/pdf,image/jpeg,image/png"
            />
            <p className="text-sm text-soft-ink">{t(sittingMessages.fileNeedsNetwork)}</p>
            <FormActions>
              <SubmitButton>{t(handed ? messages.replace : messages.send)}</SubmitButton>
              {back}
            </FormActions>
          </ActionForm>
        )}
      </div>
    </div>
  )
}
