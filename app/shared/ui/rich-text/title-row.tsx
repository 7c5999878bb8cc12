import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../button'
import { controlLook } from '../field'
import { useText } from '../language'
import { messages } from './messages'

/** Under the toolbar: the title of the box at the cursor; left empty, its kind is its name. */
export function TitleRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useText()
  const [title, setTitle] = useState(String(editor.getAttributes('callout').title ?? ''))
  function save() {
    editor.chain().focus().updateAttributes('callout', { title: title.trim() || null }).run()
    onDone()
  }
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line p-2">
      <input
        value={title}
        maxLength={200}
        aria-label={t(messages.editorCalloutTitle)}
        placeholder={t(messages.editorCalloutTitle)}
        onChange={event => setTitle(event.target.value)}
        onKeyDown={event => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          save()
        }}
        className={`${controlLook} max-w-sm flex-1`}
      />
      <Button onClick={save} size="small">{t(messages.editorInsert)}</Button>
    </div>
  )
}
