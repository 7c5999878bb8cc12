import { Selection } from '@tiptap/pm/state'
import type { Editor, JSONContent } from '@tiptap/react'

/** Puts a thing where the cursor is, or in place of the one that is chosen; what is typed next comes after it, not over it. */
export const putIn = (editor: Editor, content: JSONContent) =>
  editor.chain().focus().insertContent(content).command(({ tr, editor }) => {
    const at = tr.selection.to
    const after = () => Selection.findFrom(tr.doc.resolve(at), 1, true)
    if (!after()) tr.insert(at, editor.schema.nodes.paragraph!.create())
    const place = after()
    if (place) tr.setSelection(place)
    return true
  }).run()
