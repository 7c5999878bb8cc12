import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { today } from '~/shared/calendar'
import { day, form, integer, oneOf, text } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { isNational } from '../permissions'
import type { Viewer } from '../viewer'
import { APPLICATION_KINDS, type ApplicationKind } from './application'

export type Target = { kind: ApplicationKind; version: number; days: number; inForceFrom: string; because: string }

export const listTargets = () => sql<Target[]>`
  select kind, version, days, in_force_from, because from application_targets order by kind, version desc`

/** Within how many days an application made today is meant to be answered. */
export async function targetFor(kind: ApplicationKind) {
  const [target] = await sql<[{ days: number }]>`
    select days from application_targets where kind = ${kind} and in_force_from <= today() order by version desc limit 1`
  return target.days
}

export const targetForm = form({
  kind: oneOf(APPLICATION_KINDS),
  days: integer(1, 365),
  inForceFrom: day(),
  because: text(500, 3),
})

/** A new target, from today at the earliest: what has been asked keeps the target of its day. */
export async function setTarget(
  administrator: Viewer, { kind, days, inForceFrom, because }: z.output<typeof targetForm>, now?: Date,
): Promise<{ version: number } | Refusal<'in-the-past' | 'same-target'>> {
  allow(isNational(administrator))
  if (inForceFrom < today(now)) return { refused: 'in-the-past' }
  return tx(async tx => {
    await tx`select pg_advisory_xact_lock(hashtext('people: application targets'))`
    const [last] = await tx<[{ version: number; days: number; inForceFrom: string }]>`
      select version, days, in_force_from from application_targets where kind = ${kind} order by version desc limit 1`
    if (last.days === days) return { refused: 'same-target' as const }
    if (last.inForceFrom > inForceFrom) return { refused: 'in-the-past' as const }
    const version = last.version + 1
    await tx`
      insert into application_targets (kind, version, days, in_force_from, because, set_by)
      values (${kind}, ${version}, ${days}, ${inForceFrom}, ${because}, ${administrator.id})`
    await audit(tx, {
      by: administrator, act: 'target-set', subject: ['application-target', kind], before: last, after: { version, days, inForceFrom }, why: because,
    })
    return { version }
  })
}
