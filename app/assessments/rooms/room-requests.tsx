import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { InstantText } from '~/shared/ui/time'
import { messages, roomRefusals } from './messages'
import type { RoomRequest } from './requests.server'

type Props = { requests: RoomRequest[]; answer?: FormAnswer }
type Asked = Props & { course: Text }

/** For the asked centre: yes or no, and afterwards what it said. */
export function AskedOf({ requests, course, answer }: Asked) {
  const t = useText()
  if (requests.length === 0) return null
  return (
    <Section title={t(messages.asked)}>
      <ul className="grid gap-4">
        {requests.map(request => (
          <li key={request.id} className="rounded-md border border-line bg-surface p-4">
            <p className="max-w-prose">{t(messages.askedLead, { owner: t(request.owner), course: t(course) })}</p>
            <Wanted request={request} />
            {request.answer === null
              ? <AnswerForm request={request} answer={answer?.typed?.requestId === request.id ? answer : undefined} />
              : <p className="mt-3">{t(messages.answeredOn)} <State request={request} /></p>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AnswerForm({ request, answer }: { request: RoomRequest; answer?: FormAnswer }) {
  const t = useText()
  return (
    <ActionForm id={`answer-${request.id}`} answer={answer} refusals={roomRefusals} labels={{ reason: t(messages.reason) }} className="mt-4 grid gap-4">
      <input type="hidden" name="intent" value="answer-request" />
      <input type="hidden" name="requestId" value={request.id} />
      <TextField name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} optional maxLength={500} />
      <FormActions>
        <SubmitButton name="answer" value="agreed">{t(messages.agree)}</SubmitButton>
        <SubmitButton name="answer" value="declined" look="secondary">{t(messages.decline)}</SubmitButton>
      </FormActions>
    </ActionForm>
  )
}

/** For the exam's officer: what was asked and isn't a room yet. */
export function OpenRequests({ requests, answer }: Props) {
  const t = useText()
  if (requests.length === 0) return null
  return (
    <Section title={t(messages.requests)}>
      <ul className="grid gap-3">
        {requests.map(request => (
          <li key={request.id} className="rounded-md border border-line bg-surface p-4">
            <p className="flex flex-wrap items-center gap-3"><span className="font-bold">{t(request.centre)}</span> <State request={request} /></p>
            <Wanted request={request} />
            {request.answer === null && (
              <ActionForm id={`withdraw-${request.id}`} answer={answer?.typed?.requestId === request.id ? answer : undefined} refusals={roomRefusals} className="mt-3">
                <input type="hidden" name="intent" value="withdraw-room" />
                <input type="hidden" name="requestId" value={request.id} />
                <SubmitButton look="secondary" size="small">{t(messages.withdraw)}</SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Wanted({ request: { name, seats, startsFrom, reason } }: { request: RoomRequest }) {
  const t = useText()
  return (
    <p className="mt-1 text-soft-ink">
      <bdi>{name}</bdi> · {t(messages.seatCount, { seats })} · <InstantText instant={startsFrom} />
      {reason && <span className="block" dir="auto">{reason}</span>}
    </p>
  )
}

function State({ request: { answer, answeredAt } }: { request: RoomRequest }) {
  const t = useText()
  if (answer === null) return <Badge tone="info">{t(messages.waitingAnswer)}</Badge>
  return (
    <>
      {answer === 'agreed' ? <Badge tone="success">{t(messages.agreed)}</Badge> : <Badge tone="plain">{t(messages.declined)}</Badge>}
      {answeredAt && <span className="ms-3 text-soft-ink"><InstantText instant={answeredAt} /></span>}
    </>
  )
}
