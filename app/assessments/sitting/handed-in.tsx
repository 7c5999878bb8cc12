import { useText } from '~/shared/ui/language'
import { linkLook } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { HandedFile } from '../handed-files/handed-file'
import { messages } from './messages'

/** The file has a page of its own, in another tab: the paper stays as it is, and no form stands in another. */
export function HandedIn({ handed, address }: { handed?: HandedFile; address: string }) {
  const t = useText()
  return (
    <div className="mt-3 grid gap-2">
      <p role="status" className={`text-sm ${handed ? 'font-semibold text-success' : ''}`}>
        {handed ? <>{t(messages.fileHanded)} (<InstantText instant={handed.handedAt} part="time" />{' · '}<FileKind of={handed} />)</> : t(messages.noFile)}
      </p>
      <p><a href={address} target="_blank" rel="noopener" className={linkLook}>{t(handed ? messages.toReplaceFile : messages.toFile)}</a></p>
      <p className="text-sm text-soft-ink">{t(messages.fileNeedsNetwork)}</p>
    </div>
  )
}

/** Its own name, where it has one, and what it is. */
export function FileKind({ of: { ownName, mediaType, bytes } }: { of: HandedFile }) {
  const t = useText()
  const kind = t(mediaType === 'application/pdf' ? messages.pdf : messages.photo)
  return <>{ownName && <><bdi className="wrap-anywhere">{ownName}</bdi>{' · '}</>}<bdi>{kind}</bdi>{' · '}{t(messages.fileIs, { size: Math.max(1, Math.round(bytes / 1024)) })}</>
}
