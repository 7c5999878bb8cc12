import type { Meeting } from '~/courses/curriculum.server'
import { plainText, type RichDocument, type RichNode } from '~/shared/rich-text'
import { useNumber, useText } from '~/shared/ui/language'
import { MediaView } from '~/shared/ui/media-view'
import { Notice } from '~/shared/ui/notice'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { messages } from './messages'

type Part = { title: string; content: RichNode[] }

/** A meeting's text, cut at its headings of the second level: the nine parts. */
function partsOf(document: RichDocument): Part[] {
  const parts: Part[] = []
  for (const node of document.content ?? []) {
    if (node.type === 'heading' && node.attrs?.level === 2) parts.push({ title: plainText(node), content: [] })
    else parts.at(-1)?.content.push(node)
  }
  return parts
}

/** The mentor's guide, part by part; each opens alone, so that a phone shows the one in hand. */
export function Guide({ meeting }: { meeting: Meeting }) {
  const t = useText()
  const number = useNumber()
  if (!meeting.document) return <Notice>{t(messages.noGuide)}</Notice>
  return (
    <ol className="grid gap-2">
      {partsOf(meeting.document).map(({ title, content }, i) => (
        <li key={title}>
          <details id={`part-${i + 1}`} className="rounded-lg border border-line bg-surface open:border-accent print:open:border-line">
            <summary className="flex min-h-12 items-center gap-3 px-4 py-2 font-bold [&::-webkit-details-marker]:hidden">
              <span className="grid size-8 shrink-0 place-items-center rounded-full bg-accent-ground text-sm text-accent-strong">{number(i + 1)}</span>
              {title}
            </summary>
            <div className="border-t border-line px-4 py-4"><RichTextView document={{ type: 'doc', content }} media={MediaView} /></div>
          </details>
        </li>
      ))}
    </ol>
  )
}
