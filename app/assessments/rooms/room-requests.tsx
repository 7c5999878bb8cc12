import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { Refused } from '~/shared/ui/form-errors'
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
  const answerTo = ({ id }: RoomRequest) => (answer?.typed?.requestId === id ? answer : undefined)
  if (requests.length === 0) return null
  return (
    <Section title={t(messages.asked)}>
      <ul className="grid gap-4">
        {requests.map(request => (
          <li key={request.id} className="rounded-md border border-line bg-surface p-4">
            <p className="max-w-prose">{t(messages.askedLead, { owner: t(request.owner), course: t(course) })}</p>
            <Wanted request={request} />
            {request.answer === null
              ? <AnswerForm request={request} answer={answerTo(request)} />
              : <><Late answer={answerTo(request)} /><p className="mt-3">{t(messages.answeredOn)} <State request={request} /></p></>}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AnswerForm({ request, answer }: { request: RoomRequest; answer?: FormAnswer }) {
  const t = useText()
  const labels = { answer: t(messages.ownAnswer), reason: t(messages.reason) }
  return (
    <ActionForm id={`answer-${request.id}`} answer={answer} refusals={roomRefusals} labels={labels} refusedFields={{ 'too-many-seats': 'answer' }} className="mt-4 grid gap-4">
      <input type="hidden" name="intent" value="answer-request" />
      <input type="hidden" name="requestId" value={request.id} />
      <RadioGroup
        name="answer" label={labels.answer} hint={t(messages.answerStays)} columns={2}
        options={[{ value: 'agreed', label: t(messages.agree) }, { value: 'declined', label: t(messages.decline) }]}
      />
      <TextField name="reason" label={labels.reason} hint={t(messages.reasonHint)} optional maxLength={500} />
      <FormActions><SubmitButton>{t(messages.sendAnswer)}</SubmitButton></FormActions>
    </ActionForm>
  )
}

/** A refusal whose form is gone, since somebody else was first; with what was typed. */
export function Late({ answer }: { answer?: FormAnswer }) {
  const t = useText()
  const refused = answer?.refused as keyof typeof roomRefusals | undefined
  if (!answer || !refused) return null
  const reason = answer.typed?.reason
  return (
    <div className="mt-3 grid gap-2">
      <Refused answer={answer}>{t(roomRefusals[refused])}</Refused>
      {reason && <p className="text-soft-ink">{t(messages.reason)}: <span dir="auto">{reason}</span></p>}
    </div>
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
