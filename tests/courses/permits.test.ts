import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { answerOrganisation } from '~/courses/permits/answer-organisation.server'
import { applyForPermit } from '~/courses/permits/apply-for-permit.server'
import { changePermit } from '~/courses/permits/change-permit.server'
import { permitState } from '~/courses/permits/permit'
import { listAskableTrades, listOfferableCourses, listRunningOfferings, listTradePermits, nameApplications } from '~/courses/permits/permits.server'
import { permitTrade } from '~/courses/permits/permit-trade.server'
import { endLicence } from '~/people/licences/end-licence.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCentre, createCourse, orderOf, permitElectricians, type Centre } from '../factories/courses'
import { createAdministrator, createStaff, done } from '../factories/people'
import { createApplication, license, pdf } from '../factories/programme'
import { thrownBy, twenty } from '../people/support'

const TRADE = 'building-electrician'
const approve = { answer: 'approved', reason: undefined, startsOn: undefined, endsOn: undefined } as const
const ask = async (centre: Centre, tradeId = TRADE) =>
  applyForPermit(centre.manager, (await findOrganisation(centre.manager, centre.id))!, {
    id: randomUUID(), tradeId, note: undefined, documents: [pdf()],
  })

async function createLicensed() {
  const centre = await createCentre()
  const licence = await license(centre.administrator, centre.id)
  return { centre, licence }
}

describe('a trade permit', () => {
  test('is asked for by a licensed organisation only, once for each trade', async () => {
    const centre = await createCentre()
    expect(await ask(centre)).toEqual({ refused: 'no-licence' })
    await license(centre.administrator, centre.id)
    expect(await ask(centre, 'alchemy')).toEqual({ refused: 'no-such-trade' })
    const answers = await twenty(() => ask(centre))
    expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
    expect(await ask(centre, 'beekeeper')).toHaveProperty('id')
    expect((await listAskableTrades(centre.id)).map(({ id }) => id)).not.toContain(TRADE)
  })

  test('is given with the approval, from today to the end of the licence, and then courses open', async () => {
    const { centre } = await createLicensed()
    const { id } = await done(ask(centre))
    expect((await nameApplications([{ id, kind: 'trade_permit' }]))[id]!.en).toMatch(/^Permit for “/)
    await done(answerOrganisation(centre.administrator, id, approve))
    expect(await listTradePermits(centre.id)).toMatchObject([{ tradeId: TRADE, startsOn: today(), endsOn: addDays(today(), 1000) }])
    const course = await createCourse({ standard: 'building-electrician-2' })
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toHaveProperty('id')
  })

  test('of two administrators who approve at once is one permit', async () => {
    const { centre } = await createLicensed()
    const { id } = await done(ask(centre))
    const second = await createAdministrator('tehran')
    const answers = await twenty(i => answerOrganisation(i % 2 ? centre.administrator : second, id, approve))
    expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'already-decided')).toHaveLength(19)
    expect(await listTradePermits(centre.id)).toHaveLength(1)
  })

  test('never goes beyond its licence, whoever gives it: the act says so and the database too', async () => {
    const { centre, licence } = await createLicensed()
    const { id } = await done(ask(centre))
    const beyond = { ...approve, endsOn: addDays(today(), 1001) }
    expect(await answerOrganisation(centre.administrator, id, beyond)).toEqual({ refused: 'beyond-licence' })
    const before = { organisationId: centre.id, tradeId: TRADE, startsOn: addDays(today(), -101) }
    expect(await permitTrade(centre.administrator, before)).toEqual({ refused: 'no-licence' })
    await expect(sql`
      insert into trade_permits (organisation_id, trade_id, starts_on, ends_on, licence_id, licence_starts_on, licence_ends_on)
      select organisation_id, ${TRADE}, starts_on, ends_on + 1, id, starts_on, ends_on from organisation_licences
      where id = ${licence.id}`).rejects.toMatchObject({ constraint_name: 'within_licence' })
  })

  test('ends with its licence: no course opens, the application can’t be approved, a new licence begins anew', async () => {
    const { centre, licence } = await createLicensed()
    await permitElectricians(centre, today(), addDays(today(), 900))
    const waiting = await done(ask(centre, 'beekeeper'))
    await done(endLicence(centre.administrator, licence.id, { reason: 'انتقال مرکز' }))
    const course = await createCourse({ standard: 'building-electrician-2' })
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toEqual({ refused: 'not-permitted' })
    expect((await listOfferableCourses(centre.id)).map(({ id }) => id)).not.toContain(course.id)
    expect((await listTradePermits(centre.id)).map(permit => permitState(permit, today()))).toEqual(['licence-ended'])
    expect(await answerOrganisation(centre.administrator, waiting.id, approve)).toEqual({ refused: 'no-licence' })
    await license(centre.administrator, centre.id, today(), addDays(today(), 500))
    await permitElectricians(centre, today(), addDays(today(), 400))
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toHaveProperty('id')
  })

  test('that ends at the same moment as a course opens leaves no course opened after it', async () => {
    for (let round = 0; round < 5; round++) {
      const { centre, licence } = await createLicensed()
      await permitElectricians(centre, today(), addDays(today(), 900))
      const course = await createCourse({ standard: 'building-electrician-2' })
      await Promise.all([
        endLicence(centre.administrator, licence.id, { reason: 'هم‌زمان' }),
        ...Array.from({ length: 4 }, () => openOffering(centre.manager, centre.id, orderOf(centre, course.id))),
      ])
      const late = await sql`
        select from offerings join trade_permits on trade_permits.id = trade_permit_id
          join organisation_licences on organisation_licences.id = licence_id
        where offerings.organisation_id = ${centre.id} and opened_at > organisation_licences.ended_at`
      expect(late).toEqual([])
    }
  })

  test('is suspended, holds again and is ended, each once and with a reason; what runs goes on', async () => {
    const { centre } = await createLicensed()
    const { id } = await permitElectricians(centre, today(), addDays(today(), 900))
    const course = await createCourse({ standard: 'building-electrician-2' })
    await done(openOffering(centre.manager, centre.id, orderOf(centre, course.id)))
    expect(await listRunningOfferings(id)).toMatchObject([{ trainees: 0 }])
    const change = (word: 'suspended' | 'reinstated' | 'ended') => changePermit(centre.administrator, id, { change: word, reason: 'بازدید' })
    expect((await twenty(() => change('suspended'))).filter(answer => 'id' in answer)).toHaveLength(1)
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toEqual({ refused: 'not-permitted' })
    expect(await listRunningOfferings(id)).toHaveLength(1)
    await done(change('reinstated'))
    expect(await openOffering(centre.manager, centre.id, orderOf(centre, course.id))).toHaveProperty('id')
    await done(change('ended'))
    expect(await change('reinstated')).toEqual({ refused: 'changed-already' })
    const events = await sql`select kind from trade_permit_events where trade_permit_id = ${id} order by id`
    expect(events.map(({ kind }) => kind as string)).toEqual(['suspended', 'reinstated', 'ended'])
    const told = await sql`select kind from notices where person_id = ${centre.manager.id} order by made_at, id`
    expect(told.map(({ kind }) => kind as string)).toEqual(['permit-suspended', 'permit-reinstated', 'permit-ended'])
  })

  test('is nobody’s to change but an administrator’s above, and not for a centre of their own', async () => {
    const { centre } = await createLicensed()
    const { id } = await permitElectricians(centre, today(), addDays(today(), 900))
    const order = { change: 'ended', reason: 'بی‌دلیل' } as const
    expect(await thrownBy(changePermit(centre.manager, id, order))).toBe(403)
    expect(await thrownBy(changePermit(await createAdministrator('yazd'), id, order))).toBe(404)
    expect(await thrownBy(changePermit(await createStaff('trainer', centre.id), id, order))).toBe(404)
  })

  test('is applied for again half a year before it runs out', async () => {
    const { centre } = await createLicensed()
    await permitElectricians(centre, today(), addDays(today(), 100))
    expect((await listAskableTrades(centre.id)).map(({ id }) => id)).toContain(TRADE)
    const { id } = await createApplication(centre.manager, centre.id, TRADE)
    expect(await answerOrganisation(centre.administrator, id, approve)).toEqual({ refused: 'already-permitted' })
    const next = { ...approve, startsOn: addDays(today(), 101) }
    expect(await answerOrganisation(centre.administrator, id, next)).toHaveProperty('id')
  })
})
