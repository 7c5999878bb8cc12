import { forgetFailures, whichAreOver } from '~/shared/limits.server'
import type { Tx } from '~/shared/sql.server'
import { PER_ACCOUNT } from './sign-in.server'

/** Of these people, those whom too many wrong passwords keep out at this moment. */
export const findLockedAccounts = (personIds: readonly string[]) => whichAreOver(PER_ACCOUNT, personIds)

/** Forgets a person's failed tries; the password stays as it is. @returns how many there were. */
export const unlockAccount = (tx: Tx, personId: string) => forgetFailures(PER_ACCOUNT, personId, tx)
