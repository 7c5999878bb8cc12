import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { answerOf, hasParts, LONGEST_ANSWER, type Answer } from '~/courses/questions/question'
import type { Viewer } from '~/people/viewer'
import { form, many, readForm } from '~/shared/form.server'
import { found } from '~/shared/guard'
import { sql } from '~/shared/sql.server'
import { hearSitting } from '../exam-day/board.server'
import { saveAnswers } from './save-answers.server'
import { fieldOf, isSameAnswer, nextSeq, type PaperItem, type SentAnswer } from './sitting'
import { findOwnSitting, readPaper } from './sittings.server'

/** Far more than is taken: what is too long must come back with its sentence, and the other answers be saved. */
const MOST_SENT = 500_000

const sheet = (paper: PaperItem[]) =>
  form({
    shown: many(z.string().regex(/^\d{1,4}(\.\d{1,10})?$/)),
    then: z.enum(['stay', 'finish']).optional(),
    ...Object.fromEntries(
      paper.map(({ position, kind }) => [
        fieldOf(position),
        hasParts(kind) ? many(z.string().max(100)) : z.string().max(MOST_SENT).optional(),
      ]),
    ),
  })

/**
 * The paper, or a part of it, posted as a plain form: what differs from the newest answers is saved, as if sent by a
 * script. Each question says which answer (by its seq) it was shown with: a page that was opened earlier, in another tab or
 * by going back, takes back nothing that was answered since.
 * @returns `tooLong`: answers that were not saved, by their question, as they were typed.
 */
export async function savePaper(viewer: Pick<Viewer, 'id'>, sittingId: string, posted: FormData, now?: Date, device?: string) {
  const sitting = found(await findOwnSitting(viewer, sittingId))
  const paper = await readPaper(sittingId)
  const { values } = readForm(sheet(paper), posted)
  if (!values) throw new Response('The paper could not be read', { status: 400 })
  const given = values as Record<string, string | string[] | undefined> & { shown: string[] }
  const at = now ?? new Date()
  const shown = new Map(given.shown.map(one => { const [position, seq] = one.split('.').map(Number); return [position!, seq] as const }))
  const earlier = await readEarlier(sittingId, paper.filter(({ position, seq }) => (shown.get(position) ?? seq) < seq).map(({ position }) => ({ position, seq: shown.get(position)! })))
  const tooLong: { item: number; typed: string }[] = []
  const answers = paper.flatMap((item): SentAnswer[] => {
    const { position, value, seq } = item
    // A file has a page of its own.
    if (!shown.has(position) || item.kind === 'file') return []
    const sent = answerIn(item, given[fieldOf(position)])
    if (sent === undefined || isSameAnswer(sent, value)) return []
    // Untouched there, and answered elsewhere since.
    if (earlier.has(position) && isSameAnswer(sent, earlier.get(position)!)) return []
    if (typeof sent === 'string' && sent.length > LONGEST_ANSWER) {
      tooLong.push({ item: position, typed: sent })
      return []
    }
    return [
      {
        id: randomUUID(),
        item: position,
        seq: nextSeq(seq, at.getTime() - sitting.startedAt.getTime()),
        value: sent,
        at: at.toISOString(),
      },
    ]
  })
  const saved = await saveAnswers(viewer, sittingId, answers, now, device)
  await hearSitting(viewer, sittingId, 'plain-form')
  return { saved, tooLong, then: values.then as 'stay' | 'finish' | undefined }
}

/** What these questions were answered with when a page showed them. */
async function readEarlier(sittingId: string, places: { position: number; seq: number }[]) {
  const rows = places.length === 0 ? [] : await sql<{ item: number; seq: number; value: Answer }[]>`
    select item, seq, value from answer_log where sitting_id = ${sittingId} and sat_on = (select sat_on from sittings where id = ${sittingId})
      and item = any (${places.map(({ position }) => position)}) and seq = any (${places.map(({ seq }) => seq)})`
  return new Map(places.map(({ position, seq }) => [position, rows.find(row => row.item === position && row.seq === seq)?.value ?? null]))
}

/** Nothing chosen takes several choices and what was written back; a radio button can't be taken back. */
function answerIn({ kind, value }: PaperItem, sent: string | string[] | undefined) {
  const answer = answerOf(kind, [sent ?? []].flat().map(one => one.replaceAll('\r\n', '\n')))
  if (answer !== undefined || value === null) return answer
  if (hasParts(kind)) return []
  return ['single', 'true_false', 'hotspot'].includes(kind) ? undefined : ''
}
