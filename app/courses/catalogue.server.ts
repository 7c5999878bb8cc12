import { sql, tx, type Fragment } from '~/shared/sql.server'
import { faKey, type Text } from '~/shared/text'
import { isFull } from './applications/obstacles.server'
import type { CatalogueCourse, OpenOffering } from './catalogue/catalogue'
import { isStart, START_DAYS, type CatalogueFilters } from './catalogue/filters'
import type { PublicOffering } from './offerings/offering'

export const COURSES_A_PAGE = 12
export const OFFERINGS_A_PAGE = 20
/** Shorter than this, everything sounds like everything; */
const LEAST_HEARD = 3
/** and what has no letter that sounds as another is heard as it is typed; */
export const mayBeMisheard = (key: string) => key.length >= LEAST_HEARD && /[تطسصثزضذظهحقغاع]/.test(key)
/** and everything is nearly everything. */
export const LEAST_NEAR = 4

const both = sql`true`
/** Whether words are looked for as they were typed, or as they are heard: with one letter for those that sound alike. */
type Spelling = 'typed' | 'heard'
const has = (spelling: Spelling, key: Fragment, word: string) =>
  spelling === 'heard' ? sql`fa_sound(${key}) like fa_sound(${word})` : sql`${key} like ${word}`
/** Asked once, not for every row. */
const now = sql`(select today())`

/** Offerings that take applications, narrowed by what was asked. All that is public asks this view, never the table. */
const open = ({ provinceId, mode, start, from, to, audience, words, spelling }: CatalogueFilters & { words: string[]; spelling: Spelling }) => sql`
  offering.applications_until >= ${now}
  and ${provinceId ? sql`offering.province_id = ${provinceId}` : both}
  and ${mode ? sql`offering.delivery_mode = ${mode}` : both}
  and ${isStart(start) ? sql`offering.starts_on between ${now} and ${now} + ${START_DAYS[start]}::int` : both}
  and ${from ? sql`offering.starts_on >= ${from}` : both} and ${to ? sql`offering.starts_on <= ${to}` : both}
  and ${audience ? sql`offering.audience = ${audience}` : both}
  and ${allOf(words.map(word => sql`(offering.course_id in (${coursesWith(word, spelling)})
    or offering.organisation_id in (select id from organisations where ${has(spelling, sql`name_key`, word)}
      or province_id in (select id from provinces where ${has(spelling, sql`text_key(title)`, word)})))`))}`

/** Seats that somebody has or that are kept for somebody. */
const takenOf = sql`((select count(*) from enrolments where offering_id = soon.id and seat_number is not null)
  + (select count(*) from seat_offers where offering_id = soon.id and answer is null))`

/** By the title and the summary, whose words run into one another: what is only heard so is looked for in titles alone. */
export const coursesWith = (word: string, spelling: Spelling = 'typed') => sql`
  select courses.id from courses join course_versions on course_versions.id = current_version_id
    left join trades on trades.id = trade_id
  where ${has(spelling, spelling === 'heard' ? sql`course_versions.title_key` : sql`course_versions.search_key`, word)} or ${has(spelling, sql`trades.search_key`, word)}`
const allOf = (conditions: ReturnType<typeof coursesWith>[]) =>
  conditions.reduce((all, one) => sql`${all} and ${one}`, both)

/** What was typed as LIKE patterns over the search keys: one spelling for every ی and ک, no half-spaces. */
export const wordsOf = (q = '') =>
  q.split(/\s+/).map(faKey).filter(Boolean).slice(0, 6).map(word => `%${word}%`)

/**
 * What `readCatalogue` finds; where no course has the words as they were typed, those that have them as they are heard, else
 * those whose words are nearly so, which is then said.
 */
export async function searchCatalogue(asked: CatalogueFilters & { page: number }) {
  const found = await readCatalogue(asked)
  const key = (asked.q ?? '').slice(0, 200).split(/\s+/).map(faKey).join('')
  if (found.total > 0 || key.length < LEAST_HEARD) return { ...found, isNear: false }
  // Past the last page of what was found nothing else is shown.
  if (asked.page > 1 && (await readCatalogue({ ...asked, page: 1 })).total > 0) return { ...found, isNear: false }
  const heard = mayBeMisheard(key) ? await readCatalogue({ ...asked, spelling: 'heard' }) : found
  if (heard.total > 0) return { ...heard, isNear: true }
  if (key.length < LEAST_NEAR) return { ...found, isNear: false }
  const near = await listNear(key, asked.q!)
  if (near.length === 0) return { ...found, isNear: false }
  return { ...(await readCatalogue({ ...asked, q: undefined, among: near.map(({ id }) => id) })), isNear: true }
}

/**
 * Courses whose title, or whose trade's, is nearly this. A key has no spaces, and a slip in one word is far from it: what is
 * typed in Latin letters alone may also be near one word of the English title, as near as a short word with a letter too few.
 */
export const listNear = (key: string, typed: string) => tx(async tx => {
  const word = /[^\x00-\x7F]/.test(typed) ? null : typed.slice(0, 200).trim().toLowerCase()
  await tx`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`
  return tx<{ id: string }[]>`
    select id from courses where
      current_version_id in (
        select id from course_versions where ${key} <% title_key and word_similarity(${key}, title_key) >= 0.6
        union all select id from course_versions where ${word} <% lower(title ->> 'en'))
      or trade_id in (select id from trades where word_similarity(${key}, search_key) >= 0.6 or ${word} <% lower(title ->> 'en')
        ${word === null ? tx`or exists (select from jsonb_array_elements_text(also_called -> 'fa' || jsonb_build_array(title -> 'fa')) name
          where word_similarity(${key}, fa_key(name)) >= 0.5)` : tx``}
        or exists (select from jsonb_array_elements_text(also_called -> 'en') name where ${word} <% lower(name)))`
})

/**
 * Courses by title, each with the next offerings one can apply for. Every word must be found, in the course, its
 * trade, or the centre or province of one of its offerings; a filter on offerings leaves out courses that have none.
 */
async function readCatalogue(
  { page, among, spelling = 'typed', ...filters }: CatalogueFilters & { page: number; among?: string[]; spelling?: Spelling },
) {
  const words = wordsOf(filters.q)
  const { provinceId, mode, start, from, to, audience, free, sort } = filters
  const asksOfferings = Boolean(provinceId || mode || start || from || to || audience || free || sort === 'soonest')
  const narrowed = open({ ...filters, words, spelling })
  // Seats are counted offering by offering: behind a fence, so that no more are counted than are needed.
  const isFree = free ? sql`soon.seats > ${takenOf}` : both
  const rows = await sql<(CatalogueCourse & { total: number })[]>`
    with dates as (
      select course_id, count(*)::int as offerings, min(starts_on) as soonest
      from catalogue_offerings offering where ${narrowed} group by course_id
    ),
    found as (
      select courses.id, coalesce(offerings, 0) as offerings,
        row_number() over (order by ${sort === 'soonest' ? sql`soonest,` : sql``}
          course_versions.title ->> 'fa' collate "fa-x-icu", courses.id) as rank,
        count(*) over ()::int as total
      from courses join course_versions on course_versions.id = current_version_id
        left join trades on trades.id = trade_id left join dates on dates.course_id = courses.id
      where withdrawn_at is null
        -- A centre's own course is shown while the centre offers it.
        and (owner_organisation_id is null or courses.id in (select course_id from catalogue_offerings where applications_until >= today()))
        and ${among ? sql`courses.id = any (${among})` : both}
        and ${filters.tradeId ? sql`trade_id = ${filters.tradeId}` : both}
        and (dates.course_id is not null
          or ${asksOfferings ? sql`false` : allOf(words.map(word => sql`courses.id in (${coursesWith(word, spelling)})`))})
        and ${free
          ? sql`exists (select from (select offering.id, seats from catalogue_offerings offering
              where offering.course_id = courses.id and ${narrowed} offset 0) soon where ${isFree})`
          : both}
      order by rank limit ${COURSES_A_PAGE} offset ${(page - 1) * COURSES_A_PAGE}
    )
    select courses.id, course_versions.title, course_versions.summary, level, course_versions.hours_theory,
      course_versions.hours_practice, total, offerings,
      coalesce((select jsonb_agg(soonest) from (
        select soon.id, starts_on as "startsOn", greatest(0, seats - ${takenOf}) as "seatsLeft", audience,
          organisation_name as "organisationName", (select title from provinces where provinces.id = soon.province_id) as "provinceTitle"
        from (select offering.id, starts_on, seats, audience, organisation_name, province_id from catalogue_offerings offering
          where offering.course_id = courses.id and ${narrowed} order by starts_on, offering.id offset 0) soon
        where ${isFree} limit 2) soonest), '[]') as next
    from found join courses on courses.id = found.id
      join course_versions on course_versions.id = courses.current_version_id
      left join trades on trades.id = courses.trade_id left join standards on standards.id = courses.standard_id
      left join standard_versions on standard_versions.id = standards.current_version_id
    order by rank`
  return { courses: rows.map(({ total: _, ...course }) => course), total: rows[0]?.total ?? 0 }
}

/** Trades that some course teaches, for the filter. */
export const listTaughtTrades = () => sql<{ id: string; title: Text }[]>`
  select id, title from trades
  where exists (select from courses where trade_id = trades.id and current_version_id is not null
    and withdrawn_at is null)
  order by title ->> 'fa' collate "fa-x-icu"`

const columns = sql`
  offering.id, offering.course_id, organisation_id, organisation_name, offering.code, starts_on, ends_on,
  applications_until, seats, seats_left, waiting_places, decision_days, delivery_mode, audience, place,
  province_id, provinces.title as province_title, county`

/** A course's offerings that take applications, the soonest first. Behind the fence seats are counted once for each. */
export async function listOpenOfferings(courseId: string, { provinceId, page }: { provinceId?: string; page: number }) {
  const rows = await sql<(Omit<OpenOffering, 'obstacle'> & { total: number })[]>`
    with found as (
      select id, row_number() over (order by starts_on, id) as rank, count(*) over ()::int as total
        from catalogue_offerings
      where course_id = ${courseId} and applications_until >= ${now}
        and ${provinceId ? sql`province_id = ${provinceId}` : both}
      order by rank limit ${OFFERINGS_A_PAGE} offset ${(page - 1) * OFFERINGS_A_PAGE}
    )
    select ${columns}, ${isFull} as is_full, total
    from found cross join lateral (select * from catalogue_offerings where id = found.id offset 0) offering
      join provinces on provinces.id = province_id order by rank`
  return { offerings: rows.map(({ total: _, ...offering }) => offering), total: rows[0]?.total ?? 0 }
}

/** One offering as anyone may see it, also when it no longer takes applications; undefined when it isn't public. */
export async function findPublicOffering(offeringId: string) {
  const [offering] = await sql<(PublicOffering & { courseTitle: Text })[]>`
    select ${columns}, course_versions.title as course_title
    from catalogue_offerings offering join provinces on provinces.id = province_id
      join courses on courses.id = offering.course_id join course_versions on course_versions.id = current_version_id
    where offering.id = ${offeringId}`
  return offering
}
