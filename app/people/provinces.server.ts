import { sql } from '~/shared/sql.server'
import type { Text } from '~/shared/text'

export type Province = { id: string; title: Text }

export const listProvinces = () =>
  sql<Province[]>`select id, title from provinces order by title ->> 'fa' collate "fa-x-icu"`
