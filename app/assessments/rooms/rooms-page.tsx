import { Form } from '@remix-run/react'
import Printer from 'lucide-react/icons/printer'
import type { ReactNode } from 'react'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { ExamSession } from '../assessment'
import { messages as bookingMessages } from '../bookings/messages'
import { doorListPath } from '../door-lists/door-copy'
import { messages as doorListMessages } from '../door-lists/messages'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { messages as waitMessages } from '../waiting/messages'
import type { Waiting } from '../waiting/waits.server'
import { messages, roomRefusals } from './messages'
import type { RoomRequest } from './requests.server'
import { AskedOf, Late, OpenRequests } from './room-requests'
import type { InSeat, Room } from './rooms.server'

type Props = {
  session: Pick<ExamSession, 'id' | 'courseTitle' | 'number'>
  rooms: (Room & { candidates: InSeat[] })[]
  waiting: Waiting[]
  centres: { id: string; name: Text }[]
  requests: RoomRequest[]
  toAnswer: RoomRequest[]
  mayRun: boolean
  /** Checks in and sees to the seats, in these rooms. */
  isAtDoor: boolean
  newId: string
  answer?: FormAnswer
}
type Named = { nameFa: string; nameEn: string | null }

/** Where the candidates sit, who waits, and another room. */
export function RoomsPage({ session, rooms, waiting, centres, requests, toAnswer, mayRun, isAtDoor, newId, answer }: Props) {
  const t = useText()
  const crumb = useSessionCrumb()
  // Withdrawn, agreed or taken back meanwhile: what was to be answered or changed is in no list any more.
  const { requestId, roomId } = answer?.typed ?? {}
  const hasForm = !(requestId ?? roomId) || [...requests, ...toAnswer].some(({ id }) => id === requestId) || rooms.some(({ id }) => id === roomId)
  const address = `/exam-sessions/${session.id}`
  return (
    <>
      <PageHeader
        title={t(messages.title)}
        lead={mayRun ? undefined : crumb(session).label}
        crumbs={[mayRun ? crumb(session) : { label: t(sessionMessages.listTitle), to: '/exam-sessions' }]}
        actions={isAtDoor && (
          <>
            {!mayRun && <LinkButton look="primary" to={`${address}/check-ins`}>{t(sessionMessages.checkIns)}</LinkButton>}
            {!mayRun && <LinkButton to={`${address}/board`}>{t(sessionMessages.board)}</LinkButton>}
            <LinkButton icon={Printer} to={doorListPath(session.id, 'door', null)}>{t(doorListMessages.print)}</LinkButton>
          </>
        )}
      />
      {!hasForm && <Late answer={answer} />}
      <AskedOf requests={toAnswer} course={session.courseTitle} answer={answer} />
      {rooms.length > 0 && <Section title={t(messages.rooms)}>
        <ul className="grid gap-4 lg:grid-cols-2">
          {rooms.map((room, i) => (
            <RoomCard key={room.id} room={room} address={mayRun ? address : undefined} list={isAtDoor && rooms.length > 1 ? doorListPath(session.id, 'door', room.id) : undefined}>
              {mayRun && rooms.length > 1 && <RoomForms room={room} isLast={i === rooms.length - 1} answer={answer?.typed?.roomId === room.id ? answer : undefined} />}
            </RoomCard>
          ))}
        </ul>
      </Section>}
      <OpenRequests requests={requests} answer={answer} />
      {mayRun && <WaitingPart waiting={waiting} address={address} hasSeats={rooms.some(({ seats, taken }) => taken < seats)} />}
      {mayRun && (
        <Section title={t(messages.add)}>
          <p className="mb-4 max-w-prose text-soft-ink">{t(messages.addLead)}</p>
          <ActionForm
            answer={answer?.typed?.intent === 'open-room' ? answer : undefined}
            refusals={roomRefusals}
            refusedFields={{ 'not-a-centre-here': 'organisationId', 'too-many-seats': 'seats' }}
            labels={{ organisationId: t(messages.centre), name: t(messages.name), seats: t(messages.seats) }}
            initial={{ organisationId: centres[0]?.id }}
          >
            <input type="hidden" name="intent" value="open-room" />
            <input type="hidden" name="id" value={String((answer?.typed?.intent === 'open-room' && answer.typed.id) || newId)} />
            <div className="grid max-w-4xl gap-5 sm:grid-cols-2 sm:items-end">
              <SelectField name="organisationId" label={t(messages.centre)} options={centres.map(({ id, name }) => ({ value: id, label: t(name) }))} />
              <TextField name="name" label={t(messages.name)} hint={t(messages.nameHint)} maxLength={120} />
              <DigitsField name="seats" label={t(messages.seats)} maxLength={4} />
            </div>
            <FormActions><SubmitButton>{t(messages.addIt)}</SubmitButton></FormActions>
          </ActionForm>
        </Section>
      )}
    </>
  )
}

/** Cancelling is offered to the session's own officer, the list for its door to whoever stands there. */
function RoomCard({ room, address, list, children }: { room: Props['rooms'][number]; address?: string; list?: string; children: ReactNode }) {
  const t = useText()
  const nameOf = useName()
  return (
    <li className="rounded-md border border-line bg-surface p-4">
      <h3 className="font-bold">{room.name || t(messages.room)}</h3>
      <p className="text-soft-ink">{t(room.centre)}</p>
      <p className="mt-1">
        {t(messages.range, { from: room.firstSeat, to: room.firstSeat + room.seats - 1 })}
        <span className="block">{t(messages.taken, { taken: room.taken, seats: room.seats })}</span>
      </p>
      {list && <p><TextLink to={list}>{t(doorListMessages.print)}<span className="sr-only">: {room.name}</span></TextLink></p>}
      {room.candidates.length === 0 ? <p className="mt-3 text-soft-ink">{t(messages.nobody)}</p> : (
        <ul className="mt-3 grid gap-1 border-t border-line pt-3">
          {room.candidates.map(candidate => (
            <li key={candidate.bookingId} className="flex flex-wrap justify-between gap-x-3">
              <span><span className="text-soft-ink">{t(messages.seat, { seat: candidate.seatNumber })}</span> {nameOf(candidate)}</span>
              {address && (
                <TextLink to={`${address}/cancellation?booking=${candidate.bookingId}`}>
                  {t(waitMessages.cancelForShort)}<span className="sr-only">: {nameOf(candidate)}</span>
                </TextLink>
              )}
            </li>
          ))}
        </ul>
      )}
      {children}
    </li>
  )
}

function RoomForms({ room, isLast, answer }: { room: Room; isLast: boolean; answer?: FormAnswer }) {
  const t = useText()
  const answerTo = (intent: string) => (answer?.typed?.intent === intent ? answer : undefined)
  return (
    <details className="mt-3 border-t border-line pt-3 print:hidden" open={answer !== undefined}>
      <summary className="cursor-pointer font-semibold">{t(messages.change)}</summary>
      <ActionForm id={`rename-${room.id}`} answer={answerTo('rename-room')} refusals={roomRefusals} labels={{ name: t(messages.name) }} initial={{ name: room.name }} className="mt-3 grid gap-3">
        <input type="hidden" name="intent" value="rename-room" />
        <input type="hidden" name="roomId" value={room.id} />
        <TextField name="name" label={t(messages.name)} hint={t(messages.renameHint)} maxLength={120} />
        <FormActions><SubmitButton look="secondary">{t(messages.renameIt)}</SubmitButton></FormActions>
      </ActionForm>
      {isLast && room.taken === 0 && (
        <ActionForm id={`back-${room.id}`} answer={answerTo('take-back-room')} refusals={roomRefusals} className="mt-4">
          <input type="hidden" name="intent" value="take-back-room" />
          <input type="hidden" name="roomId" value={room.id} />
          <SubmitButton look="danger">{t(messages.takeBack)}</SubmitButton>
        </ActionForm>
      )}
    </details>
  )
}

/** In the last hours no seat is handed on by itself: then the officer gives it. */
function WaitingPart({ waiting, address, hasSeats }: { waiting: Waiting[]; address: string; hasSeats: boolean }) {
  const t = useText()
  const nameOf = useName()
  return (
    <Section title={t(waitMessages.waiting)}>
      {waiting.length === 0 ? <p className="text-soft-ink">{t(waitMessages.waitingNone)}</p> : (
        <ol className="grid gap-1">
          {waiting.map((person, i) => (
            <li key={person.personId} className="flex flex-wrap items-center gap-x-3">
              <span><span className="text-soft-ink">{t(messages.nth, { place: i + 1 })}</span> {nameOf(person)} <span className="text-soft-ink">({t(waitMessages.since)} <InstantText instant={person.enteredAt} />)</span></span>
              {hasSeats && (
                <Form method="post" action={`${address}/bookings`}>
                  <input type="hidden" name="personId" value={person.personId} />
                  <SubmitButton look="secondary" size="small" aria-label={t(bookingMessages.bookForName, { name: nameOf(person) })}>{t(bookingMessages.bookFor)}</SubmitButton>
                </Form>
              )}
            </li>
          ))}
        </ol>
      )}
    </Section>
  )
}

function useName() {
  const language = useLanguage()
  return ({ nameFa, nameEn }: Named) => (language === 'en' && nameEn) || nameFa
}
