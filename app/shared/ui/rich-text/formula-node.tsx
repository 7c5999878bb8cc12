import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import type { MathTree } from '../../math'
import { MathView } from '../math-view'

type Draw = (tex: string, isBlock: boolean) => MathTree | undefined

/** A formula's drawing; `isRead` is unknown until what draws has come, which is fetched where the first formula stands. */
export function useDrawnFormula(tex: string, isBlock: boolean): { tree?: MathTree; isRead?: boolean } {
  const [draw, setDraw] = useState<Draw>()
  useEffect(() => {
    let isHere = true
    void import('../../formulas').then(({ mathOf }) => isHere && setDraw(() => mathOf), () => undefined)
    return () => void (isHere = false)
  }, [])
  return useMemo(() => {
    const tree = draw?.(tex, isBlock)
    return { tree, isRead: draw && tree !== undefined }
  }, [draw, tex, isBlock])
}

function Drawn({ tex, isBlock = false }: { tex: string; isBlock?: boolean }) {
  return <MathView tex={tex} tree={useDrawnFormula(tex, isBlock).tree} isBlock={isBlock} />
}

/** A formula in the text that is written: drawn as its readers see it, or as it was typed where it can't be read. */
export const FormulaNode = ({ node }: NodeViewProps) => <NodeViewWrapper><Drawn tex={String(node.attrs.tex)} isBlock /></NodeViewWrapper>
export const InlineFormulaNode = ({ node }: NodeViewProps) => <NodeViewWrapper as="span"><Drawn tex={String(node.attrs.tex)} /></NodeViewWrapper>
