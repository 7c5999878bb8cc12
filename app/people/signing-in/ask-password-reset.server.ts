import { form, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { enqueue } from '~/shared/jobs.server'
import { takeTry, type Limit } from '~/shared/limits.server'
import { seal } from '~/shared/secrets.server'
import { tx } from '~/shared/sql.server'
import { identifierOf } from './accounts.server'

export const passwordResetForm = form({ identifier: text(254) })

const PER_ADDRESS: Limit = { kind: 'password-reset', most: 30, minutes: 15 }

/** The search for the person is a job's, so that a known and an unknown name are answered alike and as fast. */
export async function askPasswordReset(
  { identifier }: { identifier: string }, clientAddress: string,
): Promise<{ asked: true } | Refusal<'too-many-tries'>> {
  if (!(await takeTry(PER_ADDRESS, clientAddress))) return { refused: 'too-many-tries' }
  await tx(tx => enqueue(tx, 'people-send-password-reset', { sealed: seal(identifierOf(identifier)) }))
  return { asked: true }
}
