import type { Editor } from '@tiptap/react'
import { useState } from 'react'
import { Button } from '../button'
import { controlLook } from '../field'
import { useText } from '../language'
import { messages as shared } from '../messages'
import { messages } from './messages'
import type { RichLibrary } from './library'
import { putIn } from './put-in'

/** Under the toolbar: which of the course's ready questions stands here. */
export function QuestionRow({ editor, library, onDone }: { editor: Editor; library: RichLibrary; onDone: () => void }) {
  const t = useText()
  const [code, setCode] = useState(String(editor.getAttributes('check').item ?? ''))
  function put() {
    putIn(editor, { type: 'check', attrs: { item: code } })
    onDone()
  }
  if (library.questions.length === 0) return <p className="border-t border-line p-3 text-soft-ink">{t(messages.editorNoQuestions)}</p>
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line p-2">
      <select value={code} onChange={event => setCode(event.target.value)} aria-label={t(messages.editorQuestion)} className={`${controlLook} max-w-lg flex-1 basis-60`}>
        <option value="">{t(shared.choose)}</option>
        {library.questions.map(question => <option key={question.code} value={question.code}>{question.code}: {t(question.stem)}</option>)}
      </select>
      <Button onClick={put} disabled={code === ''} size="small">{t(messages.editorInsert)}</Button>
    </div>
  )
}
