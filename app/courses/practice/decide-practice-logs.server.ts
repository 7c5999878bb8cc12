import type { z } from 'zod'
import { notify } from '~/people/notices/notify.server'
import { hasRole, through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, many, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { placeOf } from '../permissions'
import { notices } from './messages'
import { titleOf, type DecideReason, type PracticeLog } from './practice'
import { findPracticeLog } from './practice-logs.server'

export const decisionForm = form({ decision: oneOf(['signed', 'returned']), comment: optional(text(2000)) })
/** Several at once are signed, with the same words; what is returned is returned one by one. */
export const signaturesForm = form({ log: many(idField()), comment: optional(text(2000)) })
type Decision = z.output<typeof decisionForm>

/** Signing is the class's trainer's; the centre's manager stands in. */
export const canSign = (viewer: Viewer, log: Pick<PracticeLog, 'isTrainer' | 'organisationId' | 'provinceId'>) =>
  (log.isTrainer && hasRole(viewer, 'trainer', placeOf(log))) || hasRole(viewer, 'centre_manager', placeOf(log))

/** Signs a log or returns it with words. It is answered once: a second answer comes too late. */
export async function decidePracticeLog(trainer: Viewer, logId: string, decision: Decision, now?: Date): Promise<{ state: Decision['decision'] } | Refusal<DecideReason>> {
  const log = found(await findPracticeLog(trainer, logId))
  allow(canSign(trainer, log))
  if (log.personId === trainer.id) return { refused: 'own-log' }
  if (decision.decision === 'returned' && !decision.comment) return { refused: 'comment-missing' }
  if (log.state !== 'submitted') return { refused: 'already-decided' }
  return tx(async tx => ((await append(tx, trainer, log, decision, now)) ? { state: decision.decision } : { refused: 'already-decided' as const }))
}

/** Signs several logs of one class; who was answered meanwhile is passed over. */
export async function signPracticeLogs(
  trainer: Viewer, offeringId: string, { log: ids, comment }: z.output<typeof signaturesForm>, now?: Date,
): Promise<{ signed: number } | Refusal<DecideReason>> {
  if (ids.length === 0) return { refused: 'nothing-chosen' }
  const logs: PracticeLog[] = []
  for (const id of new Set(ids)) logs.push(found(await findPracticeLog(trainer, id)))
  allow(logs.every(log => canSign(trainer, log)))
  found(logs.every(log => log.offeringId === offeringId) || undefined)
  if (logs.some(log => log.personId === trainer.id)) return { refused: 'own-log' }
  return tx(async tx => {
    let signed = 0
    for (const log of logs)
      if (log.state === 'submitted' && (await append(tx, trainer, log, { decision: 'signed', comment }, now))) signed++
    return signed > 0 ? { signed } : { refused: 'already-decided' as const }
  })
}

async function append(tx: Tx, trainer: Viewer, log: PracticeLog, { decision, comment }: Decision, now?: Date) {
  const [event] = await tx`
    insert into practice_events (practice_log_id, seq, kind, comment, by_id, at)
    values (${log.id}, ${log.seq + 1}, ${decision}, ${comment ?? null}, ${trainer.id}, coalesce(${now ?? null}, clock_timestamp()))
    on conflict do nothing returning seq`
  if (!event) return false
  const title = fillTexts(notices[decision], { task: titleOf(log) })
  // A minor's verified guardians are told too, as the topic says.
  await notify(tx, log.personId, { kind: `practice-${decision}`, title, link: `/practice-logs/${log.id}` })
  await audit(tx, {
    by: through(trainer, ['trainer', 'centre_manager'], placeOf(log)), act: `practice-log-${decision}`,
    subject: ['practice-log', log.id], organisationId: log.organisationId, after: { seq: log.seq + 1 }, why: comment,
  })
  return true
}
