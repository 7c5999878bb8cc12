import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, oneOf, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import type { z } from 'zod'
import { canRunClubs } from '../permissions'
import { findClearance } from './clearances.server'

export const turnForm = form({ turn: oneOf(['suspended', 'resumed', 'ended']), because: text(500, 3) })

/**
 * Suspends, resumes or ends a mentor's clearance. Suspending and ending take the mentor out of every group at once;
 * resuming puts nobody back: that is a new assignment.
 */
export async function turnClearance(operator: Viewer, personId: string, { turn, because }: z.output<typeof turnForm>):
Promise<{ turn: string } | Refusal<'not-active' | 'not-suspended' | 'own-gate'>> {
  const { id, organisationId, provinceId } = found(await findClearance(operator, personId))
  allow(canRunClubs(operator, { organisationId, provinceId }))
  if (personId === operator.id) return { refused: 'own-gate' }
  return tx(async tx => {
    await tx`select from mentor_clearances where id = ${id} for update`
    const { endedAt, suspendedAt, activeAt } = found(await findClearance(operator, personId, tx))
    if ((turn === 'ended' && endedAt) || (turn === 'suspended' && suspendedAt)) return { turn }
    if (endedAt || (turn === 'suspended' && !activeAt)) return { refused: 'not-active' as const }
    if (turn === 'resumed' && !suspendedAt) return { refused: 'not-suspended' as const }

    if (turn !== 'resumed')
      await tx`
        update group_mentors set ended_at = now(), ended_by = ${operator.id}, ended_because = ${because}
        where clearance_id = ${id} and ended_at is null`
    await tx`
      update mentor_clearances
      set suspended_at = ${turn === 'suspended' ? tx`now()` : turn === 'resumed' ? null : tx`suspended_at`},
        ended_at = ${turn === 'ended' ? tx`now()` : null}
      where id = ${id}`
    await tx`
      insert into clearance_turns (clearance_id, turn, because, decided_by) values (${id}, ${turn}, ${because}, ${operator.id})`
    await audit(tx, {
      by: through(operator, 'operator_manager', organisationId), act: `clearance-${turn}`, subject: ['clearance', id],
      organisationId, why: because,
    })
    return { turn }
  })
}
