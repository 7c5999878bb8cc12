import FileText from 'lucide-react/icons/file-text'
import type { ReactNode } from 'react'
import { nameIn } from '~/people/person'
import { Badge } from '~/shared/ui/badge'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { isPhoto, paragraphsOf, stateOf, type HandedFile, type Mark, type Try, type TryState } from './assignment'
import { messages } from './messages'

const tones = { submitted: 'due', returned: 'info', accepted: 'success' } as const
export function StateBadge({ state }: { state: TryState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(messages[state])}</Badge>
}

export const fileAddress = (ownerId: string, file: Pick<HandedFile, 'n'>) => `/submissions/${ownerId}/files/${file.n}`

/** One try as it was handed in, each mark's words beside what they are about; `beside` adds to a place. */
export function TryView({ one, beside }: { one: Try; beside?: (place: string) => ReactNode }) {
  const t = useText()
  const newest = one.marks.at(-1)
  const at = (place: string) => (
    <>
      {newest?.comments.filter(comment => comment.place === place).map(({ words }) => (
        <blockquote key={place} className="mt-2 rounded-md border-s-4 border-due bg-due-ground px-3 py-2 text-own-way whitespace-pre-line">
          <span className="block text-sm font-semibold text-due-ink">{t(messages.commentBy)}</span>
          {words}
        </blockquote>
      ))}
      {beside?.(place)}
    </>
  )
  return (
    <article className="grid gap-4 rounded-lg border border-line bg-surface p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg">{t(messages.tryNumber, { number: one.number })}</h2>
        <StateBadge state={stateOf(one)} />
        {one.isLate && <Badge tone="due">{t(messages.late)}</Badge>}
        <span className="text-sm text-soft-ink"><InstantText instant={one.submittedAt} /></span>
      </header>
      {paragraphsOf(one.body).map((paragraph, i) => (
        <div key={i}>
          <p className="max-w-prose whitespace-pre-line text-own-way">{paragraph}</p>
          {at(`p${i + 1}`)}
        </div>
      ))}
      {one.files.map(file => (
        <div key={file.n}>
          <HandedFileView ownerId={one.id} file={file} />
          {at(`f${file.n}`)}
        </div>
      ))}
      {newest && <MarkView mark={newest} />}
      {one.marks.length > 1 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-accent">{t(messages.earlierMarks)}</summary>
          <div className="grid gap-3">{one.marks.slice(0, -1).toReversed().map(mark => <MarkView key={mark.number} mark={mark} />)}</div>
        </details>
      )}
    </article>
  )
}

export function HandedFileView({ ownerId, file }: { ownerId: string; file: HandedFile }) {
  const t = useText()
  const address = fileAddress(ownerId, file)
  if (isPhoto(file))
    return (
      <a href={address} className="inline-block">
        <img src={address} alt={t(messages.photoOf, { n: file.n })} loading="lazy" className="max-h-80 max-w-full rounded-md border border-line" />
      </a>
    )
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Icon of={FileText} className="size-[1.35em] text-soft-ink" />
      <TextLink to={address} plain><bdi>{file.name}</bdi></TextLink>
      <span className="text-sm text-soft-ink">{t(messages.size, { size: Math.ceil(file.bytes / 1024) })}</span>
    </p>
  )
}

function MarkView({ mark }: { mark: Mark }) {
  const t = useText()
  const language = useLanguage()
  return (
    <section className="grid gap-2 border-t border-line pt-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{t(messages.markBy, { name: nameIn(mark.markedBy, language) })}</strong>
        <StateBadge state={mark.decision} />
        {mark.total !== null && mark.outOf !== null && (
          <span className="font-bold">{t(messages.pointsOf, { given: mark.total, points: mark.outOf })}</span>
        )}
        <span className="text-sm text-soft-ink"><InstantText instant={mark.markedAt} /></span>
      </p>
      {mark.words && <p className="max-w-prose whitespace-pre-line text-own-way">{mark.words}</p>}
      {mark.rubric.length > 0 && (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 text-sm">
          {mark.rubric.map(({ id, title, points, given }) => (
            <li key={id}>{t(title)}: <b>{t(messages.pointsOf, { given, points })}</b></li>
          ))}
        </ul>
      )}
    </section>
  )
}
