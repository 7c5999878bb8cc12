import { useAnswerWords } from '~/courses/questions/answer-feedback'
import { rightAnswer, type Answer, type ItemKind } from '~/courses/questions/question'
import { QuestionFields } from '~/courses/questions/question-fields'
import { Badge } from '~/shared/ui/badge'
import { useNumber, useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import type { readAnalysisPage } from './analysis-page.server'
import { messages } from './messages'

type Preview = NonNullable<Awaited<ReturnType<typeof readAnalysisPage>>['preview']>

/** One question in its own words, and what those who had it chose; without its words where they aren't this officer's to see. */
export function ChosenItem({ figures, question }: Pick<Preview, 'figures' | 'question'>) {
  const t = useText()
  if (!figures) return null
  if (!question) return <p className="text-soft-ink">{t(messages.wordsHidden)}</p>
  return (
    <div className="grid gap-5">
      <QuestionFields item={question} name="looked-at" value={null} disabled />
      {figures.options.length > 0 && <Options figures={figures} question={question} />}
    </div>
  )
}

const answerOf = (kind: ItemKind, option: string): Answer => (kind === 'multiple' || kind === 'matching' || kind === 'ordering' ? option.split(' ') : option)

function Options({ figures, question }: { figures: NonNullable<Preview['figures']>; question: NonNullable<Preview['question']> }) {
  const t = useText()
  const number = useNumber()
  const inWords = useAnswerWords(question)
  const right = [rightAnswer(question.key)].flat().join(' ')
  const words = (option: string | null) =>
    option === null ? t(messages.noAnswer) : question.kind === 'blanks' ? option : inWords(answerOf(question.kind, option))
  return (
    <Table
      caption={t(messages.choices)}
      compact
      rows={figures.options}
      rowKey={({ option }) => option ?? ''}
      columns={[
        {
          key: 'option', header: t(messages.choice), cell: ({ option }) => (
            <span className="flex flex-wrap items-center gap-x-3 gap-y-1 font-normal">
              <bdi className="wrap-anywhere">{words(option)}</bdi>
              {option === right && <Badge tone="success">{t(messages.rightOne)}</Badge>}
            </span>
          ),
        },
        { key: 'all', header: t(messages.everybody), numeric: true, cell: ({ all }) => number(all) },
        { key: 'upper', header: t(messages.upper), numeric: true, cell: ({ upper }) => number(upper) },
        { key: 'lower', header: t(messages.lower), numeric: true, cell: ({ lower }) => number(lower) },
      ]}
    />
  )
}
