import { SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { FileField } from '~/shared/ui/file-field'
import { ActionForm } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { messages, paperRefusals } from './messages'
import { MOST_MEGABYTES, type Paper, type PaperReason, type PaperSlip } from './paper'

const addressOf = (applicationId: string, { id }: Paper) => `/applications/${applicationId}/documents/${id}`

/** What will be asked for, before one applies. */
export function DocumentsAsked({ documents }: { documents: Paper[] }) {
  const t = useText()
  return (
    <>
      <p className="mb-3 max-w-prose text-soft-ink">{t(messages.asked)}</p>
      <ul className="ms-5 list-disc">{documents.map(({ id, title }) => <li key={id}><bdi>{title}</bdi></li>)}</ul>
    </>
  )
}

/** The applicant's own documents, each to be sent while the application is open. */
export function OwnDocuments({ applicationId, documents, isOpen, slip }: { applicationId: string; documents: Paper[]; isOpen: boolean; slip: PaperSlip | null }) {
  const t = useText()
  const why = slip ? paperRefusals[slip.why as PaperReason] : undefined
  const isOf = (paper: Paper) => slip?.documentId === paper.id
  return (
    <div className="grid gap-4">
      <p className="max-w-prose text-soft-ink">{t(messages.private)}</p>
      {why && !(isOpen && documents.some(isOf)) && <Notice kind="danger" alert>{t(why)}</Notice>}
      {documents.map(paper => (
        <section key={paper.id} aria-labelledby={`paper-${paper.id}`} className="grid gap-2 rounded-lg border border-line bg-surface p-4">
          <h3 id={`paper-${paper.id}`} className="text-base"><bdi>{paper.title}</bdi></h3>
          <Sent applicationId={applicationId} paper={paper} />
          {isOpen && (
            <ActionForm id={`send-${paper.id}`} action={addressOf(applicationId, paper)} encType="multipart/form-data" className="flex flex-wrap items-end gap-3">
              <FileField name="file" label={t(messages.file)} kinds={t(messages.kinds)} accept=".pdf,image/jpeg,image/png" maxMegabytes={MOST_MEGABYTES} error={why && isOf(paper) ? t(why) : undefined} />
              <SubmitButton look="secondary">{t(paper.fileName ? messages.replace : messages.send)}</SubmitButton>
            </ActionForm>
          )}
        </section>
      ))}
    </div>
  )
}

/** What the centre sees of them. */
export function SentDocuments({ applicationId, documents }: { applicationId: string; documents: Paper[] }) {
  return <DescriptionList items={documents.map(paper => ({ term: paper.title, value: <Sent applicationId={applicationId} paper={paper} /> }))} />
}

function Sent({ applicationId, paper }: { applicationId: string; paper: Paper }) {
  const t = useText()
  if (!paper.sentAt) return <p className="text-due-ink">{t(messages.missing)}</p>
  return (
    <p>
      {t(messages.sentOn)}: <InstantText instant={paper.sentAt} />{' '}
      <TextLink to={addressOf(applicationId, paper)} plain>{t(messages.see)}</TextLink>
    </p>
  )
}
