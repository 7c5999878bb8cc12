import { sql } from '~/shared/sql.server'
import type { PublicFigures } from './public-figures'

const FRESH = 30_000
let kept: { at: number; figures: Promise<PublicFigures> } | undefined

/** Counted at most twice a minute in each process: the landing page must not cost a count of all certificates. */
export function countPublicFigures(now = Date.now()): Promise<PublicFigures> {
  if (!kept || now - kept.at > FRESH) {
    const figures = count()
    kept = { at: now, figures }
    figures.catch(() => (kept = undefined))
  }
  return kept.figures
}

async function count() {
  const [figures] = await sql<[PublicFigures]>`
    select
      (select count(*)::int from catalogue_offerings where applications_until >= today() and starts_on >= today()) as open_offerings,
      (select count(distinct person_id)::int from enrolments join offerings on offerings.id = offering_id
        where ended_at is null and cancelled_at is null and today() between starts_on and ends_on) as trainees,
      (select count(*)::int from certificate_statuses where status = 'valid') as valid_certificates`
  return figures
}
