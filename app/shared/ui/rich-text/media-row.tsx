import type { Editor } from '@tiptap/react'
import { useId, useState } from 'react'
import { controlLook } from '../field'
import { FileInput } from '../file-input'
import { useText } from '../language'
import { messages as shared } from '../messages'
import { messages } from './messages'
import type { LibraryMedia, RichLibrary } from './library'
import { PutButton } from './put-button'
import { putIn } from './put-in'
import { useUpload } from './use-upload'

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
  const { send, sending, problem, forget } = useUpload<LibraryMedia>(`${library.uploadTo}/uploads`)
  const isFilm = file ? file.type.startsWith('video/') : library.media.find(one => one.name === name)?.kind === 'video'

  async function put() {
    const chosen = file ? await upload(file) : library.media.find(one => one.name === name)
    if (!chosen) return
    const attrs = { media: chosen.name, kind: chosen.kind, alt: alt.trim(), caption: caption.trim() || null, poster: (chosen.kind === 'video' && poster) || null }
    putIn(editor, { type: 'media', attrs })
    onDone()
  }
  async function upload(given: File) {
    const media = await send({ file: given, title: alt.trim() })
    if (media) library.media.push(media)
    return media
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
          forget()
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
      <PutButton onPut={() => void put()} isReady={alt.trim() !== '' && Boolean(file ?? name)} mostMegabytes={library.mostMegabytes} {...{ sending, file, problem, id }} />
    </div>
  )
}
