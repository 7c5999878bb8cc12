import type { Editor } from '@tiptap/react'
import { useId, useState, type MouseEvent } from 'react'
import { controlLook } from '../field'
import { FileInput } from '../file-input'
import { useText } from '../language'
import type { RichPictures } from './library'
import { messages } from './messages'
import { PutButton } from './put-button'
import { putIn } from './put-in'
import { useUpload } from './use-upload'

/** Under the toolbar: a picture with what is seen in it, in words; of the one that is chosen the words, or another in its place. */
export function PictureRow({ editor, pictures, onDone }: { editor: Editor; pictures: RichPictures; onDone: () => void }) {
  const t = useText()
  const id = useId()
  const now = editor.getAttributes('image')
  const kept = typeof now.src === 'string' ? now.src : undefined
  const [alt, setAlt] = useState(String(now.alt ?? ''))
  const [file, setFile] = useState<File>()
  const { send, sending, problem, forget } = useUpload<string>(pictures.uploadTo)

  async function put(event: MouseEvent<HTMLButtonElement>) {
    const around = new FormData(event.currentTarget.form ?? undefined)
    const src = file ? await send({ picture: file, ...Object.fromEntries(pictures.along.map(name => [name, String(around.get(name) ?? '')])) }) : kept
    if (!src) return
    putIn(editor, { type: 'image', attrs: { src, alt: alt.trim() } })
    onDone()
  }
  return (
    <div className="grid gap-3 border-t border-line p-3 sm:grid-cols-2">
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(kept ? messages.editorOtherPicture : messages.editorPictureFile)}</span>
        <FileInput accept="image/*" data-named={file ? 'yes' : ''} onChange={event => {
          setFile(event.target.files?.[0])
          forget()
        }} />
      </label>
      <label className="grid gap-1">
        <span className="text-sm font-semibold">{t(messages.editorPictureAlt)}</span>
        <input value={alt} maxLength={300} required onChange={event => setAlt(event.target.value)} className={controlLook} aria-describedby={problem && id} />
      </label>
      <PutButton onPut={event => void put(event)} isReady={alt.trim() !== '' && Boolean(file ?? kept)} mostMegabytes={pictures.mostMegabytes} {...{ sending, file, problem, id }} />
    </div>
  )
}
