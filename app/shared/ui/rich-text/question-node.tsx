import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import type { LibraryQuestion } from './library'
import { QuestionCard } from './question-card'

/** An embedded question in the text that is written. */
export const QuestionNode = ({ node, extension }: NodeViewProps) => (
  <NodeViewWrapper>
    <QuestionCard code={String(node.attrs.item)} questions={(extension.options as { questions: LibraryQuestion[] }).questions} />
  </NodeViewWrapper>
)
