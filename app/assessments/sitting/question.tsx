import { QuestionFields } from '~/courses/questions/question-fields'
import { Button } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { messages } from './messages'
import { fieldOf, type PaperItem } from './sitting'

type Props = {
  item: PaperItem
  total: number
  disabled: boolean
  /** The note to come back; only where a script keeps it. */
  flag?: { isSet: boolean; toggle: () => void }
}

export function Question({ item, total, disabled, flag }: Props) {
  const t = useText()
  const { position } = item
  return (
    <section
      id={`question-${position}`}
      aria-labelledby={`title-${position}`}
      className="scroll-mt-44 rounded-lg border border-line bg-surface p-5 lg:scroll-mt-6"
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id={`title-${position}`} className="text-base text-soft-ink">
          {t(messages.questionOf, { n: position, total })}
        </h2>
        {flag && (
          <Button look="quiet" size="small" aria-pressed={flag.isSet} onClick={flag.toggle}>
            {t(flag.isSet ? messages.unflag : messages.flag)}
          </Button>
        )}
      </div>
      <input type="hidden" name="shown" value={position} />
      <QuestionFields item={item} name={fieldOf(position)} value={item.value} disabled={disabled} />
    </section>
  )
}
