import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { listTrainers } from '~/courses/centres.server'
import { listCentreOfferings, listRoster } from '~/courses/offerings.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { OfferingFormPage } from '~/courses/offerings/offering-form'
import { OfferingsPage } from '~/courses/offerings/offerings-page'
import { listLapsedPermits, listOfferableCourses } from '~/courses/permits/permits.server'
import { addDays, formatDay, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, createOffering, createTrainee, orderOf, permitElectricians } from '../factories/courses'
import { createViewer, done } from '../factories/people'
import { siteOf } from '../ui/site'

describe('the class list', () => {
  test('is searched by a part of a name as anyone types it, in either script, or by the number of a seat', async () => {
    const offering = await createOffering({ seats: 20 })
    for (const [nameFa, nameEn] of [['یکتا کیانی', 'Yekta Kiani'], ['مریم رضایی', undefined], ['هادی رضا‌زاده', 'Hadi Rezazadeh']] as const)
      await createTrainee(offering, await createViewer({ nameFa, nameEn }))
    const found = async (q: string) => (await listRoster(offering.id, 1, q)).rows.map(({ nameFa }) => nameFa)
    expect(await found('')).toHaveLength(3)
    expect(await found('كياني')).toEqual(['یکتا کیانی'])
    expect(await found('رضازاده')).toEqual(['هادی رضا‌زاده'])
    expect(await found('rezaz')).toEqual(['هادی رضا‌زاده'])
    expect(await found('رضا')).toHaveLength(2)
    expect(await found('۲')).toEqual(['مریم رضایی'])
    expect(await found('%')).toEqual([])
    expect(await found('سهراب')).toEqual([])
    expect((await listRoster(offering.id, 1, 'رضا')).total).toBe(2)
  })
})

describe('the centre’s offerings', () => {
  test('say of one that is not over that the permit of its trade has run out, and on which day', async () => {
    const centre = await createCentre()
    const course = await createCourse({ standard: 'building-electrician-2' })
    const permit = await permitElectricians(centre)
    for (const code of ['COMING', 'CALLED-OFF']) await done(openOffering(centre.manager, centre.id, orderOf(centre, course.id, { code })))
    await done(openOffering(centre.manager, centre.id, orderOf(centre, (await createCourse()).id, { code: 'FREE' })))
    await sql`update offerings set cancelled_at = now(), cancelled_because = 'کم بود' where code = 'CALLED-OFF'`
    const see = async () => {
      const [listed, lapsed] = [await listCentreOfferings(centre.id, 1), await listLapsedPermits(centre.id)]
      const props = { ...listed, lapsed: [...lapsed], centre: { ...centre, kind: 'centre', name: { fa: 'م', en: 'M' }, provinceId: 'tehran', isActive: true },
        page: 1, size: 25, search: '', today: today(), canOpen: false, canSeeApplications: false, canSeeHours: false }
      return (await siteOf({ page: { default: () => <OfferingsPage {...props} /> } })('/page')).text()
    }
    expect(await see()).not.toContain('مجوز')
    await sql`update trade_permits set ended_at = now(), ended_because = 'جابه‌جایی' where id = ${permit.id}`
    await permitElectricians(centre, addDays(today(), -100), addDays(today(), -1))
    const rows = (await see()).split('<tr').filter(row => row.includes('مجوز تا'))
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('COMING')
    expect(rows[0]).toContain(formatDay(addDays(today(), -1), 'fa', 'long'))
  })

  test('are opened on a page that says of a lapsed permit before the choice of the course, where it is missing', async () => {
    const centre = await createCentre()
    await createCourse({ standard: 'building-electrician-2' })
    await createCourse()
    await permitElectricians(centre)
    await sql`update trade_permits set suspended_at = now(), suspended_because = 'بازدید' where organisation_id = ${centre.id}`
    const [courses, lapsed, trainers] = [await listOfferableCourses(centre.id), await listLapsedPermits(centre.id), await listTrainers(centre.id)]
    const props = { id: randomUUID(), copy: null, licensedUntil: null, example: '2026-12-20', today: today(), courses: [...courses], lapsed: [...lapsed], trainers: [...trainers],
      centre: { ...centre, kind: 'centre', name: { fa: 'م', en: 'M' }, provinceId: 'tehran', isActive: true } }
    const html = await (await siteOf({ page: { default: () => <OfferingFormPage {...props} answer={undefined} /> } })('/page')).text()
    expect(html.indexOf('مجوز معلق است')).toBeGreaterThan(0)
    expect(html.indexOf('مجوز معلق است')).toBeLessThan(html.indexOf('name="courseId"'))
    // Enter in any field looks at the plan first: it neither opens the class nor asks for more rows.
    const [whatEnterPresses] = [...html.matchAll(/<button [^>]*name="step" value="(\w+)"/g)].map(([, step]) => step)
    expect(whatEnterPresses).toBe('preview')
  })
})
