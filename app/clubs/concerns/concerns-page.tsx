import type { FormAnswer } from '~/shared/form'
import { Badge, type Tone } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextArea } from '~/shared/ui/text-area'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { Concern, ConcernState, Decision } from './concern'
import { messages, refusals } from './messages'

const tones: Record<ConcernState, Tone> = { new: 'due', taken_up: 'info', closed: 'success' }

function State({ state }: { state: ConcernState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(messages[`state_${state}`])}</Badge>
}

/** What has come to the desk, the open ones first. */
export function ConcernsPage({ concerns }: { concerns: Concern[] }) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(messages.list)} lead={t(messages.listLead)} />
      <Table
        caption={t(messages.list)} hideCaption rows={concerns} rowKey={row => row.id}
        empty={<EmptyState title={t(messages.none)}>{t(messages.noneDetail)}</EmptyState>}
        columns={[
          { key: 'raisedAt', header: t(messages.raisedAt), cell: row => <TextLink to={`/concerns/${row.id}`}><InstantText instant={row.raisedAt} /></TextLink> },
          { key: 'raisedBy', header: t(messages.raisedBy), cell: row => t(row.raisedBy) },
          { key: 'place', header: t(messages.atPlace), cell: row => row.place && t(row.place) },
          { key: 'state', header: t(messages.state), cell: row => <State state={row.state} /> },
        ]}
      />
    </>
  )
}

/** One concern on the desk: what was said, about whom, and what is done about it. */
export function ConcernPage({ concern, decisions, answer }: { concern: Concern; decisions: Decision[]; answer?: FormAnswer }) {
  const t = useText()
  const named = concern.named.map(name => t(name))
  return (
    <>
      <PageHeader title={t(messages.concern)} badges={<State state={concern.state} />} crumbs={[{ label: t(messages.list), to: '/concerns' }]} />
      <div className="grid max-w-2xl gap-8">
        {concern.goesTo === 'programme' && concern.place && <Notice>{t(messages.goesToProgramme)}</Notice>}
        <DescriptionList items={[
          { term: t(messages.raisedBy), value: t(concern.raisedBy) },
          { term: t(messages.raisedAt), value: <InstantText instant={concern.raisedAt} /> },
          ...(concern.place ? [{ term: t(messages.atPlace), value: t(concern.place) }] : []),
          { term: t(messages.about), value: named.length > 0 ? named.join(' · ') : t(messages.nobodyNamed) },
        ]} />
        {concern.words ? <p className="whitespace-pre-line text-lg" dir="auto">{concern.words}</p> : <Notice kind="warning">{t(messages.noWords)}</Notice>}
        {decisions.length > 0 && <Decisions decisions={decisions} />}
        {concern.state !== 'closed' && <DecisionForm state={concern.state} answer={answer} />}
      </div>
    </>
  )
}

function Decisions({ decisions }: { decisions: Decision[] }) {
  const t = useText()
  return (
    <Section title={t(messages.decisions)} id="decisions">
      <ul className="grid gap-3">
        {decisions.map(({ decision, words, decidedAt, decidedBy }) => (
          <li key={decision}>
            <b>{t(decision === 'closed' ? messages.closed : messages.takenUp)}</b> · {t(decidedBy)} · <InstantText instant={decidedAt} />
            {words && <span className="block whitespace-pre-line" dir="auto">{words}</span>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function DecisionForm({ state, answer }: { state: ConcernState; answer?: FormAnswer }) {
  const t = useText()
  return (
    <ActionForm answer={answer} labels={{ words: t(messages.doneWords) }} refusals={refusals} refusedFields={{ 'say-what-was-done': 'words' }}>
      <TextArea name="words" label={t(messages.doneWords)} hint={t(messages.doneWordsHint)} maxLength={2000} optional={state === 'new'} />
      <FormActions>
        {state === 'new' && <SubmitButton name="decision" value="taken_up">{t(messages.takeUp)}</SubmitButton>}
        <SubmitButton name="decision" value="closed" look={state === 'new' ? 'secondary' : 'primary'}>{t(messages.close)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}
