import ChartNoAxesColumn from 'lucide-react/icons/chart-no-axes-column'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { Card } from '~/shared/ui/card'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import type { readAnalysisPage } from './analysis-page.server'
import { ChosenItem } from './chosen-item'
import { Changes, useDecimal } from './changes-table'
import { ENOUGH, type ItemFigures } from './item-statistics'
import { messages, refusals } from './messages'

type Page = Awaited<ReturnType<typeof readAnalysisPage>>

export function AnalysisPage({ session, items, paper, waiting, codes, versions, decisions, correctable, preview, answer }: Page & { answer?: FormAnswer }) {
  const t = useText()
  const crumb = useSessionCrumb()
  const number = useNumber()
  const decimal = useDecimal()
  return (
    <>
      <PageHeader title={t(messages.title)} lead={t(messages.lead)} crumbs={[crumb(session)]} />
      {preview && <Preview preview={preview} answer={answer} />}
      {waiting > 0 && <div className="mb-8 max-w-3xl"><Notice kind="warning">{t(messages.waiting, { count: waiting })}</Notice></div>}
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
      ) : items.length === 0 && <EmptyState icon={ChartNoAxesColumn} title={t(messages.nothing)}>{t(messages.nothingWhy)}</EmptyState>}
      {items.length > 0 && (
        <Section title={t(messages.items)} id="items">
          {paper && <p className="mb-4 max-w-3xl text-soft-ink">{t(messages.howToRead)}</p>}
          <ItemTable
            items={items}
            at={`/exam-sessions/${session.id}`}
            {...{ codes, versions, correctable }}
            neutral={decisions.filter(({ kind }) => kind === 'neutralised').map(({ itemVersionId }) => itemVersionId)}
          />
        </Section>
      )}
      {decisions.length > 0 && <Section title={t(messages.decisions)} id="decisions"><Decisions {...{ decisions, versions }} /></Section>}
    </>
  )
}

type ItemTableProps = { items: ItemFigures[]; at: string; codes: Record<string, string>; versions: Record<string, number>; correctable: string[]; neutral: string[] }

/** A question by its code, and which version it is where several were drawn. */
function Code({ code, version }: { code: string; version?: number }) {
  const t = useText()
  return <span className="grid justify-items-start"><span className="whitespace-nowrap"><Ltr>{code}</Ltr></span>{version !== undefined && <span className="text-sm font-normal text-soft-ink">{t(messages.version, { version })}</span>}</span>
}

function ItemTable({ items, at, codes, versions, correctable, neutral }: ItemTableProps) {
  const t = useText()
  const number = useNumber()
  const decimal = useDecimal()
  return (
    <Table
      caption={t(messages.title)}
      hideCaption
      compact
      rows={items}
      rowKey={({ item }) => item}
      columns={[
        { key: 'item', header: t(messages.item), cell: ({ item, n, discrimination }) => (
          <span className="grid justify-items-start gap-1">
            <Code code={codes[item]!} version={versions[item]} />
            {n >= ENOUGH && (discrimination ?? 0) < 0 && <Badge tone="danger">{t(messages.against)}</Badge>}
          </span>
        ) },
        { key: 'n', header: t(messages.n), numeric: true, cell: ({ n }) => number(n) },
        { key: 'p', header: t(messages.difficulty), numeric: true, cell: row => decimal(row.difficulty) },
        { key: 'd', header: t(messages.discrimination), numeric: true, cell: row => decimal(row.discrimination) },
        { key: 'r', header: t(messages.correlation), numeric: true, cell: row => decimal(row.pointBiserial) },
        {
          key: 'act', header: t(messages.act),
          cell: ({ item }) => neutral.includes(item) ? <Badge tone="plain">{t(messages.neutralised)}</Badge> : (
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              <TextLink to={`?item=${item}#preview`}>{t(messages.look)}</TextLink>
              {correctable.includes(item) && <TextLink to={`${at}/keys/${item}`}>{t(messages.correctKey)}</TextLink>}
            </span>
          ),
        },
      ]}
    />
  )
}

function Decisions({ decisions, versions }: Pick<Page, 'decisions' | 'versions'>) {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  return (
    <Table
      caption={t(messages.decisions)}
      hideCaption
      rows={decisions}
      rowKey={({ itemVersionId, at }) => `${itemVersionId}-${String(at)}`}
      columns={[
        { key: 'item', header: t(messages.item), cell: ({ code, itemVersionId }) => <Code code={code} version={versions[itemVersionId]} /> },
        { key: 'what', header: t(messages.decision), cell: ({ kind }) => <Badge tone={kind === 'corrected' ? 'info' : 'plain'}>{t(messages[kind])}</Badge> },
        { key: 'reason', header: t(messages.reason), cell: ({ reason }) => <bdi>{reason}</bdi> },
        { key: 'changed', header: t(messages.changedMarks), numeric: true, cell: ({ changed }) => (changed === null ? '–' : number(changed)) },
        { key: 'who', header: t(messages.who), cell: ({ nameFa, nameEn }) => <bdi>{(language === 'en' && nameEn) || nameFa}</bdi> },
        { key: 'when', header: t(messages.when), cell: ({ at }) => <InstantText instant={at} /> },
      ]}
    />
  )
}

function Preview({ preview: { versionId, code, version, figures, question, plan }, answer }: { preview: NonNullable<Page['preview']>; answer?: FormAnswer }) {
  const t = useText()
  const title = version === undefined ? t(messages.chosenTitle, { code }) : t(messages.chosenVersion, { code, version })
  return (
    <section id="preview" className="mb-10" aria-label={title}>
      <Card level={2} title={title}>
        <ChosenItem figures={figures} question={question} />
        <h3 className="mt-8 mb-3 font-bold">{t(messages.previewTitle)}</h3>
        {'refused' in plan ? <Notice kind="warning">{t(refusals[plan.refused as keyof typeof refusals])}</Notice> : (
          <>
            <Changes plan={plan} />
            <ActionForm answer={answer} refusals={refusals} labels={{ reason: t(messages.reason) }} className="mt-5 grid gap-4">
              <input type="hidden" name="itemVersionId" value={versionId} />
              <input type="hidden" name="seen" value={plan.seen} />
              <p className="text-soft-ink">{t(messages.stays)} <strong>{t(messages.forGood)}</strong></p>
              <TextField name="reason" label={t(messages.reason)} maxLength={500} />
              <FormActions><SubmitButton>{t(messages.neutralise)}</SubmitButton></FormActions>
            </ActionForm>
          </>
        )}
      </Card>
    </section>
  )
}
