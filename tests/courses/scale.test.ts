import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { searchCatalogue } from '~/courses/catalogue.server'
import type { CatalogueFilters } from '~/courses/catalogue/filters'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { sql } from '~/shared/sql.server'
import { createOffering, createTrainee } from '../factories/courses'

/** The quickest of several, so that a busy machine isn't taken for a slow question. */
async function quickest(work: () => Promise<unknown>) {
  let best = Infinity
  for (let i = 0; i < 15; i++) {
    const started = performance.now()
    await work()
    best = Math.min(best, performance.now() - started)
  }
  return best
}

describe('a catalogue of 20,000 offerings', () => {
  test('is searched quickly, however it is asked', async () => {
    const { id, centre } = await createOffering({ seats: 2 })
    await createTrainee({ id, centre } as never)
    const owner = postgres(process.env.TEST_SUPER_URL!, { max: 1, onnotice() {} })
    await owner`
      insert into offerings (course_id, organisation_id, code, trade_id, needs_permit, starts_on, ends_on, applications_until, seats,
        waiting_places, decision_days, delivery_mode, audience)
      select course.id, ${centre.id}, 'S-' || n, null, false, today() + (n % 90), today() + (n % 90) + 60, today() + (n % 30), 16, 5, 10,
        (array['fixed', 'rural', 'mobile', 'prison'])[1 + n % 4], (array['women', 'men', 'mixed'])[1 + n % 3]
      from generate_series(1, 20000) n join (select id, row_number() over (order by id) - 1 as rank, count(*) over () as of
        from courses where not needs_permit and current_version_id is not null) course on n % of = rank`
    await owner`vacuum analyze offerings`
    await owner`analyze`
    await owner.end()
    const asks: CatalogueFilters[] = [
      {}, { q: 'برق' }, { q: 'مرکز یک' }, { provinceId: 'tehran', mode: 'rural' }, { start: 'month', audience: 'women' },
      { free: true }, { sort: 'soonest' }, { q: 'زعفران فضایی' },
    ]
    const took: [string, number][] = []
    for (const filters of asks) took.push([JSON.stringify(filters), Math.round(await quickest(() => searchCatalogue({ ...filters, page: 1 })))])
    // 50 ms at the database is the aim on a machine that does nothing else; a plan that counts seats one by one takes five times that.
    for (const [asked, ms] of took) expect(ms, asked).toBeLessThanOrEqual(200)
  }, 120_000)
})

describe('a class of 500', () => {
  test('opens quickly for its trainer', async () => {
    const { id, centre } = await createOffering({ seats: 500 })
    await sql`
      with made as (
        insert into people (name_fa, born_on) select 'کارآموز ' || n, '2000-01-01' from generate_series(1, 500) n returning id)
      insert into enrolments (offering_id, person_id, seats, seat_number)
      select ${id}, id, 500, row_number() over () from made`
    const ms = Math.round(await quickest(() => readClassPage(centre.trainer, id)))
    expect(ms).toBeLessThanOrEqual(400)
  }, 60_000)
})
