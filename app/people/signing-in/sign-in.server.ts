import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { form, optional, password, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { isOverLimit, takeTry, tried, type Limit } from '~/shared/limits.server'
import { tx } from '~/shared/sql.server'
import { findAccount, identifierOf, type Account } from './accounts.server'
import { isPasswordOf } from './passwords.server'

export const signInForm = form({ identifier: text(254), password: password(), then: optional(text(500)) })

export const PER_ACCOUNT: Limit = { kind: 'sign-in', most: 5, minutes: 15, isOwners: true }
// An exam room shares one address.
const PER_ADDRESS: Limit = { kind: 'sign-in-address', most: 300, minutes: 15 }

/**
 * Whose name and password these are. A name that nobody has is answered alike, in the same time, and locks alike.
 * Only failed tries count.
 */
export async function signIn(
  { identifier, password: given }: Pick<z.output<typeof signInForm>, 'identifier' | 'password'>,
  clientAddress: string,
): Promise<Account | Refusal<'wrong-sign-in' | 'too-many-tries'>> {
  if (await isOverLimit(PER_ADDRESS, clientAddress)) return { refused: 'too-many-tries' }
  const account = await findAccount(identifier)
  return tried(PER_ACCOUNT, account?.id ?? identifierOf(identifier), async () => {
    const isRight = await isPasswordOf(account?.passwordHash, given)
    // Counted and asked once more: of many tries at once, those beyond the limit learn nothing.
    if (!account || !isRight) return { refused: (await takeTry(PER_ADDRESS, clientAddress)) ? 'wrong-sign-in' as const : 'too-many-tries' as const }
    if (await isOverLimit(PER_ADDRESS, clientAddress)) return { refused: 'too-many-tries' as const }
    await tx(tx => audit(tx, { by: account, act: 'signed-in', subject: ['person', account.id] }))
    return account
  })
}
