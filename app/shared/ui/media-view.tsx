import Download from 'lucide-react/icons/download'
import { localDigits, type Language } from '../text'
import { isOwnPath, MEDIA_KINDS } from '../rich-text'
import { Icon } from './icon'
import { useLanguage, useNumber, useText } from './language'
import { messages } from './rich-text/messages'

/** What the server adds to a document's media for its readers: where it lies, what is said in it, how far they have come. */
export type MediaFile = {
  src: string; megabytes: number; name?: string; seconds?: number; tracks: { language: Language; src: string }[]; width?: number; height?: number
}

const isFile = (value: unknown): value is MediaFile =>
  typeof value === 'object' && value !== null && 'src' in value && isOwnPath(value.src)

/** A picture, film, recording or paper of the course. */
export function MediaView({ attrs }: { attrs: Record<string, unknown> }) {
  const t = useText()
  const language = useLanguage()
  const kind = MEDIA_KINDS.find(known => known === attrs.kind)
  const alt = String(attrs.alt ?? '')
  const caption = typeof attrs.caption === 'string' && attrs.caption ? attrs.caption : undefined
  if (!kind) return null
  if (!isFile(attrs.file)) return <p className="rounded-md border border-dashed border-edge p-3 text-soft-ink">{t(messages.mediaMissing, { name: alt })}</p>
  const { src, width, height, tracks, name, seconds = 0 } = attrs.file
  // Nobody is helped by the place where they had hardly begun.
  const begun = seconds >= 10 ? seconds : 0
  const played = begun ? `${src}#t=${begun}` : src
  if (kind === 'file') return <Paper file={attrs.file} alt={alt} caption={caption} />
  // A film is fetched by whoever plays it or has begun to: on a bad network its beginning alone weighs more than the lesson.
  return (
    <figure>
      {kind === 'image' && <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />}
      {kind === 'video' && <video controls preload={begun ? 'metadata' : 'none'} className="aspect-video w-full rounded-md bg-sunken" src={played} data-media={name} aria-label={alt}><Tracks tracks={tracks} /></video>}
      {kind === 'audio' && <audio controls preload={begun ? 'metadata' : 'none'} className="w-full" src={played} data-media={name} aria-label={alt} />}
      {(caption ?? (kind !== 'image')) && (
        <figcaption>
          {caption ?? alt}
          {kind !== 'image' && begun > 0 && <span className="block">{t(messages.mediaGoesOn, { place: localDigits(`${Math.floor(begun / 60)}:${String(begun % 60).padStart(2, '0')}`, language) })}</span>}
          {kind === 'audio' && tracks.map(track => (
            <a key={track.language} href={track.src} className="ms-3">{t(messages.transcript)}</a>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

function Tracks({ tracks }: Pick<MediaFile, 'tracks'>) {
  const t = useText()
  const language = useLanguage()
  return tracks.map(track => (
    <track
      key={track.language}
      kind="captions"
      srcLang={track.language}
      src={track.src}
      label={t(track.language === 'fa' ? messages.persian : messages.english)}
      default={track.language === language}
    />
  ))
}

function Paper({ file, alt, caption }: { file: MediaFile; alt: string; caption?: string }) {
  const t = useText()
  const number = useNumber()
  return (
    <p className="flex flex-wrap items-center gap-2 rounded-md border border-line bg-surface p-3">
      <Icon of={Download} className="size-[1.35em] text-accent" />
      <a href={file.src} download>{alt}</a>
      <span className="text-sm text-soft-ink">{t(messages.megabytes, { size: number(file.megabytes) })}</span>
      {caption && <span className="basis-full">{caption}</span>}
    </p>
  )
}
