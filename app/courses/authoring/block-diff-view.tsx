import type { ReactNode } from 'react'
import type { RichDocument } from '~/shared/rich-text'
import type { Language } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { MediaView } from '~/shared/ui/media-view'
import type { LibraryQuestion } from '~/shared/ui/rich-text/library'
import { QuestionCard } from '~/shared/ui/rich-text/question-card'
import { RichTextView } from '~/shared/ui/rich-text-view'
import { diffBlocks, type BlockChange } from './block-diff'
import { messages } from './messages'

type Side = { label: string; document: RichDocument }

/** Two states of a text, block by block, a changed list item by item: what stands in one only is framed and said in words. */
export function BlockDiffView({ before, after, language, questions }: {
  before: Side; after: Side; language: Language; questions: readonly LibraryQuestion[]
}) {
  const t = useText()
  const changes = diffBlocks(before.document, after.document)
  // The text alone runs in its own direction; what is said of it is the reader's.
  const shown = (blocks: BlockChange['block'][]) => (
    <div lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'}>
      <RichTextView document={{ type: 'doc', content: blocks }} media={MediaView} check={code => <QuestionCard code={code} questions={questions} />} />
    </div>
  )
  const framed = (kind: 'gone' | 'new', content: ReactNode, key: number) => (
    <div key={key} className={`rounded-md border-s-4 px-4 py-2 ${kind === 'new' ? 'border-success bg-success-ground' : 'border-danger bg-danger-ground'}`}>
      <p className="text-sm font-bold">{t(messages.onlyIn, { side: kind === 'new' ? after.label : before.label })}</p>
      {content}
    </div>
  )
  if (changes.every(change => change.kind === 'same')) return <p className="text-soft-ink">{t(messages.sameText)}</p>
  return (
    <div className="grid gap-2">
      {runs(changes).map((run, i) => {
        if (run.kind === 'same') return <Unchanged key={i} count={run.blocks.length}>{shown(run.blocks)}</Unchanged>
        if (run.kind !== 'list') return framed(run.kind, shown(run.blocks), i)
        return (
          <section key={i} className="grid gap-1 rounded-md border border-line px-4 py-2" aria-label={t(messages.changedList)}>
            <p className="text-sm text-soft-ink">{t(messages.changedList)}</p>
            {run.items.map(({ kind, block, place }, n) => {
              const alone = shown([{ ...run.block, attrs: { ...run.block.attrs, start: place }, content: [block] }])
              return kind === 'same' ? <div key={n} className="px-4">{alone}</div> : framed(kind, alone, n)
            })}
          </section>
        )
      })}
    </div>
  )
}

function Unchanged({ count, children }: { count: number; children: ReactNode }) {
  const t = useText()
  return (
    <details className="rounded-md border border-line px-4 py-2">
      <summary className="cursor-pointer text-sm text-soft-ink">{t(messages.unchanged, { count })}</summary>
      {children}
    </details>
  )
}

type Run = { kind: 'same' | 'gone' | 'new'; blocks: BlockChange['block'][] } | Extract<BlockChange, { kind: 'list' }>

function runs(changes: readonly BlockChange[]) {
  const all: Run[] = []
  for (const change of changes) {
    const last = all.at(-1)
    if (change.kind === 'list') all.push(change)
    else if (last && last.kind !== 'list' && last.kind === change.kind) last.blocks.push(change.block)
    else all.push({ kind: change.kind, blocks: [change.block] })
  }
  return all
}
