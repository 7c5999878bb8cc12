import { LONGEST_GRANT_DAYS } from '~/people/grants/grant'
import { insertGrant } from '~/people/grants/give-grant.server'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { addDays, today } from '~/shared/calendar'
import { day, form, oneOf, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { z } from 'zod'
import { canRunClubs } from '../permissions'
import { findClearance } from './clearances.server'
import { nextStep, OWN_STEPS, STEPS, type Clearance } from './gate'

/** `validUntil` is the police clearance's last day; it comes with the documents. */
export const stepForm = form({ step: oneOf(STEPS), happenedOn: day(), validUntil: optional(day()), note: optional(text(1000)) })

type Decided = { stepsDone: number }
type No = 'not-yet' | 'own-step' | 'in-the-future' | 'papers-without-end' | 'papers-expired' | 'own-gate'

/**
 * Records that a step of the gate is done: on which day, and who says so. Steps come in their order; the same step
 * twice is kept once. The last one opens the gate.
 */
export async function decideClearanceStep(operator: Viewer, personId: string, order: z.output<typeof stepForm>): Promise<Decided | Refusal<No>> {
  const { id, ...place } = found(await findClearance(operator, personId))
  allow(canRunClubs(operator, place))
  if (OWN_STEPS.includes(order.step)) return { refused: 'own-step' }
  if (personId === operator.id) return { refused: 'own-gate' }
  if (order.happenedOn > today()) return { refused: 'in-the-future' }
  return tx(async tx => {
    await tx`select from mentor_clearances where id = ${id} for update`
    const clearance = found(await findClearance(operator, personId, tx))
    const position = STEPS.indexOf(order.step) + 1
    if (clearance.stepsDone >= position) return { stepsDone: clearance.stepsDone }
    if (nextStep(clearance) !== order.step) return { refused: 'not-yet' as const }
    const refusal = papersOf(clearance, order)
    if (refusal) return { refused: refusal }

    await tx`
      insert into clearance_steps (clearance_id, person_id, position, step, happened_on, note, decided_by)
      values (${id}, ${personId}, ${position}, ${order.step}, ${order.happenedOn}, ${order.note ?? ''}, ${operator.id})`
    if (order.step === 'documents') await tx`update mentor_clearances set valid_until = ${order.validUntil!} where id = ${id}`
    if (order.step === 'active') await openGate(tx, through(operator, 'operator_manager', place.organisationId), clearance)
    await audit(tx, {
      by: through(operator, 'operator_manager', place.organisationId), act: 'clearance-step-decided', subject: ['clearance', id],
      organisationId: place.organisationId, after: { step: order.step, happenedOn: order.happenedOn, validUntil: order.validUntil },
    })
    return { stepsDone: position }
  })
}

function papersOf({ validUntil }: Clearance, { step, validUntil: given }: z.output<typeof stepForm>) {
  if (step === 'documents' && !given) return 'papers-without-end' as const
  const until = step === 'documents' ? given! : validUntil
  return (step === 'documents' || step === 'active') && (!until || until < today()) ? ('papers-expired' as const) : undefined
}

/** Cleared, and with the role at the operator for as long as the papers run. Who holds the role already keeps it. */
async function openGate(tx: Tx, operator: Viewer, { id, organisationId, personId, validUntil }: Clearance) {
  await tx`update mentor_clearances set active_at = now() where id = ${id}`
  const longest = addDays(today(), LONGEST_GRANT_DAYS)
  await insertGrant(tx, operator, {
    personId, role: 'mentor', scopeId: organisationId, organisationId, startsOn: today(),
    endsOn: validUntil! < longest ? validUntil! : longest, reason: 'the mentors’ gate',
  })
}
