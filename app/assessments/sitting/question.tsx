import { useState } from 'react'
import { isUnreadable } from '~/courses/questions/decimal'
import { messages as words } from '~/courses/questions/messages'
import { LONGEST_ANSWER } from '~/courses/questions/question'
import { QuestionFields } from '~/courses/questions/question-fields'
import { Button } from '~/shared/ui/button'
import { linkLook } from '~/shared/ui/text-link'
import { useText } from '~/shared/ui/language'
import type { HandedFile } from '../handed-files/handed-file'
import { HandedIn } from './handed-in'
import { messages } from './messages'
import { fieldOf, type PaperItem } from './sitting'

type Props = {
  item: PaperItem
  total: number
  disabled: boolean
  /** What was typed and is too long to be saved. */
  tooLong?: string
  /** Where a file is handed in, and what was. */
  files: string
  handed?: HandedFile
  /** Where one says that this question is broken. */
  report?: string
  /** The note to come back; only where a script keeps it. */
  flag?: { isSet: boolean; toggle: () => void }
}

export function Question({ item, total, tooLong, files, handed, disabled, report, flag }: Props) {
  const t = useText()
  const { position, kind } = item
  const title = `title-${position}`
  // Looked at when one leaves the field: in the middle of a number there is nothing to say.
  const [typed, setTyped] = useState(item.value)
  return (
    <section
      id={`question-${position}`}
      aria-labelledby={title}
      className="scroll-mt-6 max-lg:[@media(min-height:26rem)]:scroll-mt-44 rounded-lg border border-line bg-surface p-5"
      onBlur={({ target }) => kind === 'numeric' && target instanceof HTMLInputElement && setTyped(target.value)}
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <h2 id={title} className="text-base text-soft-ink">
          {t(messages.questionOf, { n: position, total })}
        </h2>
        <span className="flex flex-wrap items-center gap-3">
          {report && !disabled && (
          <a href={report} target="_blank" rel="noopener" aria-describedby={title} className={`text-sm ${linkLook}`}>{t(messages.isBroken)}</a>
        )}
        {flag && (
          <Button look="quiet" size="small" aria-describedby={title} onClick={flag.toggle}>
            {t(flag.isSet ? messages.unflag : messages.flag)}
          </Button>
        )}
        </span>
      </div>
      <input type="hidden" name="shown" value={`${position}.${item.seq}`} />
      <QuestionFields
        item={item}
        name={fieldOf(position)}
        value={tooLong ?? item.value}
        disabled={disabled}
        error={tooLong ? t(words.essayTooLong, { count: tooLong.length, most: LONGEST_ANSWER }) : isUnread(kind, typed) ? t(words.unreadNumber) : undefined}
      />
      {kind === 'file' && <HandedIn handed={handed} address={`${files}/${position}`} />}
    </section>
  )
}

/** It is kept and marked as it stands; whoever typed it can still mend it. */
const isUnread = (kind: PaperItem['kind'], typed: PaperItem['value']) => kind === 'numeric' && typeof typed === 'string' && isUnreadable(typed)
