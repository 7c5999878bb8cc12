import { describe, expect, test } from 'vitest'
import { findPublicOffering, listOpenOfferings, searchCatalogue } from '~/courses/catalogue.server'
import { filtersOf, type CatalogueFilters } from '~/courses/catalogue/filters'
import { searchCourses } from '~/courses/search.server'
import { queryOf } from '~/shared/search'
import { readCoursePage } from '~/courses/catalogue/course-page.server'
import { DELIVERY_MODES } from '~/courses/offerings/offering'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering, createTrainee, permitElectricians } from '../factories/courses'

const ids = async (filters: CatalogueFilters) => {
  const first = await searchCatalogue({ ...filters, page: 1 })
  return first.courses.map(({ id }) => id)
}

describe('the catalogue', () => {
  test.each(['برق‌کار', 'برق كار', 'برقكار', 'برق کار', 'BUILDING electric', 'ساختمان برق'])(
    'finds the building electrician typed as %s',
    async q => {
      expect(await ids({ q })).toContain('building-electrician')
    },
  )

  test('shows what is nearly what was typed where nothing is, and says so', async () => {
    for (const q of ['برق‌کاران', 'برقكاران', 'نازک‌دوزها', 'building elektrician', 'electrcian', 'Elektrician', 'bulding']) {
      const { courses, isNear } = await searchCatalogue({ q, page: 1 })
      expect([q, courses.map(({ id }) => id), isNear]).toEqual([q, [q.startsWith('نازک') ? 'garment-light-women' : 'building-electrician'], true])
    }
    expect(await searchCatalogue({ q: 'برق‌کاران', provinceId: 'yazd', page: 1 })).toMatchObject({ total: 0 })
    expect(await searchCatalogue({ q: 'برق‌کار', page: 1 })).toMatchObject({ isNear: false })
  })

  test.each([
    ['خیاطی', 'garment-light-women'], ['خياطي زنانه', 'garment-light-women'], ['Sewing', 'garment-light-women'], ['tailoring', 'garment-light-women'],
    ['سیم‌کشی', 'building-electrician'], ['سيم كشي', 'building-electrician'], ['برق‌کاری', 'building-electrician'], ['wiring', 'building-electrician'], ['زنبورداری', 'beekeeper'],
  ])('finds a trade by what people call it: %s', async (q, course) => {
    const { courses, isNear } = await searchCatalogue({ q, page: 1 })
    expect([courses.map(({ id }) => id), isNear]).toEqual([[course], false])
  })

  test('says what is nearly what people call a trade', async () => {
    const { courses, isNear } = await searchCatalogue({ q: 'sewwing', page: 1 })
    expect([courses.map(({ id }) => id), isNear]).toEqual([['garment-light-women'], true])
  })

  test.each([
    ['خیاتی', 'garment-light-women'], ['خياتي ذنانه', 'garment-light-women'], ['برغ', 'building-electrician'], ['صیم‌کشی', 'building-electrician'],
    ['زنبوردازی', 'beekeeper'], ['عسل', undefined], ['عثل', undefined],
  ])('finds what sounds as it was typed, or is a letter off, where nothing is written so, and says so: %s', async (q, course) => {
    const { courses, isNear } = await searchCatalogue({ q, page: 1 })
    expect([courses.map(({ id }) => id), isNear]).toEqual([[course ?? 'beekeeper'], q !== 'عسل'])
    expect(await searchCourses(undefined, queryOf(q)!)).toMatchObject({ hits: [{ to: `/courses/${course ?? 'beekeeper'}` }], ...(q !== 'عسل' && { isNear: true }) })
  })

  test('hears the centre and the province too, within the filters, and nothing beyond the last page of what is written so', async () => {
    const centre = await createCentre({ nameFa: 'آموزشگاه رضایی', provinceId: 'yazd' })
    const { course } = await createOffering({ centre })
    const heard = { courses: [{ id: course.id }], total: 1, isNear: true }
    expect(await searchCatalogue({ q: 'رظایی', page: 1 })).toMatchObject(heard)
    expect(await searchCatalogue({ q: 'رذایي یزد', page: 1 })).toMatchObject(heard)
    expect(await searchCatalogue({ q: 'رظایی', provinceId: 'tehran', page: 1 })).toMatchObject({ total: 0, isNear: false })
    expect(await searchCatalogue({ q: 'رضایی', page: 2 })).toMatchObject({ total: 0, isNear: false })
  })

  test('needs every word, and finds nothing for what is nowhere', async () => {
    expect(await ids({ q: 'برق زنبور' })).toEqual([])
    expect(await ids({ q: 'زعفران‌کاری فضایی' })).toEqual([])
    expect(await ids({ q: '% _ ‌' })).toContain('beekeeper')
  })

  test('finds a course by the centre or the province of its offerings', async () => {
    const centre = await createCentre({ nameFa: 'آموزشگاه بادگیر', provinceId: 'yazd' })
    const { course } = await createOffering({ centre })
    expect(await ids({ q: 'بادگير' })).toEqual([course.id])
    expect(await ids({ q: 'یزد' })).toEqual([course.id])
    expect(await ids({ q: 'Course یزد' })).toEqual([course.id])
    expect(await ids({ q: 'تبریز Course' })).toEqual([])
  })

  test('is narrowed by trade, province, mode and start', async () => {
    const [yazd, tehran] = [await createCentre({ provinceId: 'yazd' }), await createCentre({ provinceId: 'tehran' })]
    await permitElectricians(yazd)
    const electrician = await createOffering({
      centre: yazd,
      courseId: 'building-electrician',
      deliveryMode: 'rural',
      startsOn: addDays(today(), 20),
    })
    const late = await createOffering({
      centre: tehran,
      startsOn: addDays(today(), 60),
      endsOn: addDays(today(), 100),
      applicationsUntil: addDays(today(), 50),
    })
    expect(await ids({ tradeId: 'building-electrician' })).toEqual(['building-electrician'])
    expect(await ids({ provinceId: 'yazd' })).toEqual(['building-electrician'])
    expect(await ids({ provinceId: 'tehran' })).toEqual([late.course.id])
    expect(await ids({ mode: 'rural' })).toEqual(['building-electrician'])
    expect(await ids({ start: 'month' })).toEqual(['building-electrician'])
    expect((await ids({ start: 'season' })).sort()).toEqual(['building-electrician', late.course.id].sort())
    expect(await ids({ provinceId: 'yazd', mode: 'fixed' })).toEqual([])
    const { courses } = await searchCatalogue({ provinceId: 'yazd', page: 1 })
    expect(courses[0]!.next).toMatchObject([{ id: electrician.id, seatsLeft: 16 }])
  })

  test('is narrowed by the first day, the audience and free seats, and put in the order of the start', async () => {
    const centre = await createCentre()
    const days = (first: number) => ({ startsOn: addDays(today(), first), endsOn: addDays(today(), first + 60), applicationsUntil: addDays(today(), 9) })
    const late = await createOffering({ centre, ...days(40), audience: 'women' })
    const soon = await createOffering({ centre, ...days(12), seats: 1 })
    await createTrainee(soon)
    expect(await ids({ sort: 'soonest' })).toEqual([soon.course.id, late.course.id])
    expect(await ids({ from: addDays(today(), 20) })).toEqual([late.course.id])
    expect(await ids({ to: addDays(today(), 20) })).toEqual([soon.course.id])
    expect(await ids({ audience: 'women' })).toEqual([late.course.id])
    expect(await ids({ free: true })).toEqual([late.course.id])
  })

  test('never names an offering in a prison or barracks, by whatever way one asks', async () => {
    const centre = await createCentre({ nameFa: 'مرکز پنهان', provinceId: 'ilam' })
    const course = await createCourse()
    const [shown, ...hidden] = await Promise.all((['fixed', 'prison', 'barracks'] as const).map(deliveryMode =>
      createOffering({ centre, courseId: course.id, deliveryMode, place: 'جای ناگفتنی' })))
    for (const { id } of hidden) expect(await findPublicOffering(id)).toBeUndefined()
    const listed = await listOpenOfferings(course.id, { page: 1 })
    expect(listed.offerings.map(({ id }) => id)).toEqual([shown!.id])
    expect(listed.total).toBe(1)
    const found = await searchCatalogue({ q: 'پنهان', page: 1 })
    expect(found.courses).toMatchObject([{ offerings: 1, next: [{ id: shown!.id }] }])
    const page = JSON.stringify([await readCoursePage(course.id, undefined, { page: 1 }), found])
    for (const { id } of hidden) expect(page).not.toContain(id)
    expect(await sql`select id from catalogue_offerings where delivery_mode in ('prison', 'barracks')`).toEqual([])
    expect(filtersOf('?mode=prison').mode).toBeUndefined()
    expect(DELIVERY_MODES.filter(mode => filtersOf(`?mode=${mode}`).mode)).toHaveLength(6)
  })

  test('leaves out what is cancelled, what no longer takes applications, and centres that have ended', async () => {
    const course = await createCourse()
    const [cancelled, closed, ended] = await Promise.all([1, 2, 3].map(() => createOffering({ courseId: course.id })))
    await sql`update offerings set cancelled_at = now(), cancelled_because = 'کم‌شمار' where id = ${cancelled!.id}`
    await sql`update offerings set applications_until = today() - 1 where id = ${closed!.id}`
    await sql`update organisations set ended_at = now() where id = ${ended!.centre.id}`
    expect((await listOpenOfferings(course.id, { page: 1 })).offerings).toEqual([])
    expect(await findPublicOffering(closed!.id)).toMatchObject({ id: closed!.id })
    expect(await findPublicOffering(cancelled!.id)).toBeUndefined()
  })

  test('counts the seats that are left', async () => {
    const offering = await createOffering({ seats: 2 })
    await createTrainee(offering)
    expect(await findPublicOffering(offering.id)).toMatchObject({ seats: 2, seatsLeft: 1 })
  })

  test('takes no notice of filters that nobody could have chosen', () => {
    expect(filtersOf("?trade=x'--&province=%00&mode=castle&start=never&q=%20")).toEqual({})
    expect(filtersOf('?q=برق&trade=beekeeper&province=yazd&mode=rural&start=month'))
      .toEqual({ q: 'برق', tradeId: 'beekeeper', provinceId: 'yazd', mode: 'rural', start: 'month' })
    expect(filtersOf('?from=۱۴۰۵/۰۷/۰۱&to=1405-10-01&audience=women&free=on&sort=soonest'))
      .toEqual({ from: '2026-09-23', to: '2026-12-22', audience: 'women', free: true, sort: 'soonest' })
    expect(filtersOf('?from=yesterday&audience=cats&free=1&sort=price')).toEqual({})
  })
})

describe('a course’s page', () => {
  test('walks along its standard, with the lessons that are written for each unit', async () => {
    const { course, standard, path } = await readCoursePage('building-electrician', undefined, { page: 1 })
    expect(course.tradeTitle!.fa).toBe('برق‌کار ساختمان')
    expect(standard).toMatchObject({ level: { fa: 'درجهٔ ۲' }, hoursTheory: 60, hoursPractice: 180 })
    expect(path).toHaveLength(8)
    expect(path[0]!.unit!.lessons.length).toBeGreaterThanOrEqual(6)
    expect(path[1]!.unit).toMatchObject({ lessons: [], activities: [{ kind: 'practice' }] })
  })

  test('knows what its reader has asked for', async () => {
    const offering = await createOffering()
    const trainee = await createTrainee(offering)
    expect((await readCoursePage(offering.course.id, trainee, { page: 1 })).own).toEqual([
      { offeringId: offering.id, isEnrolled: true },
    ])
    expect((await readCoursePage(offering.course.id, offering.centre.manager, { page: 1 })).own).toEqual([])
  })

  test('is not there for a course that is not', async () => {
    await expect(readCoursePage('no-such-course', undefined, { page: 1 })).rejects.toMatchObject({ status: 404 })
  })
})
