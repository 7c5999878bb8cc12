import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { DecideReason } from './application'
import { findApplication, type Application } from './applications.server'
import { fillTexts } from '../fill-texts'
import { notices } from '../messages'
import { canDecideApplications, placeOf } from '../permissions'

export const decisionForm = form({ decision: oneOf(['admitted', 'refused']), reason: optional(text(500, 3)) })
type Decision = z.output<typeof decisionForm>
type Reason = DecideReason | 'reason-missing'

/**
 * Admits or refuses an applicant, once. Who is admitted gets the lowest free seat; where none is left they wait in
 * order. A minor is admitted when a guardian has been verified.
 */
export async function decideApplication(
  manager: Viewer, applicationId: string, { decision, reason }: Decision, now?: Date,
): Promise<{ seatNumber: number | null } | Refusal<Reason>> {
  const application = found(await findApplication(manager, applicationId))
  const { offeringId, personId, organisationId, provinceId } = application
  allow(canDecideApplications(manager, placeOf({ organisationId, provinceId })))
  if (personId === manager.id) return { refused: 'own-application' }
  if (decision === 'refused' && !reason) return { refused: 'reason-missing' }

  return tx(async tx => {
    // Who decides here comes one after the other, so that a seat is counted before it is given.
    const [offering] = await tx<[{ isOver: boolean }]>`
      select cancelled_at is not null or ends_on < ${today(now)} as is_over from offerings
        where id = ${offeringId} for no key update`
    const seat = decision === 'admitted' ? await findSeat(tx, application, offering.isOver) : null
    if (isRefusal(seat)) return seat
    const [decided] = await tx`
      update applications set decision = ${decision}, reason = ${reason ?? null}, decided_by = ${manager.id},
        decided_at = coalesce(${now ?? null}, clock_timestamp())
      where id = ${applicationId} and decided_at is null and withdrawn_at is null returning id`
    if (!decided) return { refused: 'already-decided' as const }
    if (seat) await enrol(tx, manager, application, seat, now)
    await notify(tx, personId, {
      kind: `application-${decision}`,
      link: decision === 'admitted' ? `/offerings/${offeringId}` : `/offerings/${offeringId}/applications/new`,
      title: fillTexts(notices[decision], { course: application.courseTitle }),
    })
    await audit(tx, {
      by: through(manager, 'centre_manager', { id: organisationId, provinceId }),
      act: `application-${decision}`,
      subject: ['application', applicationId],
      organisationId,
      after: { offeringId, seatNumber: seat?.seatNumber },
      why: reason,
    })
    return { seatNumber: seat?.seatNumber ?? null }
  })
}

type Seat = { seatNumber: number; seats: number }

async function findSeat(
  tx: Tx,
  { id, offeringId, personId }: Application,
  isOver: boolean,
): Promise<Seat | Refusal<DecideReason>> {
  const [open] = await tx<{ needsGuardian: boolean }[]>`
    select coalesce(born_on > today() - interval '18 years', false)
      and not exists (select from guardianships where child_id = people.id and verified_at is not null
        and ended_at is null) as needs_guardian
    from applications join people on people.id = person_id
    where applications.id = ${id} and decided_at is null and withdrawn_at is null and person_id = ${personId}`
  if (!open) return { refused: 'already-decided' }
  if (isOver) return { refused: 'offering-over' }
  if (open.needsGuardian) return { refused: 'guardian-not-verified' }
  const [seat] = await tx<Seat[]>`
    select seat_number::int as seat_number, seats from offerings cross join generate_series(1, seats) as seat_number
    where id = ${offeringId} and not exists (select from enrolments
      where offering_id = offerings.id and enrolments.seat_number = seat_number.seat_number)
    order by seat_number limit 1`
  if (seat) return seat
  await tx`update applications set waiting_since = coalesce(waiting_since, clock_timestamp()) where id = ${id}`
  return { refused: 'no-seat-left' }
}

const enrol = (
  tx: Tx,
  manager: Viewer,
  { id, offeringId, personId }: Application,
  { seatNumber, seats }: Seat,
  now?: Date,
) => tx`
  insert into enrolments (offering_id, person_id, application_id, seats, seat_number, enrolled_by, enrolled_at)
  values (${offeringId}, ${personId}, ${id}, ${seats}, ${seatNumber}, ${manager.id}, coalesce(${now ?? null},
    clock_timestamp()))`
