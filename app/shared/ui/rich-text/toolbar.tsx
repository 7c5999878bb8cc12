import { NodeSelection } from '@tiptap/pm/state'
import { useEditorState, type Editor } from '@tiptap/react'
import Bold from 'lucide-react/icons/bold'
import Code from 'lucide-react/icons/code'
import CircleHelp from 'lucide-react/icons/circle-help'
import Heading from 'lucide-react/icons/heading'
import Heading2 from 'lucide-react/icons/heading-2'
import Heading3 from 'lucide-react/icons/heading-3'
import Image from 'lucide-react/icons/image'
import ImagePlay from 'lucide-react/icons/image-play'
import Lightbulb from 'lucide-react/icons/lightbulb'
import LinkIcon from 'lucide-react/icons/link'
import List from 'lucide-react/icons/list'
import ListOrdered from 'lucide-react/icons/list-ordered'
import PilcrowLeft from 'lucide-react/icons/pilcrow-left'
import PilcrowRight from 'lucide-react/icons/pilcrow-right'
import Quote from 'lucide-react/icons/quote'
import Redo from 'lucide-react/icons/redo-2'
import ShieldAlert from 'lucide-react/icons/shield-alert'
import Sigma from 'lucide-react/icons/sigma'
import Table from 'lucide-react/icons/table'
import Undo from 'lucide-react/icons/undo-2'
import Wrench from 'lucide-react/icons/wrench'
import { useState } from 'react'
import type { CalloutKind } from '../../rich-text'
import type { Text } from '../../text'
import { Icon, type IconKind } from '../icon'
import { useLanguage, useText } from '../language'
import { messages as shared } from '../messages'
import { messages } from './messages'
import { BoxRow } from './box-row'
import { toggleBox } from './callouts'
import { runs, turnLines, type Way } from './direction'
import { FormulaRow } from './formula-row'
import type { RichLibrary, RichPictures } from './library'
import { LinkRow } from './link-row'
import { ListBoxRow } from './list-box-row'
import { MediaRow } from './media-row'
import { PictureRow } from './picture-row'
import { QuestionRow } from './question-row'
import { TableRow } from './table-row'
import { TitleRow } from './title-row'

type Tool = { icon: IconKind; name: Text; act: () => void; on?: boolean; off?: boolean; mirrored?: boolean }

type Panel = 'link' | 'media' | 'picture' | 'question' | 'formula' | 'title' | CalloutKind
const isKind = (panel?: Panel): panel is CalloutKind => panel === 'safety' || panel === 'tip' || panel === 'tool'
const rows = { link: LinkRow, formula: FormulaRow, title: TitleRow }

/** With `pictures` it is a question's: nothing that parts a text, leads away from it or stands out of it. */
export function Toolbar({ editor, controls, library, pictures }: { editor: Editor; controls: string; library?: RichLibrary; pictures?: RichPictures }) {
  const t = useText()
  const language = useLanguage()
  const [panel, setPanel] = useState<Panel>()
  const toggle = (name: Panel) => () => setPanel(open => (open === name ? undefined : name))
  const close = () => setPanel(undefined)
  const state = useEditorState({
    editor,
    selector: ({ editor }) => ({
      bold: editor.isActive('bold'),
      h2: editor.isActive('heading', { level: 2 }),
      h3: editor.isActive('heading', { level: 3 }),
      bullets: editor.isActive('bulletList'),
      numbers: editor.isActive('orderedList'),
      item: editor.isActive('listItem'),
      quote: editor.isActive('blockquote'),
      code: editor.isActive('codeBlock'),
      link: editor.isActive('link'),
      safety: editor.isActive('callout', { kind: 'safety' }),
      tip: editor.isActive('callout', { kind: 'tip' }),
      tool: editor.isActive('callout', { kind: 'tool' }),
      table: editor.isActive('table'),
      rtl: runs(editor, 'rtl'),
      ltr: runs(editor, 'ltr'),
      formula: editor.isActive('formula') || editor.isActive('math'),
      media: editor.isActive('media'),
      picture: editor.isActive('image'),
      question: editor.isActive('check'),
      // Each thing in the text that is chosen opens its own row.
      chosenAt: editor.state.selection instanceof NodeSelection ? editor.state.selection.from : undefined,
      canUndo: editor.can().undo(),
      canRedo: editor.can().redo(),
    }),
  })
  const chain = () => editor.chain().focus()
  const callout = (kind: CalloutKind) => () => {
    setPanel(toggleBox(editor, kind) ? undefined : kind)
    editor.commands.focus()
  }
  const turn = (way: Way) => () => void turnLines(editor, way)
  const inCallout = state.safety || state.tip || state.tool
  const groups: Tool[][] = [
    [
      { icon: Bold, name: messages.editorBold, on: state.bold, act: () => chain().toggleBold().run() },
      ...(pictures ? [] : [{ icon: LinkIcon, name: messages.editorLink, on: state.link, act: toggle('link') }]),
    ],
    pictures ? [] : [
      { icon: Heading2, name: messages.editorHeading, on: state.h2, act: () => chain().toggleHeading({ level: 2 }).run() },
      { icon: Heading3, name: messages.editorSubheading, on: state.h3, act: () => chain().toggleHeading({ level: 3 }).run() },
    ],
    [
      { icon: List, name: messages.editorBullets, on: state.bullets, act: () => chain().toggleBulletList().run(), mirrored: true },
      { icon: ListOrdered, name: messages.editorNumbers, on: state.numbers, act: () => chain().toggleOrderedList().run(), mirrored: true },
      ...(pictures ? [] : [{ icon: Quote, name: messages.editorQuote, on: state.quote, act: () => chain().toggleBlockquote().run(), mirrored: true }]),
      { icon: Table, name: messages.editorTable, off: state.table, act: () => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run() },
      { icon: Code, name: messages.editorCode, on: state.code, act: () => chain().toggleCodeBlock().run() },
    ],
    pictures ? [] : [
      { icon: ShieldAlert, name: shared.safety, on: state.safety, act: callout('safety') },
      { icon: Lightbulb, name: shared.tip, on: state.tip, act: callout('tip') },
      { icon: Wrench, name: shared.tool, on: state.tool, act: callout('tool') },
      ...(inCallout ? [{ icon: Heading, name: messages.editorCalloutTitle, act: toggle('title') }] : []),
    ],
    [
      ...(library ? [
        { icon: ImagePlay, name: messages.editorMedia, on: state.media, act: toggle('media') },
        { icon: CircleHelp, name: messages.editorQuestion, on: state.question, act: toggle('question') },
      ] : []),
      ...(pictures ? [{ icon: Image, name: messages.editorPicture, on: state.picture, act: toggle('picture') }] : []),
      { icon: Sigma, name: messages.editorFormula, on: state.formula, act: toggle('formula') },
    ],
    [
      { icon: PilcrowLeft, name: messages.editorRtl, on: state.rtl, act: turn('rtl') },
      { icon: PilcrowRight, name: messages.editorLtr, on: state.ltr, act: turn('ltr') },
    ],
    [
      { icon: Undo, name: messages.editorUndo, off: !state.canUndo, act: () => chain().undo().run(), mirrored: true },
      { icon: Redo, name: messages.editorRedo, off: !state.canRedo, act: () => chain().redo().run(), mirrored: true },
    ],
  ]
  const chosen = state.formula ? 'formula' : state.media && library ? 'media' : state.question && library ? 'question' : state.picture && pictures ? 'picture' : undefined
  const open = panel ?? (state.chosenAt === undefined ? undefined : chosen)
  const Row = open && open in rows ? rows[open as keyof typeof rows] : undefined
  const key = `${open}-${state.chosenAt}`
  return (
    <div lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'} className="border-b border-line bg-sunken md:sticky md:top-0 md:z-10">
      <div role="toolbar" aria-label={t(messages.editorToolbar)} aria-controls={controls} className="flex flex-wrap gap-x-3 p-1">
        {groups.filter(tools => tools.length > 0).map((tools, i) => (
          <div key={i} className="flex">
            {tools.map(tool => (
              <button
                key={tool.name.en}
                type="button"
                title={t(tool.name)}
                aria-pressed={tool.on}
                disabled={tool.off}
                onClick={tool.act}
                className="grid size-11 cursor-pointer place-items-center rounded-sm text-ink hover:bg-surface aria-pressed:bg-accent aria-pressed:text-on-accent disabled:opacity-40 md:size-9"
              >
                <Icon of={tool.icon} label={t(tool.name)} mirrored={tool.mirrored} />
              </button>
            ))}
          </div>
        ))}
      </div>
      {state.table && <TableRow editor={editor} />}
      <BoxRow editor={editor} />
      {isKind(open) && state.item && <ListBoxRow editor={editor} kind={open} onDone={close} />}
      {Row && <Row key={key} editor={editor} onDone={close} />}
      {open === 'media' && library && <MediaRow key={key} editor={editor} library={library} onDone={close} />}
      {open === 'picture' && pictures && <PictureRow key={key} editor={editor} pictures={pictures} onDone={close} />}
      {open === 'question' && library && <QuestionRow key={key} editor={editor} library={library} onDone={close} />}
    </div>
  )
}
