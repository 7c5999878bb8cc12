import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import type { Text } from '../../text'
import { formMessages } from '../../messages'
import { Button } from '../button'
import { controlLook } from '../field'
import { FileInput } from '../file-input'
import { useText } from '../language'
import { messages as shared } from '../messages'
import { messages } from './messages'
import type { LibraryMedia, RichLibrary } from './library'
import { putIn } from './put-in'

type Uploaded = { media?: LibraryMedia; message?: Text }

/** Under the toolbar: a file of the course, or a new one, with what is seen or heard in it in words. */
export function MediaRow({ editor, library, onDone }: { editor: Editor; library: RichLibrary; onDone: () => void }) {
  const t = useText()
  const id = useId()
  const now = editor.getAttributes('media')
  const [name, setName] = useState(String(now.media ?? ''))
  const [alt, setAlt] = useState(String(now.alt ?? ''))
  const [caption, setCaption] = useState(String(now.caption ?? ''))
  const [poster, setPoster] = useState(String(now.poster ?? ''))
  const [file, setFile] = useState<File>()
  const [sending, setSending] = useState(false)
  const [problem, setProblem] = useState<Text>()
  // A file that is too large would be cut off on its way, without a word.
  const isTooLarge = file !== undefined && file.size > library.mostMegabytes * 1_048_576
  const isFilm = file ? file.type.startsWith('video/') : library.media.find(one => one.name === name)?.kind === 'video'

  async function put() {
    const chosen = file ? await upload(file) : library.media.find(one => one.name === name)
    if (!chosen) return
    const attrs = { media: chosen.name, kind: chosen.kind, alt: alt.trim(), caption: caption.trim() || null, poster: (chosen.kind === 'video' && poster) || null }
    putIn(editor, { type: 'media', attrs })
    onDone()
  }
  async function upload(given: File) {
    setSending(true)
    setProblem(undefined)
    const body = new FormData()
    body.set('file', given)
    body.set('title', alt.trim())
    try {
      const answer = await fetch(`${library.uploadTo}/uploads`, { method: 'POST', body, headers: { Accept: 'application/json' } })
      const { media, message } = (await answer.json()) as Uploaded
      if (!media) setProblem(message ?? messages.editorUploadFailed)
      else library.media.push(media)
      return media
    } catch {
      setProblem(messages.editorUploadFailed)
    } finally {
      setSending(false)
    }
  }
  return (
    <div className="grid gap-3 border-t border-line p-3 sm:grid-cols-2">
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(messages.editorChooseMedia)}</span>
        <select
          value={name}
          disabled={file !== undefined}
          className={controlLook}
          onChange={event => {
            const chosen = library.media.find(one => one.name === event.target.value)
            setName(event.target.value)
            if (chosen && alt === '') setAlt(chosen.title)
          }}
        >
          <option value="">{t(shared.choose)}</option>
          {library.media.map(one => <option key={one.name} value={one.name}>{one.title}</option>)}
        </select>
      </label>
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(messages.editorNewMedia)}</span>
        <FileInput data-named={file ? 'yes' : ''} onChange={event => {
          setFile(event.target.files?.[0])
          setProblem(undefined)
        }} />
      </label>
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(messages.editorAlt)}</span>
        <input value={alt} maxLength={500} required onChange={event => setAlt(event.target.value)} className={controlLook} aria-describedby={problem && id} />
      </label>
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(messages.editorCaption)}</span>
        <input value={caption} maxLength={1000} onChange={event => setCaption(event.target.value)} className={controlLook} />
      </label>
      {isFilm && (
        <label className="grid gap-1 sm:col-span-2">
          <span className="text-sm font-semibold">{t(messages.editorPoster)}</span>
          <select value={poster} onChange={event => setPoster(event.target.value)} className={controlLook}>
            <option value="">{t(messages.editorNoPoster)}</option>
            {library.media.filter(({ kind }) => kind === 'image').map(one => <option key={one.name} value={one.name}>{one.title}</option>)}
          </select>
        </label>
      )}
      <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
        <Button onClick={() => void put()} disabled={sending || isTooLarge || alt.trim() === '' || (!file && name === '')} size="small">
          {t(sending ? messages.editorUploading : messages.editorInsert)}
        </Button>
        {(isTooLarge || problem) && (
          <p id={id} role="alert" className="text-sm font-semibold text-danger">
            {isTooLarge ? t(formMessages.fileTooLarge, { n: library.mostMegabytes }) : t(problem!)}
          </p>
        )}
      </div>
    </div>
  )
}
