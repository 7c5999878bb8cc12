import { localDecimal } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { DescriptionList } from '~/shared/ui/description-list'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { MarkText } from '../marks'
import { messages } from './messages'
import type { Change, Plan } from './rescoring.server'

export function useDecimal() {
  const language = useLanguage()
  return (value: number | null, places = 2) => {
    if (value === null) return '–'
    const said = localDecimal(Math.abs(value).toFixed(places), language)
    // The sign stays before its number in a line that runs from the right.
    return value < 0 ? `\u2066−${said}\u2069` : said
  }
}

/** More than these are folded: whose verdict changes is read first. */
const FEW = 12

/** What a decision would change: how many, whose verdict, and each mark. */
export function Changes({ plan: { papers, changes } }: { plan: Pick<Plan, 'papers' | 'changes'> }) {
  const t = useText()
  const number = useNumber()
  const gained = changes.filter(({ passedBefore, passedAfter }) => passedBefore === false && passedAfter)
  const lost = changes.filter(({ passedBefore, passedAfter }) => passedBefore && !passedAfter)
  return (
    <div className="grid gap-6">
      <DescriptionList
        items={[
          { term: t(messages.papers), value: number(papers) },
          { term: t(messages.marksChange), value: number(changes.length) },
          { term: t(messages.failToPass), value: number(gained.length) },
          { term: t(messages.passToFail), value: number(lost.length) },
          { term: t(messages.arePublished), value: number(changes.filter(({ isPublished }) => isPublished).length) },
        ]}
      />
      {changes.length === 0 && <p>{t(messages.noChange)}</p>}
      {lost.length > 0 && <List caption={t(messages.passToFail)} rows={lost} />}
      {gained.length > 0 && <List caption={t(messages.failToPass)} rows={gained} />}
      {changes.length > FEW ? (
        <details>
          <summary className="min-h-11 cursor-pointer content-center font-semibold">{t(messages.allChangesCount, { count: changes.length })}</summary>
          <List caption={t(messages.allChanges)} rows={changes} />
        </details>
      ) : changes.length > 0 && <List caption={t(messages.allChanges)} rows={changes} />}
    </div>
  )
}

function List({ caption, rows }: { caption: string; rows: Change[] }) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ sittingId }) => sittingId}
      columns={[
        { key: 'name', header: t(messages.candidate), cell: ({ nameFa, nameEn }) => <bdi>{(language === 'en' && nameEn) || nameFa}</bdi> },
        { key: 'seat', header: t(messages.seat), numeric: true, cell: ({ seatNumber }) => number(seatNumber) },
        { key: 'before', header: t(messages.before), numeric: true, cell: ({ before }) => before === null ? '–' : <MarkText marks={before} /> },
        { key: 'after', header: t(messages.after), numeric: true, cell: ({ after }) => <MarkText marks={after} /> },
        {
          key: 'result', header: t(messages.result),
          cell: ({ passedBefore, passedAfter }) =>
            passedBefore === passedAfter ? t(messages.same) : <Badge tone={passedAfter ? 'success' : 'danger'}>{t(passedAfter ? messages.passes : messages.fails)}</Badge>,
        },
      ]}
    />
  )
}
