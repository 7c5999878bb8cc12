import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../button'
import { controlLook } from '../field'
import { useText } from '../language'
import { messages } from './messages'

/** Under the toolbar: a formula in TeX, in its own line or within one; the one at the cursor is changed. */
export function FormulaRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useText()
  const [isInline, setInline] = useState(editor.isActive('math'))
  const [tex, setTex] = useState(String(editor.getAttributes(editor.isActive('math') ? 'math' : 'formula').tex ?? ''))
  function put() {
    if (tex.trim() === '') return
    editor.chain().focus().insertContent({ type: isInline ? 'math' : 'formula', attrs: { tex: tex.trim() } }).run()
    onDone()
  }
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line p-2">
      <textarea
        dir="ltr"
        rows={2}
        value={tex}
        maxLength={isInline ? 500 : 2000}
        aria-label={t(messages.editorFormulaTex)}
        placeholder="U = R \cdot I"
        onChange={event => setTex(event.target.value)}
        className={`${controlLook} max-w-lg flex-1 basis-60 font-mono`}
      />
      <label className="flex items-center gap-2">
        <input type="checkbox" checked={isInline} onChange={event => setInline(event.target.checked)} className="size-[1.15em] accent-accent" />
        {t(messages.editorFormulaInline)}
      </label>
      <Button onClick={put} disabled={tex.trim() === ''} size="small">{t(messages.editorInsert)}</Button>
    </div>
  )
}
