import type { Editor } from '@tiptap/react'
import type { CalloutKind } from '../../rich-text'
import { Button } from '../button'
import { useText } from '../language'
import { boxLines, boxList } from './callouts'
import { messages } from './messages'

/** Under the toolbar when a box was asked for inside a list, where none can be: why, and what can be done instead. */
export function ListBoxRow({ editor, kind, onDone }: { editor: Editor; kind: CalloutKind; onDone: () => void }) {
  const t = useText()
  const act = (make: typeof boxList) => () => {
    make(editor, kind)
    editor.commands.focus()
    onDone()
  }
  return (
    <div role="alert" className="flex flex-wrap items-center gap-2 border-t border-line p-2">
      <p className="text-sm">{t(messages.editorNoBoxInList)}</p>
      <Button size="small" onClick={act(boxList)}>{t(messages.editorBoxList)}</Button>
      <Button size="small" onClick={act(boxLines)}>{t(messages.editorBoxLines)}</Button>
      <Button size="small" look="quiet" onClick={onDone}>{t(messages.editorPanelClose)}</Button>
    </div>
  )
}
