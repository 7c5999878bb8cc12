import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { DayText, InstantText } from '~/shared/ui/time'
import { hasLeft, type Ending } from '../enrolments/enrolment'
import { messages as shared } from '../messages'
import type { PublicOffering } from '../offerings/offering'
import { stateOf } from './application'
import type { Application } from './applications.server'
import { messages } from './messages'

export type Own = Application & { waitingBefore: number; endedAs: Ending | null }
/** A seat that came without an application here. */
export type Seat = { endedAs: Ending | null }

function OtherDates({ courseId }: { courseId: string }) {
  const t = useText()
  return <LinkButton look="secondary" to={`/courses/${courseId}#offerings`}>{t(messages.otherDates)}</LinkButton>
}

/** Who has left may not apply anew, and is told what to do instead. */
function Left({ endedAs, courseId }: { endedAs: Ending; courseId: string }) {
  const t = useText()
  if (endedAs === 'transferred')
    return <Notice actions={<LinkButton to="/home">{t(messages.toHome)}</LinkButton>}>{t(messages.wentOver)}</Notice>
  return <Notice actions={<OtherDates courseId={courseId} />}>{t(messages.noSeatNow)}</Notice>
}

/** Who was moved here needed no application. */
export function SeatState({ seat: { endedAs }, offering }: { seat: Seat; offering: PublicOffering }) {
  const t = useText()
  if (hasLeft(endedAs)) return <Left endedAs={endedAs} courseId={offering.courseId} />
  return (
    <Notice kind="success" actions={<LinkButton to={`/offerings/${offering.id}`}>{t(messages.toCourse)}</LinkButton>}>
      {t(endedAs === 'completed' ? messages.hasCompleted : messages.sitsHere)}
    </Notice>
  )
}

/** What the applicant still owes while the centre has not answered. */
export function MissingDocuments({ own, count }: { own: Own; count: number }) {
  const t = useText()
  if (own.decision || count === 0) return null
  return (
    <div className="mb-6 max-w-3xl">
      <Notice kind="warning" actions={<LinkButton look="secondary" to="#documents">{t(messages.toDocuments)}</LinkButton>}>
        {t(messages.missingDocuments, { count })}
      </Notice>
    </div>
  )
}

/** One's own application: how it stands, and what is left to do. */
export function OwnState({ own, courseId }: { own: Own; courseId: string }) {
  const t = useText()
  const state = stateOf(own)
  const isOpen = state === 'applied' || state === 'waiting'
  return (
    <>
      <DescriptionList
        items={[
          ...(state === 'waiting'
            ? [{ term: t(messages.waiting), value: t(messages.waitingPlace, { count: own.waitingBefore + 1 }) }]
            : []),
          { term: t(messages.appliedOn), value: <InstantText instant={own.appliedAt} /> },
          ...(own.note ? [{ term: t(messages.ownNote), value: <bdi className="whitespace-pre-line">{own.note}</bdi> }] : []),
          ...(state === 'applied' ? [{ term: t(messages.dueOn), value: <DayText day={own.dueOn} style="full" /> }] : []),
          ...(own.decidedAt ? [{ term: t(messages.decidedOn), value: <InstantText instant={own.decidedAt} /> }] : []),
          ...(own.reason ? [{ term: t(messages.reasonGiven), value: <bdi className="whitespace-pre-line">{own.reason}</bdi> }] : []),
          ...(state === 'admitted' && !hasLeft(own.endedAs)
            ? [
                {
                  term: t(shared.course),
                  value: (
                    <span className="flex flex-wrap gap-3">
                      <LinkButton to={`/offerings/${own.offeringId}`}>{t(messages.toCourse)}</LinkButton>
                      <LinkButton look="secondary" to={`/applications/${own.id}/letter`}>{t(messages.letter)}</LinkButton>
                    </span>
                  ),
                },
              ]
            : []),
        ]}
      />
      {hasLeft(own.endedAs) && <div className="mt-6 max-w-xl"><Left endedAs={own.endedAs} courseId={courseId} /></div>}
      {state === 'refused' && <p className="mt-4"><OtherDates courseId={courseId} /></p>}
      {isOpen && (
        <p className="mt-4"><LinkButton look="secondary" to={`/applications/${own.id}/withdrawal`}>{t(messages.withdrawTitle)}</LinkButton></p>
      )}
    </>
  )
}
