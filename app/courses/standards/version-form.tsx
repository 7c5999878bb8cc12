import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Button, LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { hourKinds, messages, refusals } from './messages'
import { HOUR_KINDS, type StandardHead, type StandardVersion } from './standard-text'
import { UnitFields, unitRows } from './unit-fields'

type FormProps = {
  /** The new version's id, made with the page. */
  id: string
  last?: StandardVersion
  answer?: FormAnswer
  back: string
  children?: ReactNode
}

function VersionForm({ id, last, answer, back, children }: FormProps) {
  const t = useText()
  const rows = unitRows(last?.units ?? [], answer?.typed, last && !answer?.typed ? 1 : 2)
  const labels: Record<string, string> = {
    titleFa: t(messages.titleFa), titleEn: t(messages.titleEn), levelFa: t(messages.levelFa), levelEn: t(messages.levelEn),
    code: t(messages.code), policyName: t(messages.policyName), note: t(messages.note),
    entryFa: t(messages.inPersian, { what: t(messages.entry) }), entryEn: t(messages.inEnglish, { what: t(messages.entry) }),
    toolsFa: t(messages.inPersian, { what: t(messages.tools) }), toolsEn: t(messages.inEnglish, { what: t(messages.tools) }),
    ...Object.fromEntries(HOUR_KINDS.map(kind => [kind, t(hourKinds[kind])])),
    standardId: t(messages.id), tradeId: t(messages.trade),
  }
  const unitLabels = Object.fromEntries(
    Object.keys(answer?.errors ?? {}).filter(key => key.startsWith('unit-')).map(key => [key, t(messages.unit, { n: Number(key.split('-')[1]) + 1 })]),
  )
  return (
    <ActionForm
      answer={answer} initial={initialOf(last)} labels={{ ...labels, ...unitLabels }} refusals={refusals}
      refusedFields={{ 'id-taken': 'standardId', 'no-such-trade': 'tradeId' }}
    >
      <input type="hidden" name="id" value={id} />
      {children}
      <FieldGroup legend={t(messages.basics)}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextField name="titleFa" label={labels.titleFa!} maxLength={160} />
          <TextField name="titleEn" label={labels.titleEn!} maxLength={160} ltr />
          <TextField name="levelFa" label={labels.levelFa!} maxLength={160} />
          <TextField name="levelEn" label={labels.levelEn!} maxLength={160} ltr />
          <TextField name="code" label={labels.code!} hint={t(messages.codeHint)} optional ltr maxLength={40} />
          <TextField name="policyName" label={labels.policyName!} hint={t(messages.policyHint, { example: '\u2066skill\u2069' })} ltr maxLength={60} />
        </div>
      </FieldGroup>
      <FieldGroup legend={t(messages.hours)} hint={t(messages.hoursHint)}>
        <div className="grid gap-5 sm:grid-cols-4">
          {HOUR_KINDS.map(kind => <DigitsField key={kind} name={kind} label={labels[kind]!} maxLength={5} />)}
        </div>
      </FieldGroup>
      <FieldGroup legend={`${t(messages.entry)} · ${t(messages.tools)}`}>
        <div className="grid gap-5 sm:grid-cols-2">
          <TextArea name="entryFa" label={labels.entryFa!} rows={3} maxLength={2000} />
          <TextArea name="entryEn" label={labels.entryEn!} rows={3} maxLength={2000} />
          <TextArea name="toolsFa" label={labels.toolsFa!} rows={4} optional />
          <TextArea name="toolsEn" label={labels.toolsEn!} rows={4} optional />
        </div>
      </FieldGroup>
      <FieldGroup legend={t(messages.units)} hint={t(messages.unitHint)}>
        {rows.map((row, i) => <UnitFields key={i} row={row} at={i} errors={answer?.errors} isOpen={hasError(answer, i) || !row.isKnown} />)}
      </FieldGroup>
      <TextArea name="note" label={labels.note!} hint={t(messages.noteHint)} optional rows={2} maxLength={1000} />
      <FormActions>
        <SubmitButton>{t(messages.save)}</SubmitButton>
        <Button type="submit" name="more" value="1" look="secondary">{t(messages.moreUnits)}</Button>
        <LinkButton look="quiet" to={back}>{t(messages.title)}</LinkButton>
      </FormActions>
    </ActionForm>
  )
}

const hasError = (answer: FormAnswer | undefined, i: number) =>
  Object.keys(answer?.errors ?? {}).some(key => key.startsWith(`unit-${i}-`))

const linesOf = (lines: readonly Text[], language: 'fa' | 'en') => lines.map(line => line[language]).join('\n')
function initialOf(last?: StandardVersion) {
  if (!last) return { internship: '0', project: '0', policyName: 'skill' }
  return {
    titleFa: last.title.fa, titleEn: last.title.en, levelFa: last.level.fa, levelEn: last.level.en, code: last.code,
    ...last.hours, entryFa: last.entry.fa, entryEn: last.entry.en, toolsFa: linesOf(last.tools, 'fa'),
    toolsEn: linesOf(last.tools, 'en'), policyName: last.policyName,
  }
}

type VersionProps = { standard: StandardHead; last: StandardVersion; id: string; answer?: FormAnswer }

export function NewVersionPage({ standard, last, id, answer }: VersionProps) {
  const t = useText()
  const at = `/standards/${standard.id}`
  return (
    <>
      <PageHeader
        title={t(messages.newVersion)}
        lead={t(messages.newVersionLead, { n: last.version })}
        crumbs={[{ label: t(messages.title), to: '/standards' }, { label: t(last.title), to: at }]}
      />
      <VersionForm id={id} last={last} answer={answer} back={at} />
    </>
  )
}

type NewProps = { id: string; trades: { id: string; title: Text }[]; trade: string; answer?: FormAnswer }

export function NewStandardPage({ id, trades, trade, answer }: NewProps) {
  const t = useText()
  const tradeTyped = answer?.typed?.tradeId
  return (
    <>
      <PageHeader title={t(messages.add)} lead={t(messages.newStandardLead)} crumbs={[{ label: t(messages.title), to: '/standards' }]} />
      <VersionForm id={id} answer={answer} back="/standards">
        <SelectField
          name="tradeId"
          label={t(messages.trade)}
          value={typeof tradeTyped === 'string' ? tradeTyped : trade}
          options={trades.map(each => ({ value: each.id, label: t(each.title) }))}
        />
        <TextField name="standardId" label={t(messages.id)} hint={t(messages.idHint, { example: '\u2066solar-panels-2\u2069' })} ltr maxLength={60} />
      </VersionForm>
    </>
  )
}
