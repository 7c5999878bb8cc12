import { Badge, type Tone } from '~/shared/ui/badge'
import { AnotherFile } from '~/shared/ui/another-file'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { useNumber, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Pager } from '~/shared/ui/pager'
import { Progress } from '~/shared/ui/progress'
import { withQuery } from '~/shared/ui/query'
import { Stat, Stats } from '~/shared/ui/stat'
import { Table } from '~/shared/ui/table'
import { Tabs } from '~/shared/ui/tabs'
import { TextLink } from '~/shared/ui/text-link'
import { messages as bankMessages } from '../bank/messages'
import type { readImportPage } from './import-pages.server'
import { ImportStateBadge } from './imports-page'
import { isUnderWay, ROW_VERDICTS, type RowVerdict } from './item-import'
import { formatTitles, messages, verdictTitles } from './messages'

type Props = Awaited<ReturnType<typeof readImportPage>>

/** Where a file stands: while it is under way this part shows itself anew (small.js); without scripts by the link. */
export function ItemImportPage(props: Props) {
  const t = useText()
  const { imported, bank, counts } = props
  const { id, state, courseId, itemsTotal, itemsDone } = imported
  const underWay = isUnderWay(state)
  const ready = counts.taken + counts.changed
  return (
    <>
      <PageHeader
        title={imported.fileName}
        lead={t(formatTitles[imported.format])}
        badges={state === 'read' && ready === 0 ? <Badge>{t(messages.nothing)}</Badge> : <ImportStateBadge state={state} />}
        crumbs={[
          { label: t(bankMessages.of, { course: t(bank.courseTitle) }), to: `/courses/${courseId}/questions` },
          { label: t(messages.title), to: `/courses/${courseId}/question-imports` },
        ]}
      />
      <div id="progress" data-follow={underWay ? '' : undefined} aria-live="polite" className="grid gap-6">
        {imported.problem && <Notice kind="danger">{t(imported.problem)}</Notice>}
        {state === 'reading' && itemsTotal > 0 && <Progress label={t(messages.items)} value={itemsDone} of={itemsTotal} />}
        {state === 'committing' && <Progress label={t(messages.items)} value={counts.done} of={counts.done + ready} />}
        {underWay && (
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2 text-soft-ink">
            {t(messages.follow)}
            <LinkButton to={`/question-imports/${id}`} size="small">{t(messages.seeProgress)}</LinkButton>
          </p>
        )}
        {state !== 'failed' && (
          <Stats>
            {ROW_VERDICTS.filter(verdict => verdict === 'left' || (verdict !== 'aside' && (verdict === 'done') === (state === 'committing' || state === 'done'))).map(verdict => (
              <Stat key={verdict} value={counts[verdict]} label={t(verdictTitles[verdict])} />
            ))}
          </Stats>
        )}
      </div>
      {props.twins > 0 && <div className="mt-6 max-w-xl"><Notice kind="warning">{t(messages.twins, { count: props.twins })}</Notice></div>}
      <div className="my-6 flex flex-wrap items-center gap-3">
        {state === 'read' && ready > 0 && (
          <form method="post" action={`/question-imports/${id}/commitment`}><SubmitButton>{t(messages.commit, { count: ready })}</SubmitButton></form>
        )}
        {state === 'done' && <LinkButton look="primary" to={`/courses/${courseId}/questions?use=${imported.use}&state=draft`}>{t(messages.toBank)}</LinkButton>}
        {(underWay || state === 'read') && (
          <form method="post" action={`/question-imports/${id}/cancellation`}><SubmitButton look="danger">{t(messages.cancel)}</SubmitButton></form>
        )}
        {!underWay && <AnotherFile to={`/courses/${courseId}/question-imports#new`} first={state !== 'done' && ready === 0} />}
      </div>
      {!underWay && state !== 'failed' && <Rows {...props} />}
    </>
  )
}

const tones: Record<RowVerdict, Tone> = { taken: 'success', changed: 'due', left: 'danger', aside: 'plain', done: 'success' }

function Rows({ imported, counts, rows, total, verdict, page, size, search }: Props) {
  const t = useText()
  const number = useNumber()
  const at = `/question-imports/${imported.id}`
  return (
    <Section title={t(messages.rows)} id="rows">
      <Tabs
        label={t(messages.filter)}
        tabs={[
          { to: at, label: t(messages.all), current: !verdict },
          ...ROW_VERDICTS.filter(one => counts[one] > 0).map(one => ({ to: `${at}${withQuery('', { verdict: one })}`, label: t(verdictTitles[one]), count: counts[one], current: one === verdict })),
        ]}
      />
      <Table
        caption={t(messages.rows)}
        hideCaption
        rows={rows}
        rowKey={row => String(row.position)}
        columns={[
          { key: 'position', header: t(messages.position), numeric: true, cell: row => number(row.position) },
          { key: 'title', header: t(messages.entry), cell: row => (row.itemId ? <TextLink to={`/questions/${row.itemId}`}><bdi>{row.title}</bdi></TextLink> : <span dir="auto">{row.title}</span>) },
          { key: 'verdict', header: t(messages.verdict), cell: row => <span className="sm:whitespace-nowrap"><Badge tone={tones[row.verdict]}>{t(verdictTitles[row.verdict])}</Badge></span> },
          { key: 'notes', header: t(messages.notes), long: true, cell: row => (row.twin || row.notes.length > 0) && (
            <ul className="grid gap-1">
              {row.twin && <li>{t(messages.twinOf, { code: row.twin })}</li>}
              {row.notes.map((note, i) => <li key={i}>{t(note)}</li>)}
            </ul>
          ) },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </Section>
  )
}
