import Users from 'lucide-react/icons/users'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { linkLook } from '~/shared/ui/text-link'
import { boardPath, type SeatState } from './board'
import { useBoardCrumb } from './board-crumb'
import type { readBoard } from './board.server'
import { ChosenSeat } from './chosen-seat'
import { IncidentPart } from './incident-part'
import { boardRefusals, messages } from './messages'
import { ReportedQuestions } from './reported-questions'
import { RoomMessagePart } from './room-message-part'
import { SeatsPart } from './seats-part'
import { useFreshEvery } from './use-fresh-every'

type Props = Awaited<ReturnType<typeof readBoard>> & { shown: SeatState | null; asked: string; answer?: FormAnswer & { code?: string; intent?: string } }

/** What is refused of buttons that stand in no form of their own is said above. */
const WITHOUT_A_PLACE = ['let-start', 'open-account']

/** The room, live: who is where, and what the officer can do about it. */
export function BoardPage({ session, seats, messages: said, reports, incidents, rooms, isWhole, isSupervised, isWrittenDone, chosen, shown, asked, newId, now, answer }: Props) {
  const t = useText()
  const crumb = useBoardCrumb(isWhole)
  const address = `/exam-sessions/${session.id}/board`
  useFreshEvery(10_000)
  const refusal = answer?.refused && WITHOUT_A_PLACE.includes(answer.intent ?? '') ? boardRefusals[answer.refused as keyof typeof boardRefusals] : undefined
  return (
    <>
      <PageHeader
        title={t(messages.board)}
        crumbs={[crumb(session)]}
        lead={t(messages.boardLead)}
        actions={<LinkButton to={`/exam-sessions/${session.id}/check-ins`}>{t(messages.checkIns)}</LinkButton>}
      />
      {!isWhole && <div className="mb-6 max-w-xl"><Notice>{t(messages.ownRooms)}</Notice></div>}
      {refusal && <div className="mb-6 max-w-xl"><Notice kind="danger" alert>{t(refusal)}</Notice></div>}
      {isWrittenDone && <div className="mb-6 max-w-xl"><Notice kind="success">{t(messages.isClosed)}</Notice></div>}
      {chosen && (
        <ChosenSeat
          key={chosen.bookingId} seat={chosen} {...{ session, isWhole, newId, answer, now }}
          here={boardPath(address, { show: shown, q: asked, seat: chosen.bookingId })} back={`${boardPath(address, { show: shown, q: asked })}#seat-${chosen.seatNumber}`}
        />
      )}
      <Section title={t(messages.seats)} id="seats">
        {seats.length === 0 ? <EmptyState icon={Users} title={t(messages.nobody)}>{t(messages.nobodyWhy)}</EmptyState> : (
          <>
            <ul className="mb-4 flex flex-wrap gap-x-6">
              {[
                ['#message', t(messages.toRoom)],
                ['#reports', t(messages.reportsWaiting, { count: reports.filter(({ ruling }) => !ruling).length })],
                ['#incidents', t(messages.incidentsSoFar, { count: incidents.length })],
              ].map(([to, words]) => <li key={to}><a href={to} className={`${linkLook} inline-flex min-h-11 items-center`}>{words}</a></li>)}
            </ul>
            <SeatsPart {...{ seats, rooms, now, address, shown, asked, isSupervised }} chosen={chosen?.bookingId} />
          </>
        )}
        {isWhole && seats.length > 0 && !isWrittenDone && (
          <ActionForm id="close" action={address} answer={answer?.intent === 'close-written' ? answer : undefined} refusals={boardRefusals} className="mt-5 grid max-w-xl gap-3">
            <input type="hidden" name="intent" value="close-written" />
            <FormActions>
              <SubmitButton look="secondary">{t(messages.close)}</SubmitButton>
              {answer?.refused === 'reason-missing' && <LinkButton look="quiet" to={`/exam-sessions/${session.id}/results`}>{t(messages.toReasons)}</LinkButton>}
            </FormActions>
          </ActionForm>
        )}
      </Section>
      <div className="mt-10 grid gap-10 *:mt-0 lg:grid-cols-2">
        <RoomMessagePart said={said} {...{ rooms, isWhole }} newId={newId} address={address} answer={answer} />
        <ReportedQuestions reports={reports} mayRule={isWhole} address={address} answer={answer} />
        <IncidentPart incidents={incidents} {...{ rooms, isWhole, seats }} newId={newId} address={address} answer={answer} />
      </div>
    </>
  )
}
