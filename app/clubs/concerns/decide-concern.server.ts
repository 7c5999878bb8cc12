import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findConcern } from './concerns.server'

export const decisionForm = form({ decision: oneOf(['taken_up', 'closed']), words: optional(text(2000)) })

/**
 * Someone at the desk takes a concern up, or closes it and writes what was done. The words stay at the desk: the one
 * who raised it sees only how far it has come. Each is decided once.
 */
export async function decideConcern(desk: Viewer, concernId: string, { decision, words }: z.output<typeof decisionForm>):
Promise<{ decision: string } | Refusal<'say-what-was-done'>> {
  found(await findConcern(desk, concernId))
  if (decision === 'closed' && (words ?? '').length < 3) return { refused: 'say-what-was-done' }
  return tx(async tx => {
    const [written] = await tx`
      insert into concern_decisions (concern_id, decision, words, decided_by)
      select id, ${decision}, ${words ?? ''}, ${desk.id} from concerns where id = ${concernId} and reads_concern(${desk.id}, id)
      on conflict do nothing returning decision`
    if (written) await audit(tx, { by: desk, act: `concern-${decision.replace('_', '-')}`, subject: ['concern', concernId] })
    return { decision }
  })
}
