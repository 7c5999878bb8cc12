import { useEditorState, type Editor } from '@tiptap/react'
import ArrowLeftRight from 'lucide-react/icons/arrow-left-right'
import type { Text } from '../../text'
import { Button } from '../button'
import { useText } from '../language'
import { boxesAround, turnBox, type Box } from './direction'
import { messages } from './messages'

const names: Record<Box, Text> = {
  blockquote: messages.editorTurnQuote, callout: messages.editorTurnCallout, tableCell: messages.editorTurnCell, table: messages.editorTurnTable,
}

/** Under the toolbar while the cursor is in a box, a quotation or a table: which way the whole of it runs. */
export function BoxRow({ editor }: { editor: Editor }) {
  const t = useText()
  const boxes = useEditorState({ editor, selector: ({ editor }) => boxesAround(editor) })
  if (boxes.length === 0) return null
  return (
    <div role="group" aria-label={t(messages.editorTurn)} className="flex flex-wrap items-center gap-2 border-t border-line p-2">
      {boxes.map(({ box, isTurned }) => (
        <Button key={box} size="small" look={isTurned ? 'primary' : 'secondary'} icon={ArrowLeftRight} aria-pressed={isTurned} onClick={() => void turnBox(editor, box)}>
          {t(names[box])}
        </Button>
      ))}
    </div>
  )
}
