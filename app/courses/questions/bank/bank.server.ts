import type { Viewer } from '~/people/viewer'
import { sql } from '~/shared/sql.server'
import { faKey } from '~/shared/text'
import type { ItemKind } from '../question'
import { BANK_ROLES, type Bank, type BankUnit, type ItemLine, type ItemState, type Use } from './bank'

/** After a class has ended its trainees may still sit its exam: the window of attempts. */
const DAYS_AFTER_CLASS = 180

/** A course that its authors have not published yet has its bank too: without ready questions it could never be. */
export const bankTitle = sql`coalesce(course_versions.title, course_drafts.outline -> 'title')`
export const bankColumns = (viewer: Viewer) => sql`
  courses.id as course_id, ${bankTitle} as course_title, place.id as organisation_id, place.province_id,
  exists (select from offerings join offering_trainers on offering_trainers.offering_id = offerings.id
    where offerings.course_id = courses.id and offering_trainers.person_id = ${viewer.id} and cancelled_at is null
      and ends_on >= today() - ${DAYS_AFTER_CLASS}::int) as is_taught_by_viewer`
export const bankTables = (viewer: Viewer) => sql`
  courses left join course_versions on course_versions.id = courses.current_version_id
  left join course_drafts on course_drafts.course_id = courses.id
  join lateral (select organisations.id, organisations.province_id from organisations
    where case when owner_organisation_id is null then organisations.kind = 'authority'
        else organisations.id = owner_organisation_id end
      and reaches(${viewer.id}, ${BANK_ROLES}, organisations.id)
    order by organisations.id limit 1) place on true`

/** The bank of a course that the viewer reaches. */
export async function findBank(viewer: Viewer, courseId: string): Promise<Bank | undefined> {
  const [bank] = await sql<Bank[]>`select ${bankColumns(viewer)} from ${bankTables(viewer)} where courses.id = ${courseId} and ${bankTitle} is not null`
  return bank
}

export const listUnits = (courseId: string) => sql<BankUnit[]>`
  select id, title from (
    select unit_id as id, course_units.title, position::bigint from courses join course_units on course_version_id = current_version_id
    where courses.id = ${courseId}
    union all
    select section ->> 'id', section -> 'title', place from courses join course_drafts on course_id = courses.id,
      jsonb_array_elements(outline -> 'sections') with ordinality sections (section, place)
    where courses.id = ${courseId} and current_version_id is null) units
  order by position`

export const stateColumn = () => sql`
  case when items.retired_at is not null then 'retired' when newest.ready_at is not null then 'ready'
    when newest.reviewed_at is not null then 'reviewed' when item_reviews.verdict = 'sent_back' then 'sent_back'
    else 'draft' end`
export const newestTables = () => sql`
  items join lateral (select * from item_versions where item_id = items.id order by version desc limit 1) newest on true
  left join item_reviews on item_reviews.item_version_id = newest.id`

export type ItemFilters = { unit?: string; kind?: ItemKind; difficulty?: number; state?: ItemState; q?: string; page: number }
export const ITEMS_A_PAGE = 30

/** Questions of one use. Sealed ones are found by their code alone, and their words stay where they are. */
export async function listItems(courseId: string, use: Use, { unit, kind, difficulty, state, q, page }: ItemFilters) {
  const key = q ? faKey(q) : ''
  const rows = await sql<(ItemLine & { total: number })[]>`
    select items.id, code, items.unit_id, use, newest.kind, difficulty, newest.version, ${stateColumn()} as state,
      case when use = 'practice' then body -> 'stem' end as stem, count(*) over ()::int as total
    from ${newestTables()}
    where course_id = ${courseId} and use = ${use}
      and (${unit ?? null}::text is null or items.unit_id = ${unit ?? null})
      and (${kind ?? null}::text is null or newest.kind = ${kind ?? null})
      and (${difficulty ?? null}::int is null or difficulty = ${difficulty ?? null})
      and (${state ?? null}::text is null or ${stateColumn()} = ${state ?? null})
      and (${q ?? null}::text is null or strpos(code, lower(${q ?? ''})) > 0
        or (use = 'practice' and ${key} <> '' and newest.stem_key like ${`%${key}%`}))
    order by items.unit_id, code limit ${ITEMS_A_PAGE} offset ${(page - 1) * ITEMS_A_PAGE}`
  return { items: rows.map(({ total: _, ...line }) => line), total: rows[0]?.total ?? 0 }
}

export type UnitCount = { unitId: string; difficulty: number; count: number }

/** How many questions are in force, by unit and difficulty. */
export const countByDifficulty = (courseId: string, use: Use) => sql<UnitCount[]>`
  select items.unit_id, difficulty, count(*)::int as count
  from items join item_versions on item_versions.id = current_version_id
  where course_id = ${courseId} and use = ${use} and retired_at is null and ready_at is not null
  group by items.unit_id, difficulty`
