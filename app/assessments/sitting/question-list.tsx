import { useNumber, useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { PaperItem } from './sitting'

type Props = {
  paper: Pick<PaperItem, 'position'>[]
  answered: Set<number>
  flags?: Set<number>
  base?: string
  /** On a phone one line that scrolls, to leave room for the questions. */
  compact?: boolean
}

const beside = 'mt-2 lg:mt-5 lg:border-t lg:border-line lg:pt-4'
const full = 'border-accent bg-accent text-on-accent'
const open = 'border-edge bg-surface'
const marked = 'outline-2 outline-offset-2 outline-due outline-dashed'
const square = 'grid size-11 place-items-center rounded-md border font-semibold tabular-nums hover:border-accent'

/** Every question as a number: filled when answered, cornered when marked; the words are for whoever hears them. */
export function QuestionList({ paper, answered, flags, base = '', compact = false }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <nav aria-label={t(messages.questions)} className={compact ? beside : undefined}>
      <p className={`mb-2 text-sm text-soft-ink ${compact ? 'max-lg:sr-only' : ''}`}>
        {t(messages.answeredCount, { answered: answered.size, total: paper.length })}
      </p>
      <ol className={`flex gap-1.5 ${compact ? 'p-1 max-lg:overflow-x-auto lg:flex-wrap' : 'flex-wrap'}`}>
        {paper.map(({ position }) => {
          const has = answered.has(position)
          const isFlagged = flags?.has(position)
          const said = [
            t(messages.question, { n: position }),
            t(has ? messages.answered : messages.unanswered),
            isFlagged && t(messages.flagged),
          ]
          return (
            <li key={position}>
              <a
                href={`${base}#question-${position}`}
                aria-label={said.filter(Boolean).join(' – ')}
                className={`${square} ${has ? full : open} ${isFlagged ? marked : ''}`}
              >
                {number(position)}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
