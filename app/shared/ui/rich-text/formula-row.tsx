import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../button'
import { controlLook } from '../field'
import { useText } from '../language'
import { MathView } from '../math-view'
import { useDrawnFormula } from './formula-node'
import { messages } from './messages'
import { putIn } from './put-in'

/** Under the toolbar: a formula in TeX with its drawing, in its own line or within one; the one at the cursor is changed. */
export function FormulaRow({ editor, onDone }: { editor: Editor; onDone: () => void }) {
  const t = useText()
  const [isInline, setInline] = useState(editor.isActive('math'))
  const [tex, setTex] = useState(String(editor.getAttributes(editor.isActive('math') ? 'math' : 'formula').tex ?? ''))
  const { tree, isRead } = useDrawnFormula(tex.trim(), !isInline)
  function put() {
    if (tex.trim() === '') return
    putIn(editor, { type: isInline ? 'math' : 'formula', attrs: { tex: tex.trim() } })
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
      {tex.trim() !== '' && (
        <div className="basis-full" aria-live="polite">
          {isRead === false ? <p className="text-sm font-semibold text-danger">{t(messages.editorFormulaUnread)}</p> : <MathView tex={tex} tree={tree} isBlock={!isInline} />}
        </div>
      )}
    </div>
  )
}
