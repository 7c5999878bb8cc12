import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { today, type Day } from '~/shared/calendar'
import { agreement, form } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { findClearance } from './clearances.server'
import { nextStep, STEPS } from './gate'

export const codeForm = form({ agreed: agreement() })

const POSITION = STEPS.indexOf('code_of_conduct') + 1

/** The mentor signs the code of conduct, once everything before it is done. Nobody can sign for another. */
export async function signCodeOfConduct(
  mentor: Viewer, personId: string, on: Day = today(),
): Promise<{ signed: true } | Refusal<'not-yet'>> {
  const { id, organisationId } = found(await findClearance(mentor, personId))
  allow(mentor.id === personId)
  return tx(async tx => {
    await tx`select from mentor_clearances where id = ${id} for update`
    const clearance = found(await findClearance(mentor, personId, tx))
    if (clearance.stepsDone >= POSITION) return { signed: true as const }
    if (nextStep(clearance) !== 'code_of_conduct') return { refused: 'not-yet' as const }
    await tx`
      insert into clearance_steps (clearance_id, person_id, position, step, happened_on, decided_by)
      values (${id}, ${personId}, ${POSITION}, 'code_of_conduct', ${on}, ${mentor.id})`
    await audit(tx, { by: mentor, act: 'code-of-conduct-signed', subject: ['clearance', id], organisationId })
    return { signed: true as const }
  })
}
