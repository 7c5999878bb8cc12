import { useNumber, useText } from '~/shared/ui/language'
import { messages } from './messages'
import type { PaperItem } from './sitting'

type Props = { paper: Pick<PaperItem, 'position'>[]; answered: Set<number>; flags?: Set<number>; base?: string }

const full = 'border-accent bg-accent text-on-accent'
const open = 'border-edge bg-surface'
const marked = 'outline-2 outline-offset-2 outline-due outline-dashed'
const square = 'grid size-11 place-items-center rounded-md border font-semibold tabular-nums hover:border-accent'

/** Every question as a number: filled when answered, cornered when marked; the words are for whoever hears them. */
export function QuestionList({ paper, answered, flags, base = '' }: Props) {
  const t = useText()
  const number = useNumber()
  return (
    <nav aria-label={t(messages.questions)} className="mt-3 lg:mt-5 lg:border-t lg:border-line lg:pt-4">
      <p className="mb-2 text-sm text-soft-ink">
        {t(messages.answeredCount, { answered: answered.size, total: paper.length })}
      </p>
      <ol className="flex gap-1.5 max-lg:overflow-x-auto max-lg:pb-1 lg:flex-wrap">
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
