import { Form } from '@remix-run/react'
import Users from 'lucide-react/icons/users'
import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { CandidateTable } from '../bookings/candidate-table'
import { DoubtedNotice } from '../blueprint/doubted-notice'
import type { DoubtedItem } from '../blueprint/doubted-items.server'
import { ShortNotice } from '../blueprint/short-notice'
import type { ShortRow } from '../blueprint/short-rows.server'
import type { InRoom, Unbooked } from '../bookings/candidates.server'
import { CreditForm } from '../bookings/credit-form'
import { messages as bookingMessages } from '../bookings/messages'
import type { ExamSession } from '../assessment'
import { useFreshEvery } from '../exam-day/use-fresh-every'
import { messages } from './messages'
import { SessionFacts } from './session-facts'

type Props = {
  session: ExamSession
  candidates: InRoom[]
  unbooked: Unbooked[]
  /** What it may draw and somebody doubts, until it begins. */
  doubted: DoubtedItem[]
  short: ShortRow[]
  credit?: { newId: string; sittingId: string }
  /** Time that was given just now. */
  given?: { sittingId: string; minutes: number; dueAt: Date }
  mayRun: boolean
  answer?: FormAnswer
  now: Date
}

const row = 'flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface px-4 py-2'

/** A session from the desk: the room as it is now, and what its officer may do. */
export function DeskView({ session, candidates, unbooked, doubted, short, credit, given, mayRun, answer, now }: Props) {
  const t = useText()
  const nameOf = useName()
  const address = `/exam-sessions/${session.id}`
  const isFull = session.seatsTaken >= session.seats
  const isLive = now >= session.startsFrom && now <= session.endsBy
  useFreshEvery(10_000, isLive && !credit)
  const credited = credit && candidates.find(({ sittingId }) => sittingId === credit.sittingId)
  return (
    <>
      {credit && credited && <CreditForm {...credit} name={nameOf(credited)} address={address} answer={answer} />}
      {given && !credit && <Given {...given} name={candidates.filter(({ sittingId }) => sittingId === given.sittingId).map(nameOf)[0] ?? ''} />}
      <ShortNotice rows={short} />
      <DoubtedNotice items={doubted} of="session" openedAt={session.openedAt} />
      <Section title={t(bookingMessages.candidates)}>
        {candidates.length === 0 ? (
          <EmptyState icon={Users} title={t(bookingMessages.noCandidates)}>
            {t(bookingMessages.noCandidatesWhy)}
          </EmptyState>
        ) : (
          <CandidateTable candidates={candidates} now={now} mayCredit={mayRun} address={address} />
        )}
        {isLive && candidates.length > 0 && <p className="mt-2 text-sm text-soft-ink">{t(bookingMessages.live)}</p>}
      </Section>
      {mayRun && unbooked.length > 0 && (
        <Section title={t(bookingMessages.unbooked)}>
          {isFull && <p className="mb-3 max-w-prose text-soft-ink">{t(bookingMessages.allTaken)}</p>}
          <ul className="grid gap-2">
            {unbooked.map(person => (
              <li
                key={person.personId}
                className={row}
              >
                {nameOf(person)}
                {!isFull && (
                  <Form method="post" action={`${address}/bookings`}>
                    <input type="hidden" name="personId" value={person.personId} />
                    <SubmitButton
                      look="secondary"
                      size="small"
                      aria-label={t(bookingMessages.bookForName, { name: nameOf(person) })}
                    >
                      {t(bookingMessages.bookFor)}
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t(messages.facts)}>
        <SessionFacts session={session} />
      </Section>
    </>
  )
}

function Given({ name, minutes, dueAt }: { name: string; minutes: number; dueAt: Date }) {
  const [before, after] = useText()(bookingMessages.given, { count: minutes, name }).split('{time}')
  return <div className="mb-8 max-w-xl"><Notice kind="success" alert>{before}<InstantText instant={dueAt} part="time" />{after}</Notice></div>
}

function useName() {
  const language = useLanguage()
  return ({ nameFa, nameEn }: { nameFa: string; nameEn: string | null }) => (language === 'en' && nameEn) || nameFa
}
