import { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { allow, found } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { Offering } from '../offerings/offering'
import { findOffering } from '../offerings.server'
import { canMarkWork, placeOf } from '../permissions'
import { listColumns } from './gradebook.server'

const uuid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
const entry = z.strictObject({
  id: uuid,
  enrolmentId: uuid,
  activityId: z.string().max(60),
  /** The number of the newest entry that the writer saw in this cell; 0 for none. */
  seen: z.number().int().min(0).max(9999),
  percent: z.number().min(0).max(100).nullable(),
  reason: z.string().trim().min(3).max(500),
})
export type GradeEntry = z.output<typeof entry>
export const sentEntries = z.strictObject({ entries: z.array(entry).min(1).max(500) })

export type Conflict = { id: string; number: number; percent: number | null; by: { nameFa: string; nameEn: string | null } }
export type Entered = { saved: { id: string; number: number }[]; conflicts: Conflict[] }

/**
 * Writes into cells of the gradebook, each acknowledged by its id. A cell that changed since it was seen is left alone
 * and comes back with what stands there now. Sent again, an entry is the same entry.
 * @throws 404 for a cell that the class does not have.
 */
export async function enterGrades(trainer: Viewer, offeringId: string, entries: readonly GradeEntry[], now?: Date): Promise<Entered> {
  const offering = found(await findOffering(trainer, offeringId))
  allow(canMarkWork(trainer, offering))
  const columns = new Set((await listColumns(offering.courseId)).map(({ id }) => id))
  const enrolments = [...new Set(entries.map(({ enrolmentId }) => enrolmentId))].sort()
  return tx(async tx => {
    // In one order for everybody, so that two sheets saved at once never wait for each other.
    const held = await tx<{ id: string; personId: string }[]>`
      select id, person_id from enrolments where offering_id = ${offeringId} and id = any (${enrolments}) order by id for update`
    const known = (one: GradeEntry) => columns.has(one.activityId) && held.some(({ id, personId }) => id === one.enrolmentId && personId !== trainer.id)
    if (!entries.every(known)) throw new Response('Not found', { status: 404 })
    const entered: Entered = { saved: [], conflicts: [] }
    for (const one of entries) await enterOne(tx, trainer, offering, one, entered, now)
    return entered
  })
}

type Newest = Conflict & { nameFa: string; nameEn: string | null }

async function enterOne(tx: Tx, trainer: Viewer, offering: Offering, one: GradeEntry, entered: Entered, now?: Date) {
  const [newest] = await tx<Newest[]>`
    select grade_entries.id, number, percent::float8 as percent, name_fa, name_en
    from grade_entries join people on people.id = entered_by
    where enrolment_id = ${one.enrolmentId} and activity_id = ${one.activityId} order by number desc limit 1`
  if (newest?.id === one.id) return void entered.saved.push({ id: one.id, number: newest.number })
  if ((newest?.number ?? 0) !== one.seen) {
    const { number, percent, nameFa, nameEn } = newest!
    return void entered.conflicts.push({ id: one.id, number, percent, by: { nameFa, nameEn } })
  }
  const number = one.seen + 1
  await tx`
    insert into grade_entries (id, enrolment_id, activity_id, number, percent, reason, entered_by, entered_at)
    values (${one.id}, ${one.enrolmentId}, ${one.activityId}, ${number}, ${one.percent}, ${one.reason}, ${trainer.id},
      coalesce(${now ?? null}, clock_timestamp()))`
  await audit(tx, {
    by: through(trainer, ['trainer', 'centre_manager'], placeOf(offering)), act: 'grade-entered',
    subject: ['enrolment', one.enrolmentId], organisationId: offering.organisationId, why: one.reason,
    before: { percent: newest?.percent ?? null }, after: { activityId: one.activityId, number, percent: one.percent },
  })
  entered.saved.push({ id: one.id, number })
}
