import type { Retention } from '~/shared/data-record'
import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

/** `days` null: as long as the account, or for ever, as the title says. */
export type RetentionPolicy = { name: Retention; days: number | null; title: Text; isConfirmed: boolean }

export const listRetentionPolicies = () => sql<RetentionPolicy[]>`
  select name, days, title, confirmed_at is not null as is_confirmed from retention_policies`
