import type { FormAnswer } from '~/shared/form'
import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { besideFile, FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { difficultyTitles, messages as bankMessages, useTitles } from '../bank/messages'
import type { readImportsPage } from './import-pages.server'
import { FORMATS, type ImportState } from './item-import'
import { formatTitles, messages, refusals, stateTitles } from './messages'

type Props = Awaited<ReturnType<typeof readImportsPage>> & { answer?: FormAnswer }

const tones: Record<ImportState, Tone> = { reading: 'info', read: 'due', committing: 'info', done: 'success', failed: 'danger', cancelled: 'plain' }

export function ImportStateBadge({ state }: { state: ImportState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(stateTitles[state])}</Badge>
}

export function ItemImportsPage({ bank, uses, units, imports, answer }: Props) {
  const t = useText()
  const number = useNumber()
  const labels = { file: t(messages.file), format: t(messages.format), unitId: t(bankMessages.unit), use: t(bankMessages.use), difficulty: t(bankMessages.difficulty) }
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(bankMessages.of, { course: t(bank.courseTitle) }), to: `/courses/${bank.courseId}/questions` }]}
      />
      <Section title={t(messages.new)} id="new" actions={<LinkButton size="small" plain to={`/courses/${bank.courseId}/question-imports/template.xlsx`}>{t(messages.template)}</LinkButton>}>
        <ActionForm answer={answer} refusals={refusals} refusedFields={besideFile(refusals)} labels={labels} initial={{ difficulty: '2', unitId: units.length === 1 ? units[0]!.id : undefined }} encType="multipart/form-data">
          <FileField name="file" label={labels.file} kinds={t(messages.fileKinds)} maxMegabytes={11} accept=".xml,.gift,.txt,.xlsx" />
          <SelectField name="format" label={labels.format} options={FORMATS.map(format => ({ value: format, label: t(formatTitles[format]) }))} />
          {uses.length > 1 ? <SelectField name="use" label={labels.use} options={uses.map(use => ({ value: use, label: t(useTitles[use]) }))} /> : <input type="hidden" name="use" value={uses[0]} />}
          <SelectField name="unitId" label={labels.unitId} hint={t(messages.unitHint)} options={units.map(({ id, title }) => ({ value: id, label: t(title) }))} />
          <SelectField name="difficulty" label={labels.difficulty} options={difficultyTitles.map((title, i) => ({ value: String(i + 1), label: t(title) }))} />
          <FormActions><SubmitButton>{t(messages.upload)}</SubmitButton></FormActions>
        </ActionForm>
      </Section>
      <Section title={t(messages.earlier)} id="earlier">
        <Table
          caption={t(messages.earlier)}
          hideCaption
          rows={imports}
          rowKey={({ id }) => id}
          empty={<p className="text-soft-ink">{t(messages.none)}</p>}
          columns={[
            { key: 'file', header: t(messages.file), cell: ({ id, fileName }) => <TextLink to={`/question-imports/${id}`}><bdi>{fileName}</bdi></TextLink> },
            { key: 'format', header: t(messages.format), cell: ({ format }) => t(formatTitles[format]) },
            { key: 'at', header: t(messages.uploadedAt), cell: ({ uploadedAt }) => <InstantText instant={uploadedAt} /> },
            { key: 'items', header: t(messages.items), numeric: true, cell: ({ itemsTotal }) => number(itemsTotal) },
            { key: 'state', header: t(messages.state), cell: ({ state }) => <ImportStateBadge state={state} /> },
          ]}
        />
      </Section>
    </div>
  )
}
