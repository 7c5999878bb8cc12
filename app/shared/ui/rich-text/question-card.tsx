import CircleHelp from 'lucide-react/icons/circle-help'
import { Icon } from '../icon'
import { useLanguage, useText } from '../language'
import type { LibraryQuestion } from './library'
import { messages } from './messages'

/** The place of a question in a text, for who writes it or compares two states: its kind and how it begins. */
export function QuestionCard({ code, questions }: { code: string; questions: readonly LibraryQuestion[] }) {
  const t = useText()
  const language = useLanguage()
  const question = questions.find(one => one.code === code)
  return (
    <div lang={language} dir={language === 'fa' ? 'rtl' : 'ltr'} className={`not-prose my-4 select-none rounded-lg border border-dashed bg-surface p-4 ${question ? 'border-edge' : 'border-danger'}`}>
      <p className="flex flex-wrap items-center gap-x-2 text-sm font-bold text-accent">
        <Icon of={CircleHelp} className="size-[1.35em]" />
        {question ? t(messages.questionOfKind, { kind: t(question.kind) }) : t(messages.editorQuestion)}
        <span className="ms-auto font-mono text-xs font-normal text-soft-ink"><bdi>{code}</bdi></span>
      </p>
      {question
        ? <p dir="auto" className="mt-1 line-clamp-2">{t(question.stem)}</p>
        : <p className="mt-1 font-semibold text-danger">{t(messages.questionUnknown)}</p>}
    </div>
  )
}
