import { Form } from '@remix-run/react'
import type { FormAnswer } from '~/shared/form'
import { Badge, type Tone } from '~/shared/ui/badge'
import { AnotherFile } from '~/shared/ui/another-file'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { besideFile, FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import type { Language } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { messages, refusals, verdicts } from './messages'
import { writeNames, type ImportRow, type RowVerdict, type TradeText } from './trade'

const crumbs = (t: ReturnType<typeof useText>) => [{ label: t(messages.title), to: '/trades' }]

export function NewTradeImportPage({ id, answer }: { id: string; answer?: FormAnswer }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.importTitle)} lead={t(messages.importLead)} crumbs={crumbs(t)} />
      <ActionForm answer={answer} labels={{ file: t(messages.file) }} refusals={refusals} refusedFields={besideFile(refusals)} encType="multipart/form-data">
        <input type="hidden" name="id" value={id} />
        <FileField
          name="file"
          label={t(messages.file)}
          hint={t(messages.fileHint)}
          kinds={t(messages.fileKinds)}
          maxMegabytes={5}
          accept=".json,.csv,.xlsx"
        />
        <FormActions>
          <SubmitButton>{t(messages.check)}</SubmitButton>
          <LinkButton look="quiet" to="/trades">{t(messages.title)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

const tones: Record<RowVerdict, Tone> = { new: 'success', changed: 'due', same: 'plain', wrong: 'danger' }

type Props = {
  tradeImport: { id: string; fileName: string; committedAt: Date | null }
  rows: ImportRow[]
  refused?: string
}

/** What each row would do, the wrong ones first; then the button that does it. */
export function TradeImportPage({ tradeImport, rows, refused }: Props) {
  const t = useText()
  const count = (verdict: RowVerdict) => rows.filter(row => row.verdict === verdict).length
  const meant = count('new') + count('changed')
  const refusal = refused ? refusals[refused] : undefined
  return (
    <>
      <PageHeader
        title={t(messages.importTitle)}
        badges={<Ltr>{tradeImport.fileName}</Ltr>}
        crumbs={crumbs(t)}
        lead={t(messages.counts, { new: count('new'), changed: count('changed'), same: count('same'), wrong: count('wrong') })}
      />
      <div className="mb-6 grid gap-4">
        {refusal && <Notice kind="danger" alert>{t(refusal)}</Notice>}
        {tradeImport.committedAt ? <Notice kind="success">{t(messages.committed)}</Notice> : (
          <Form method="post" action={`/trade-imports/${tradeImport.id}/commitment`} className="flex flex-wrap items-center gap-4">
            <SubmitButton why={meant === 0 ? t(messages.nothingToCommit) : undefined}>{t(messages.commit, { count: meant })}</SubmitButton>
            {count('wrong') > 0 && <span className="text-soft-ink">{t(messages.wrongStay)}</span>}
          </Form>
        )}
        <AnotherFile to="/trade-imports/new" first={meant === 0} />
      </div>
      <Table
        caption={t(messages.importTitle)}
        hideCaption
        rows={rows}
        rowKey={({ line }) => String(line)}
        columns={[
          { key: 'line', header: t(messages.trade), cell: row => <Named row={row} isThere={tradeImport.committedAt !== null || row.data.before !== null} /> },
          { key: 'verdict', header: t(messages.verdict), cell: ({ verdict }) => <Badge tone={tones[verdict]}>{t(verdicts[verdict])}</Badge> },
          { key: 'details', header: t(messages.details), long: true, cell: row => <Details row={row} /> },
        ]}
      />
    </>
  )
}

/** Linked once there is such a trade: its standard comes next. */
function Named({ row: { line, verdict, data }, isThere }: { row: ImportRow; isThere: boolean }) {
  const t = useText()
  const title = data.text ? t(data.text.title) : t(messages.line, { line })
  return (
    <>
      {isThere && verdict !== 'wrong' ? <TextLink to={`/trades/${data.id}`}>{title}</TextLink> : title}
      <span className="block text-sm font-normal text-soft-ink"><Ltr>{data.id}</Ltr></span>
    </>
  )
}

function OtherNames({ of: { alsoCalled } }: { of: TradeText }) {
  const t = useText()
  const names = [writeNames(alsoCalled?.fa ?? [], 'fa'), writeNames(alsoCalled?.en ?? [], 'en')].filter(Boolean).map(list => `\u2068${list}\u2069`)
  return names.length > 0 ? <span className="block text-sm">{t(messages.alsoCalled, { names: names.join(' · ') })}</span> : null
}

/** What is wrong, or what is different from before. */
function Details({ row: { verdict, data: { text, before }, problems } }: { row: ImportRow }) {
  const t = useText()
  if (problems.length > 0) return <ul className="grid gap-1">{problems.map(problem => <li key={problem.en}>{t(problem)}</li>)}</ul>
  if (!text || !before || verdict !== 'changed') return (
    <span className="text-soft-ink">
      {text && t(text.summary)}
      {text && <OtherNames of={text} />}
    </span>
  )
  const names = (language: Language) =>
    [text, before].map(({ alsoCalled }) => writeNames(alsoCalled?.[language] ?? [], language) || '—')
  const parts = [
    [text.title.fa, before.title.fa], [text.title.en, before.title.en], names('fa'), names('en'), [text.isco08 ?? '—', before.isco08 ?? '—'],
    [text.summary.fa, before.summary.fa], [text.summary.en, before.summary.en],
  ].filter(([now, then]) => now !== then)
  return (
    <ul className="grid gap-1">
      {parts.map(([now, then]) => (
        <li key={now}>
          <bdi>{now}</bdi>
          <span className="block text-sm text-soft-ink">{t(messages.was, { text: `\u2068${then!}\u2069` })}</span>
        </li>
      ))}
    </ul>
  )
}
