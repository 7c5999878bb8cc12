import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column'
import type { FormAnswer } from '~/shared/form'
import { localDigits } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import type { readAnalysisPage } from './analysis-page.server'
import type { ItemFigures } from './item-statistics'
import { messages, refusals } from './messages'

type Page = Awaited<ReturnType<typeof readAnalysisPage>>

function useDecimal() {
  const language = useLanguage()
  return (value: number | null, places = 2) => {
    if (value === null) return '–'
    const written = localDigits(value.toFixed(places), language)
    return language === 'fa' ? written.replace('.', '٫') : written
  }
}

export function AnalysisPage({ session, items, paper, codes, neutralised, preview, answer }: Page & { answer?: FormAnswer }) {
  const t = useText()
  const number = useNumber()
  const decimal = useDecimal()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} crumbs={[{ label: t(session.courseTitle), to: `/exam-sessions/${session.id}` }]} />
      {preview && <Preview preview={preview} answer={answer} />}
      {paper ? (
        <Section title={t(messages.paper)} id="paper">
          <DescriptionList
            items={[
              { term: t(messages.candidates), value: number(paper.candidates) },
              { term: t(messages.mean), value: decimal(paper.mean) },
              { term: t(messages.deviation), value: decimal(paper.deviation) },
              { term: t(messages.alpha), value: paper.alpha === null ? t(messages.noAlpha) : decimal(paper.alpha) },
              { term: t(messages.error), value: decimal(paper.error) },
            ]}
          />
        </Section>
      ) : <EmptyState icon={ChartNoAxesColumn} title={t(messages.nothing)}>{t(messages.nothingWhy)}</EmptyState>}
      {items.length > 0 && (
        <Section title={t(messages.item)} id="items">
          <ItemTable items={items} versions={Object.fromEntries(Object.entries(codes).map(([id, code]) => [code, id]))} neutral={neutralised.map(({ code }) => code)} />
        </Section>
      )}
    </>
  )
}

function ItemTable({ items, versions, neutral }: { items: ItemFigures[]; versions: Record<string, string>; neutral: string[] }) {
  const t = useText()
  const number = useNumber()
  const decimal = useDecimal()
  const optionText = ({ option, all, upper, lower }: ItemFigures['options'][number]) =>
    `${option ?? t(messages.noAnswer)}: ${number(all)} (${number(upper)}${t({ fa: '، ', en: ', ' })}${number(lower)})`
  return (
    <Table
      caption={t(messages.title)}
      hideCaption
      rows={items}
      rowKey={({ item }) => item}
      columns={[
        { key: 'item', header: t(messages.item), cell: ({ item }) => <Ltr>{item}</Ltr> },
        { key: 'n', header: t(messages.n), numeric: true, cell: ({ n }) => number(n) },
        { key: 'p', header: t(messages.difficulty), numeric: true, cell: row => decimal(row.difficulty) },
        { key: 'd', header: t(messages.discrimination), numeric: true, cell: row => decimal(row.discrimination) },
        { key: 'r', header: t(messages.correlation), numeric: true, cell: row => decimal(row.pointBiserial) },
        { key: 'options', header: t(messages.choices), cell: row => <ul className="text-sm">{row.options.slice(0, 6).map(option => <li key={option.option ?? ''}><bdi>{optionText(option)}</bdi></li>)}</ul> },
        {
          key: 'act', header: t(messages.look),
          cell: ({ item }) => neutral.includes(item) ? <Badge tone="plain">{t(messages.neutralised)}</Badge> : <TextLink to={`?item=${versions[item]}#preview`}>{t(messages.look)}</TextLink>,
        },
      ]}
    />
  )
}

function Preview({ preview: { versionId, code, changes }, answer }: { preview: NonNullable<Page['preview']>; answer?: FormAnswer }) {
  const t = useText()
  const number = useNumber()
  const decimal = useDecimal()
  return (
    <section id="preview" className="mb-10" aria-label={t(messages.previewTitle, { code })}>
      <Card level={2} title={t(messages.previewTitle, { code })}>
        {changes.length === 0 ? <p>{t(messages.noChange)}</p> : (
          <Table
            caption={t(messages.previewTitle, { code })}
            hideCaption
            rows={changes}
            rowKey={({ seatNumber }) => String(seatNumber)}
            columns={[
              { key: 'seat', header: t(messages.seat), cell: ({ seatNumber }) => number(seatNumber) },
              { key: 'before', header: t(messages.before), numeric: true, cell: ({ before }) => decimal(Number(before)) },
              { key: 'after', header: t(messages.after), numeric: true, cell: ({ after }) => decimal(Number(after)) },
              {
                key: 'result', header: t(messages.result),
                cell: ({ passedBefore, passedAfter }) =>
                  passedBefore === passedAfter ? t(messages.same) : <Badge tone={passedAfter ? 'success' : 'danger'}>{t(passedAfter ? messages.passes : messages.fails)}</Badge>,
              },
            ]}
          />
        )}
        <ActionForm answer={answer} refusals={refusals} labels={{ reason: t(messages.reason) }} className="mt-5 grid gap-4">
          <input type="hidden" name="itemVersionId" value={versionId} />
          <p className="text-soft-ink">{t(messages.stays)}</p>
          <TextField name="reason" label={t(messages.reason)} maxLength={500} />
          <FormActions><SubmitButton>{t(messages.neutralise)}</SubmitButton></FormActions>
        </ActionForm>
      </Card>
    </section>
  )
}
