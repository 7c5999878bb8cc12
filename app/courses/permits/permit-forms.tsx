import { ApplyPage } from '~/people/licences/apply-page'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DayField } from '~/shared/ui/text-field'
import { messages, refusals } from './messages'

type Trades = { id: string; title: Text }[]
type Place = { organisation: { id: string; name: Text }; trades: Trades; answer?: FormAnswer }

const crumbsOf = (organisation: Place['organisation'], t: ReturnType<typeof useText>) => [
  { label: t(organisation.name), to: `/organisations/${organisation.id}` },
  { label: t(messages.title), to: `/centres/${organisation.id}/trade-permits` },
]

export function ApplyForPermitPage({ organisation, trades, id, days, answer }: Place & { id: string; days: number }) {
  const t = useText()
  return (
    <ApplyPage
      title={t(messages.apply)}
      lead={t(messages.applyLead, { days })}
      crumbs={crumbsOf(organisation, t)}
      id={id}
      answer={answer}
      labels={{ tradeId: t(messages.trade) }}
      reasons={refusals}
    >
      <TradeField trades={trades} />
    </ApplyPage>
  )
}

function TradeField({ trades }: { trades: Trades }) {
  const t = useText()
  return (
    <SelectField name="tradeId" label={t(messages.trade)} options={trades.map(({ id, title }) => ({ value: id, label: t(title) }))} />
  )
}

export function GivePermitPage({ organisation, trades, answer }: Place) {
  const t = useText()
  const crumbs = crumbsOf(organisation, t)
  return (
    <>
      <PageHeader title={t(messages.give)} lead={t(messages.giveLead)} crumbs={crumbs} />
      <ActionForm
        answer={answer}
        refusals={refusals}
        refusedFields={{ 'no-licence': 'startsOn', 'bad-period': 'endsOn', 'beyond-licence': 'endsOn', 'no-such-trade': 'tradeId', 'already-permitted': 'tradeId' }}
        labels={{ tradeId: t(messages.trade), startsOn: t(messages.from), endsOn: t(messages.until) }}
      >
        <TradeField trades={trades} />
        <DayField name="startsOn" label={t(messages.from)} />
        <DayField name="endsOn" label={t(messages.until)} optional />
        <FormActions>
          <SubmitButton>{t(messages.giveButton)}</SubmitButton>
          <LinkButton look="quiet" to={crumbs[1]!.to}>{t(messages.title)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
