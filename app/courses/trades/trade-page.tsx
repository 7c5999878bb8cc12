import { Form } from '@remix-run/react'
import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { messages, refusals } from './messages'
import { LONGEST_NAME, MOST_NAMES, writeNames, type Trade, type TradeText } from './trade'

type Props = {
  trade: Trade
  standards: { id: string; title: Text | null }[]
  mayKeep: boolean
  isSaved: boolean
  answer?: FormAnswer
}

export function TradePage({ trade, standards, mayKeep, isSaved, answer }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(trade.title)}
        crumbs={[{ label: t(messages.title), to: '/trades' }]}
        badges={<Ltr>{trade.id}</Ltr>}
        actions={mayKeep && <LinkButton to={`/standards/new?trade=${trade.id}`}>{t(messages.newStandard)}</LinkButton>}
      />
      {isSaved && <div className="mb-6"><Notice kind="success" alert>{t(messages.saved)}</Notice></div>}
      {mayKeep && trade.offered && <Offer trade={trade} offered={trade.offered} />}
      <Section title={t(messages.standards)} id="standards">
        {standards.length === 0 ? <p className="text-soft-ink">{t(messages.noStandards)}</p> : (
          <ul className="grid gap-2">
            {standards.map(({ id, title }) => (
              <li key={id}><TextLink to={`/standards/${id}`}>{title ? t(title) : id}</TextLink></li>
            ))}
          </ul>
        )}
      </Section>
      {mayKeep ? (
        <Section title={t(messages.editTitle)} id="edit">
          <TradeForm initial={trade} answer={answer} />
        </Section>
      ) : (
        <Section title={t(messages.details)} id="details"><Facts trade={trade} /></Section>
      )}
    </>
  )
}

function Facts({ trade }: { trade: TradeText }) {
  const t = useText()
  return (
    <DescriptionList items={[
      { term: t(messages.titleFa), value: trade.title.fa },
      { term: t(messages.titleEn), value: <Ltr>{trade.title.en}</Ltr> },
      { term: t(messages.alsoFa), value: writeNames(trade.alsoCalled?.fa ?? [], 'fa') || '—' },
      { term: t(messages.alsoEn), value: <Ltr>{writeNames(trade.alsoCalled?.en ?? [], 'en') || '—'}</Ltr> },
      { term: t(messages.isco08), value: <Ltr>{trade.isco08 ?? '—'}</Ltr> },
      { term: t(messages.summaryFa), value: trade.summary.fa },
      { term: t(messages.summaryEn), value: <span dir="ltr">{trade.summary.en}</span> },
    ]} />
  )
}

function Offer({ trade, offered }: { trade: Trade; offered: TradeText }) {
  const t = useText()
  return (
    <div className="mb-8">
      <Notice kind="info" title={t(messages.offeredTitle)}>
        <p className="mb-3">{t(messages.offeredLead)}</p>
        <Facts trade={offered} />
        <Form method="post" action={`/trades/${trade.id}/offered-text`} className="mt-3">
          <SubmitButton look="secondary">{t(messages.take)}</SubmitButton>
        </Form>
      </Notice>
    </div>
  )
}

function TradeForm({ initial, answer, children }: { initial?: TradeText; answer?: FormAnswer; children?: ReactNode }) {
  const t = useText()
  const labels = {
    id: t(messages.id), titleFa: t(messages.titleFa), titleEn: t(messages.titleEn), alsoFa: t(messages.alsoFa),
    alsoEn: t(messages.alsoEn), isco08: t(messages.isco08),
    summaryFa: t(messages.summaryFa), summaryEn: t(messages.summaryEn),
  }
  const known = initial && {
    titleFa: initial.title.fa, titleEn: initial.title.en, alsoFa: writeNames(initial.alsoCalled.fa, 'fa'),
    alsoEn: writeNames(initial.alsoCalled.en, 'en'), isco08: initial.isco08, summaryFa: initial.summary.fa, summaryEn: initial.summary.en,
  }
  return (
    <ActionForm answer={answer} initial={known} labels={labels} refusals={refusals} refusedFields={{ 'id-taken': 'id' }}>
      {children}
      <TextField name="titleFa" label={labels.titleFa} maxLength={120} />
      <TextField name="titleEn" label={labels.titleEn} maxLength={120} ltr />
      <TextArea name="alsoFa" label={labels.alsoFa} hint={t(messages.alsoHint, { example: 'خیاطی، دوزندگی' })} rows={2} optional maxLength={MOST_NAMES * LONGEST_NAME} />
      <TextArea name="alsoEn" label={labels.alsoEn} hint={t(messages.alsoHint, { example: '\u2066sewing, tailoring\u2069' })} rows={2} optional maxLength={MOST_NAMES * LONGEST_NAME} />
      <DigitsField name="isco08" label={labels.isco08} hint={t(messages.isco08Hint)} optional maxLength={4} />
      <TextArea name="summaryFa" label={labels.summaryFa} rows={3} maxLength={500} />
      <TextArea name="summaryEn" label={labels.summaryEn} rows={3} maxLength={500} />
      <FormActions>
        <SubmitButton>{t(messages.save)}</SubmitButton>
        <LinkButton look="quiet" to="/trades">{t(messages.title)}</LinkButton>
      </FormActions>
    </ActionForm>
  )
}

export function NewTradePage({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.add)} crumbs={[{ label: t(messages.title), to: '/trades' }]} />
      <TradeForm answer={answer}>
        <TextField name="id" label={t(messages.id)} hint={t(messages.idHint, { example: '\u2066solar-panel-installer\u2069' })} ltr maxLength={60} />
      </TradeForm>
    </>
  )
}
