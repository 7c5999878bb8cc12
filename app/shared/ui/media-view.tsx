import Download from 'lucide-react/icons/download'
import { localDigits, type Language } from '../text'
import { isOwnPath, MEDIA_KINDS } from '../rich-text'
import { Button } from './button'
import { Icon } from './icon'
import { useLanguage, useNumber, useText } from './language'
import { messages } from './rich-text/messages'

/** What the server adds to a document's media for its readers: where it lies, what is said in it, how far they have come. */
export type MediaFile = {
  src: string; megabytes: number; name?: string; seconds?: number; lasts?: number; tracks: { language: Language; src: string }[]; width?: number; height?: number
  /** What a film shows until it is played. */ poster?: string
}

// A film's still until it is played: it comes with the page, nothing is asked for it. A light ground, a strip, a sign to play.
const STILL = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 180"><path fill="#dcebe8" d="M0 0h320v180H0z"/>' +
  '<path stroke="#a9cdc7" stroke-width="10" stroke-dasharray="14 12" d="M6 12h320M6 168h320"/>' +
  '<circle cx="160" cy="88" r="30" fill="#0b5d5b"/><path fill="#fff" d="m151 73 25 15-25 15z"/></svg>',
)}`

/** '4:05', '1:04:05'. */
function clock(seconds: number) {
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const parts = hours > 0 ? [hours, String(minutes).padStart(2, '0')] : [minutes]
  return [...parts, String(seconds % 60).padStart(2, '0')].join(':')
}

const isFile = (value: unknown): value is MediaFile =>
  typeof value === 'object' && value !== null && 'src' in value && isOwnPath(value.src)

/** A picture, film, recording or paper of the course. */
export function MediaView({ attrs }: { attrs: Record<string, unknown> }) {
  const t = useText()
  const language = useLanguage()
  const number = useNumber()
  const time = (seconds: number) => localDigits(clock(seconds), language)
  const kind = MEDIA_KINDS.find(known => known === attrs.kind)
  const alt = String(attrs.alt ?? '')
  const caption = typeof attrs.caption === 'string' && attrs.caption ? attrs.caption : undefined
  if (!kind) return null
  if (!isFile(attrs.file)) return <p className="rounded-md border border-dashed border-edge p-3 text-soft-ink">{t(messages.mediaMissing, { name: alt })}</p>
  const { src, poster, width, height, tracks, name, lasts, megabytes, seconds = 0 } = attrs.file
  // Nobody is helped by the place where they had hardly begun.
  const begun = seconds >= 10 ? seconds : 0
  const played = begun ? `${src}#t=${begun}` : src
  if (kind === 'file') return <Paper file={attrs.file} alt={alt} caption={caption} />
  // A film is fetched by whoever plays it, and begins where they left it (#t): on a bad network its beginning alone weighs more than the lesson.
  return (
    <figure>
      {kind === 'image' && <img src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />}
      {kind === 'video' && <video controls preload="none" poster={isOwnPath(poster) ? poster : STILL} className="aspect-video w-full rounded-md border border-line bg-sunken" src={played} data-media={name} aria-label={alt}><Tracks tracks={tracks} /></video>}
      {kind === 'audio' && <audio controls preload="none" className="w-full" src={played} data-media={name} aria-label={alt} />}
      {(caption ?? (kind !== 'image')) && (
        <figcaption>
          {kind === 'image' ? caption : <span className="block font-semibold text-ink">{caption ?? alt}</span>}
          {kind !== 'image' && (
            <span className="block">
              {t(kind === 'video' ? messages.film : messages.recording)}{lasts !== undefined && ` · ${time(lasts)}`} · {t(messages.megabytes, { size: number(megabytes) })}
            </span>
          )}
          {kind !== 'image' && begun > 0 && <span className="block">{t(messages.mediaGoesOn, { place: time(begun) })}</span>}
          {kind !== 'image' && <span data-media-away="" hidden role="status" className="block font-semibold text-due-ink">{t(messages.mediaAway)}</span>}
          {kind !== 'image' && <KeepBeside src={src} centred />}
          {kind === 'audio' && tracks.map(track => (
            <a key={track.language} href={track.src} className="ms-3">{t(messages.transcript)}</a>
          ))}
        </figcaption>
      )}
    </figure>
  )
}

/** Shown where a program of the page can do it (app/courses/lessons/keep-beside.js): what is large stays on the device only when asked for. */
function KeepBeside({ src, centred }: { src: string; centred?: boolean }) {
  const t = useText()
  const words = { keep: t(messages.keepBeside), keeping: t(messages.keepingBeside), kept: t(messages.keptBeside), drop: t(messages.dropBeside), failed: t(messages.notKeptBeside) }
  return (
    <span hidden className={`mt-1 flex flex-wrap items-center gap-3 ${centred ? 'justify-center' : ''}`} data-keep-beside={src} data-words={JSON.stringify(words)}>
      <Button size="small">{words.keep}</Button>
      <span role="status" />
    </span>
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
      <KeepBeside src={file.src} />
    </p>
  )
}
