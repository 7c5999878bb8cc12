import type { ChainedCommands, Editor } from '@tiptap/react'
import type { Text } from '../../text'
import { Button } from '../button'
import { useText } from '../language'
import { messages } from './messages'

const acts: { name: Text; act: (chain: ChainedCommands) => ChainedCommands }[] = [
  { name: messages.editorAddRow, act: chain => chain.addRowAfter() },
  { name: messages.editorAddColumn, act: chain => chain.addColumnAfter() },
  { name: messages.editorDropRow, act: chain => chain.deleteRow() },
  { name: messages.editorDropColumn, act: chain => chain.deleteColumn() },
  { name: messages.editorDropTable, act: chain => chain.deleteTable() },
]

/** Under the toolbar while the cursor is in a table: its rows and columns. */
export function TableRow({ editor }: { editor: Editor }) {
  const t = useText()
  return (
    <div role="group" aria-label={t(messages.editorTable)} className="flex flex-wrap gap-2 border-t border-line p-2">
      {acts.map(({ name, act }) => (
        <Button key={name.en} size="small" onClick={() => void act(editor.chain().focus()).run()}>{t(name)}</Button>
      ))}
    </div>
  )
}
