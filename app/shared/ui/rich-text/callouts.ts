import { NodeRange } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { findWrapping, liftTarget } from '@tiptap/pm/transform'
import type { Editor } from '@tiptap/core'
import type { CalloutKind } from '../../rich-text'

const LISTS = ['bulletList', 'orderedList', 'listItem']

/** How deep the nearest of these around the whole selection stands, or 0. */
function depthOf({ $from, to }: Selection, names: readonly string[]) {
  let depth = $from.sharedDepth(to)
  while (depth > 0 && !names.includes($from.node(depth).type.name)) depth--
  return depth
}

/**
 * The button of a kind: makes a box of it around the chosen lines, turns one of another kind into it, or takes it away.
 * False, and nothing done, where no box can be: it is no item of a list.
 */
export function toggleBox(editor: Editor, kind: CalloutKind): boolean {
  const { selection, doc } = editor.state
  const depth = depthOf(selection, ['callout'])
  const chain = editor.chain()
  if (depth === 0) return editor.can().wrapIn('callout') && chain.wrapIn('callout', { kind }).run()
  if (selection.$from.node(depth).attrs.kind !== kind) return chain.command(({ tr }) => Boolean(tr.setNodeAttribute(selection.$from.before(depth), 'kind', kind))).run()
  return chain.command(({ tr }) => {
    const inside = new NodeRange(doc.resolve(selection.$from.start(depth)), doc.resolve(selection.$from.end(depth)), depth)
    const target = liftTarget(inside)
    return target !== null && Boolean(tr.lift(inside, target))
  }).run()
}

/** A box around the whole of the list, or lists, in which the selection is. */
export const boxList = (editor: Editor, kind: CalloutKind) =>
  editor.chain().command(({ tr, state }) => {
    const { $from, $to } = state.selection
    let depth = depthOf(state.selection, LISTS)
    while (depth > 0 && LISTS.includes($from.node(depth).type.name)) depth--
    const range = new NodeRange($from, $to, depth)
    const around = findWrapping(range, state.schema.nodes.callout!, { kind })
    return around !== null && Boolean(tr.wrap(range, around))
  }).run()

/** The chosen lines leave their list, which stands on above and below them, and a box is around them. */
export function boxLines(editor: Editor, kind: CalloutKind) {
  while (depthOf(editor.state.selection, LISTS) > 0 && editor.commands.liftListItem('listItem'));
  return editor.commands.wrapIn('callout', { kind })
}
