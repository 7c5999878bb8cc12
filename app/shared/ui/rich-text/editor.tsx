import { GapCursor } from '@tiptap/pm/gapcursor'
import { NodeSelection } from '@tiptap/pm/state'
import { EditorContent, useEditor, type Editor as TextEditor } from '@tiptap/react'
import type { RichNode } from '../../rich-text'
import { useText } from '../language'
import { messages } from '../messages'
import { extensionsFor } from './extensions'
import type { RichLibrary, RichPictures } from './library'
import { messages as media } from './messages'
import { Toolbar } from './toolbar'

/** The editor proper: a chunk of its own that is fetched only where someone writes. */
export default function Editor({ id, initial, onChange, described, labelledBy, invalid, ownDirection, library, pictures }: {
  id: string
  initial: RichNode
  onChange: (document: RichNode) => void
  described?: string
  labelledBy: string
  invalid: boolean
  ownDirection: boolean
  library?: RichLibrary
  pictures?: RichPictures
}) {
  const t = useText()
  const editor = useEditor({
    extensions: extensionsFor({
      safety: t(messages.safety), tip: t(messages.tip), tool: t(messages.tool),
      video: `▶ ${t(media.film)}`, audio: `♪ ${t(media.recording)}`, file: `↓ ${t(media.paper)}`,
    }, ownDirection, library),
    content: initial,
    immediatelyRender: false,
    injectCSS: false,
    editorProps: {
      attributes: {
        id,
        class: pictures ? 'prose question-text min-h-24 p-4' : 'prose min-h-40 p-4',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-labelledby': labelledBy,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(invalid ? { 'aria-invalid': 'true' } : {}),
      },
    },
    onCreate: ({ editor }) => chooseNothing(editor),
    onUpdate: ({ editor }) => onChange(editor.getJSON() as RichNode),
  })
  if (!editor) return null
  return (
    <>
      <Toolbar editor={editor} controls={id} library={library} pictures={pictures} />
      <EditorContent editor={editor} />
    </>
  )
}

/** A picture that begins the text would be chosen, and its row open, before anybody came near it: the cursor stands before it instead. */
function chooseNothing({ state, view }: TextEditor) {
  if (state.selection instanceof NodeSelection) view.dispatch(state.tr.setSelection(new GapCursor(state.doc.resolve(state.selection.from))))
}
