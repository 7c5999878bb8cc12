import type { Node } from '@tiptap/pm/model'
import type { Editor } from '@tiptap/react'

export type Way = 'rtl' | 'ltr'
type Placed = { node: Node; pos: number }

const LISTS = ['bulletList', 'orderedList']
const LINES = ['paragraph', 'heading']
/** What stands around lines and can be turned as a whole. */
export const BOXES = ['blockquote', 'callout', 'tableCell', 'table'] as const
export type Box = (typeof BOXES)[number]

/** Every block whose direction can be told. */
export const DIRECTED = [...LINES, ...LISTS, 'blockquote', 'callout', 'table', 'tableCell', 'tableHeader']

/** What the selection's lines are turned by: themselves, or the list that they stand in, which runs as one. */
function chosen({ state }: Editor): Placed[] {
  const all: Placed[] = []
  state.doc.nodesBetween(state.selection.from, state.selection.to, (node, pos) => {
    if (LISTS.includes(node.type.name) || LINES.includes(node.type.name)) all.push({ node, pos })
    return !LISTS.includes(node.type.name)
  })
  return all
}

export const runs = (editor: Editor, way: Way) => {
  const all = chosen(editor)
  return all.length > 0 && all.every(({ node }) => node.attrs.dir === way)
}

/** Makes the chosen lines and lists run this way, or, when they do, as what stands around them. */
export function turnLines(editor: Editor, way: Way) {
  const back = runs(editor, way)
  const all = chosen(editor)
  return editor.chain().focus().command(({ tr }) => {
    for (const { node, pos } of all) {
      tr.setNodeAttribute(pos, 'dir', back ? otherwise(node) : way)
      node.descendants((inner, at) => {
        if (inner.attrs.dir === 'rtl' || inner.attrs.dir === 'ltr') tr.setNodeAttribute(pos + 1 + at, 'dir', otherwise(inner))
      })
    }
    return true
  }).run()
}

const otherwise = (node: Node) => node.type.spec.attrs?.dir?.default ?? null

/** The nearest of these around the cursor. */
function around({ state }: Editor, box: Box): Placed | undefined {
  const { $from } = state.selection
  for (let depth = $from.depth; depth > 0; depth--) {
    const node = $from.node(depth)
    if (node.type.name === box || (box === 'tableCell' && node.type.name === 'tableHeader')) return { node, pos: $from.before(depth) }
  }
  return undefined
}

/** The boxes around the cursor, and whether each was turned. */
export const boxesAround = (editor: Editor) =>
  BOXES.flatMap(box => {
    const found = around(editor, box)
    return found ? [{ box, isTurned: Boolean(found.node.attrs.dir) }] : []
  })

/** Makes a box run against what stands around it, or again as that does. */
export function turnBox(editor: Editor, box: Box) {
  const found = around(editor, box)
  if (!found) return false
  const shown = editor.view.nodeDOM(found.pos)
  const way = shown instanceof HTMLElement ? getComputedStyle(shown).direction : 'rtl'
  return editor.chain().focus().command(({ tr }) => {
    tr.setNodeAttribute(found.pos, 'dir', found.node.attrs.dir ? null : way === 'rtl' ? 'ltr' : 'rtl')
    return true
  }).run()
}
