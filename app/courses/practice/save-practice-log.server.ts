import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { recordFile, redrawImage, storeBytes } from '~/shared/files.server'
import { day, files, form, idField, integer, many, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, isRefusal, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { findOffering } from '../offerings.server'
import { canLearn } from '../permissions'
import { notices, refusals } from './messages'
import { isOpen, MOST_PHOTOS, type PracticeState, type SaveReason } from './practice'
import { listTasks } from './practice-logs.server'

export const practiceForm = form({
  /** Made with the page, so that a form sent twice is one log. */
  id: idField(),
  /** The newest event that the page knew. */
  seq: integer(0, 500),
  activityId: optional(text(60)),
  task: optional(text(200, 3)),
  workedOn: day(),
  hours: optional(integer(0, 24)),
  minutes: optional(integer(0, 59)),
  words: optional(text(4000)),
  keep: many(integer(1, 40)),
  photos: files(10),
  then: oneOf(['draft', 'submitted']),
})
const A_DAY = 1440
const minutesOf = ({ hours = 0, minutes = 0 }: { hours?: number; minutes?: number }) => hours * 60 + minutes
/** Neither hours nor minutes, or more than a day has: beside the fields, not above the form. */
export function timeSlips(typed: { hours?: number; minutes?: number }) {
  if (!('hours' in typed && 'minutes' in typed)) return undefined
  const all = minutesOf(typed)
  return all < 1 ? { hours: refusals['time-missing'] } : all > A_DAY ? { hours: refusals['time-too-long'] } : undefined
}
export type PracticeEntry = z.output<typeof practiceForm>
type Stored = Awaited<ReturnType<typeof storeBytes>>

/** Saves a log as a draft, or hands it to the trainer: each time whole, as one more event in its history. */
export async function savePracticeLog(
  trainee: Viewer, offeringId: string, entry: PracticeEntry, now?: Date,
): Promise<{ id: string } | Refusal<SaveReason | 'time-missing'>> {
  const offering = found(await findOffering(trainee, offeringId))
  allow(offering.enrolmentId !== null)
  if (!canLearn(offering)) return { refused: 'not-learning' }
  const minutes = minutesOf(entry)
  if (minutes < 1 || minutes > A_DAY) return { refused: 'time-missing' }
  if (entry.workedOn > today(now)) return { refused: 'in-future' }
  if (!entry.activityId && !entry.task) return { refused: 'task-missing' }
  if (entry.activityId && !(await listTasks(offeringId)).some(({ id }) => id === entry.activityId)) return { refused: 'no-such-task' }
  const photos = await storePhotos(entry.photos)
  if (isRefusal(photos)) return photos

  return tx(async tx => {
    await tx`
      insert into practice_logs (id, enrolment_id, activity_id) values (${entry.id}, ${offering.enrolmentId}, ${entry.activityId ?? null})
      on conflict do nothing`
    const [log] = await tx<{ seq: number; state: PracticeState | null; isSame: boolean }[]>`
      select coalesce(seq, 0)::int as seq, state,
        (minutes, worked_on, words) is not distinct from (${minutes}::smallint, ${entry.workedOn}::date, ${entry.words ?? null}::text) as is_same
      from practice_logs left join practice_states using (id)
      where practice_logs.id = ${entry.id} and practice_logs.enrolment_id in (select enrolment_line(${offering.enrolmentId}))`
    const { seq, state, isSame } = found(log)
    // The same form sent again: what it brought stands already.
    if (seq === entry.seq + 1 && state === entry.then && isSame) return { id: entry.id }
    if (state && !isOpen(state)) return { refused: 'not-open' as const }
    if (seq !== entry.seq) return { refused: 'changed-meanwhile' as const }
    const shown = await addPhotos(tx, trainee, entry, photos)
    if (!shown) return { refused: 'too-many-photos' as const }
    const [event] = await tx`
      insert into practice_events (practice_log_id, seq, kind, task, minutes, worked_on, words, photos, by_id, at)
      values (${entry.id}, ${seq + 1}, ${entry.then}, ${entry.activityId ? null : entry.task ?? null}, ${minutes}, ${entry.workedOn},
        ${entry.words ?? null}, ${shown}, ${trainee.id}, coalesce(${now ?? null}, clock_timestamp()))
      on conflict do nothing returning seq`
    if (!event) return { refused: 'changed-meanwhile' as const }
    await audit(tx, {
      by: trainee, act: entry.then === 'submitted' ? 'practice-log-submitted' : 'practice-log-saved',
      subject: ['practice-log', entry.id], organisationId: offering.organisationId, after: { seq: seq + 1, minutes },
    })
    if (entry.then === 'submitted') await tellTrainers(tx, offeringId, trainee)
    return { id: entry.id }
  })
}

async function storePhotos(files: File[]): Promise<Stored[] | Refusal<SaveReason>> {
  if (files.length > MOST_PHOTOS) return { refused: 'too-many-photos' }
  const stored: Stored[] = []
  for (const one of files) {
    const drawn = await redrawImage(Buffer.from(await one.arrayBuffer()))
    if (isRefusal(drawn)) return drawn
    stored.push(await storeBytes(drawn))
  }
  return stored
}

/** Numbers of the photos that this event shows: those kept, and those that came with it. */
async function addPhotos(tx: Tx, trainee: Viewer, { id, keep }: PracticeEntry, photos: Stored[]) {
  const [{ known, last }] = await tx<[{ known: number[]; last: number }]>`
    select coalesce(array_agg(n), '{}') as known, coalesce(max(n), 0)::int as last from practice_photos where practice_log_id = ${id}`
  const kept = [...new Set(keep)].filter(n => known.includes(n))
  if (kept.length + photos.length > MOST_PHOTOS || last + photos.length > 40) return undefined
  const numbers: number[] = []
  for (const [i, stored] of photos.entries()) {
    const n = last + i + 1
    const { id: fileId } = await recordFile(tx, stored, { mediaType: 'image/webp', name: `practice-${n}.webp`, uploadedBy: trainee.id })
    await tx`insert into practice_photos (practice_log_id, n, file_id) values (${id}, ${n}, ${fileId})`
    numbers.push(n)
  }
  return [...kept, ...numbers]
}

// One notice a class waits unread, however many hand in.
async function tellTrainers(tx: Tx, offeringId: string, { nameFa, nameEn }: Viewer) {
  const trainers = await tx<{ personId: string }[]>`
    select person_id from offering_trainers where offering_id = ${offeringId} and not exists (select from notices
      where notices.person_id = offering_trainers.person_id and kind = 'practice-submitted' and read_at is null
        and link = ${`/offerings/${offeringId}/practice-logs`})`
  const title = fillTexts(notices.submitted, { name: { fa: nameFa, en: nameEn ?? nameFa } })
  for (const { personId } of trainers)
    await notify(tx, personId, { kind: 'practice-submitted', title, link: `/offerings/${offeringId}/practice-logs` })
}
