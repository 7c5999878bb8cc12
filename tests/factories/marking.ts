import { randomUUID } from 'node:crypto'
import { bookSeat } from '~/assessments/bookings/book-seat.server'
import { handInFile } from '~/assessments/handed-files/hand-in-file.server'
import { markScript, type ScriptMark } from '~/assessments/marking/mark-script.server'
import { listScripts } from '~/assessments/marking/marking.server'
import { saveAnswers } from '~/assessments/sitting/save-answers.server'
import { startSitting } from '~/assessments/sitting/start-sitting.server'
import { submitSitting } from '~/assessments/sitting/submit-sitting.server'
import type { ItemBody } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { answerTo, createCentre, createItem, createSession, createTrainee, type Centre } from './assessments'
import { createStaff, done } from './people'

export const ESSAY = 'چون کلید قطع، تنها فاز را می‌بُرد و نول می‌ماند.'

/** A centre with three markers and an essay in its bank, worth ten points. */
export async function createMarkingCentre(more?: Partial<ItemBody>) {
  const centre = await createCentre({ perUnit: 2 })
  await createItem(centre.courseId, 'safety', 'essay-1', 'sealed', { kind: 'essay', more })
  const markers = await Promise.all([1, 2, 3].map(() => createStaff('marker', centre.organisationId)))
  return { ...centre, markers: markers as [Viewer, Viewer, Viewer] }
}

export const blueprint = [
  { unitId: 'wiring', items: 2, marks: '1' },
  { unitId: 'safety', kind: 'essay' as const, items: 1, marks: '2' },
]

/** Who answered both choices right and wrote the essay (or left it blank), and handed in. */
export async function sit(centre: Centre, examSessionId: string, essay: string | null = ESSAY) {
  const trainee = await createTrainee(centre)
  const booking = await done(bookSeat(trainee, examSessionId))
  const { id: sittingId } = await done(startSitting(trainee, examSessionId))
  const paper = await sql<{ position: number; kind: string }[]>`
    select position, kind from sitting_items join item_versions on item_versions.id = item_version_id
    where sitting_id = ${sittingId} order by position`
  const essayItem = paper.find(({ kind }) => kind === 'essay')!.position
  await saveAnswers(trainee, sittingId, paper.flatMap(({ position, kind }) =>
    kind === 'essay' ? (essay === null ? [] : [answerTo(position, essay)]) : [answerTo(position, 'a')]))
  await submitSitting(trainee, sittingId)
  return { trainee, booking, sittingId, essayItem }
}

export async function createMarked(more: { markers?: 1 | 2; markingLimit?: number } = {}, essay?: string | null, body?: Partial<ItemBody>) {
  const centre = await createMarkingCentre(body)
  const examSessionId = await createSession(centre, { blueprint, ...more })
  const sat = await sit(centre, examSessionId, essay)
  const [script] = await listScripts(centre.markers[0], examSessionId)
  return { ...centre, examSessionId, ...sat, scriptId: script?.id ?? '' }
}
export type MarkedWorld = Awaited<ReturnType<typeof createMarked>>

export const give = (world: MarkedWorld, who: Viewer, points: string, more: Partial<ScriptMark> = {}) =>
  markScript(who, world.examSessionId, world.scriptId, { intent: 'mark', id: randomUUID(), points, ...more })

export const pdf = (...parts: (string | Buffer)[]) => Buffer.concat(['%PDF-1.7\n', ...parts, '\n%%EOF\n'].map(part => Buffer.from(part as string)))
export const asFile = (bytes: Buffer, name = 'رضا رضایی.pdf') => new File([new Uint8Array(bytes)], name)

/** Somebody who sits an exam that asks for a file, worth four points. */
export async function createHandingIn() {
  const centre = await createCentre({ perUnit: 1 })
  await createItem(centre.courseId, 'safety', 'file-1', 'sealed', { kind: 'file' })
  const marker = await createStaff('marker', centre.organisationId)
  const examSessionId = await createSession(centre, { blueprint: [{ unitId: 'safety', kind: 'file', items: 1, marks: '1' }, { unitId: 'wiring', items: 1, marks: '1' }] })
  const trainee = await createTrainee(centre)
  const booking = await done(bookSeat(trainee, examSessionId))
  const { id: sittingId } = await done(startSitting(trainee, examSessionId))
  const [{ item }] = await sql<[{ item: number }]>`
    select position as item from sitting_items join item_versions on item_versions.id = item_version_id where sitting_id = ${sittingId} and kind = 'file'`
  const send = (bytes: Buffer, id = randomUUID(), now?: Date, name?: string) =>
    handInFile(trainee, sittingId, item, { id, file: asFile(bytes, name) }, undefined, now)
  return { ...centre, marker, examSessionId, trainee, booking, sittingId, item, send }
}
