import { expect, test } from 'vitest'
import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { proposeReplacement } from '~/certificates/issuing/propose-replacement.server'
import { readCertifiedMinutes } from '~/certificates/register/certified-hours.server'
import { reinstateCertificate } from '~/certificates/register/reinstate-certificate.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { suspendCertificate } from '~/certificates/register/suspend-certificate.server'
import { readCentreHours, readOfferingHours } from '~/courses/hours/hours.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createCertificate, createRegister, type Register } from '../factories/certificates'
import { createCentre, createClass } from '../factories/courses'
import { createStaff, done } from '../factories/people'

const HOURS = 60 * (60 + 180)
const month = { from: addDays(today(), -30), to: today() }

/** A centre that teaches and certifies: a class of three. */
async function createCertifyingCentre() {
  const [base, centre] = [await createRegister(), await createCentre()]
  await sql`update organisations set code = 'T-HOURS' where id = ${centre.id}`
  const officer = await createStaff('assessment_officer', centre.id)
  const register: Register = { ...base, organisationId: centre.id, officer, manager: centre.manager }
  return { centre, register, ...(await createClass({ centre, trainees: 3 })) }
}

test('the certified hours are of those whose certificate stands, and add up by trainee, class and centre', async () => {
  const { centre, register, offering, enrolments } = await createCertifyingCentre()
  const [first, second] = [await createCertificate(register, { enrolmentId: enrolments[0] }), await createCertificate(register, { enrolmentId: enrolments[1] })]
  await createCertificate(register)

  const ofClass = await readOfferingHours(offering.id, await readCertifiedMinutes({ offeringId: offering.id }))
  expect(ofClass.total.certified).toBe(2 * HOURS)
  expect(ofClass.trainees.map(({ certified }) => certified)).toEqual([HOURS, HOURS])
  const ofCentre = async () => readCentreHours(centre.id, month, await readCertifiedMinutes({ centreId: centre.id, ...month }))
  expect(await ofCentre()).toMatchObject({ total: { certified: 3 * HOURS }, certifiedOfNoClass: HOURS, offerings: [{ offeringId: offering.id, certified: 2 * HOURS }] })

  await done(suspendCertificate(register.officer, first.code, { reason: 'under-review', note: 'گزارش رسید' }))
  expect((await ofCentre()).total.certified).toBe(2 * HOURS)
  await done(reinstateCertificate(register.manager, first.code, { note: 'درست بود' }))
  expect((await ofCentre()).total.certified).toBe(3 * HOURS)
  await done(revokeCertificate(register.manager, second.code, { reason: 'issued-in-error', note: 'به نام شخص دیگری بود' }))
  expect(await ofCentre()).toMatchObject({ total: { certified: 2 * HOURS }, offerings: [{ certified: HOURS }] })
})

test('a replaced certificate counts once, in the quarter of the first; another centre’s class is none of this one', async () => {
  const { centre, register, enrolments } = await createCertifyingCentre()
  const stranger = await createClass({ trainees: 1 })
  const { code } = await createCertificate(register, { enrolmentId: stranger.enrolments[0] }, new Date(Date.now() - 40 * 86_400_000))
  const { proposalId } = await done(proposeReplacement(register.officer, code, { reason: 'name-corrected' }))
  await done(approveAndIssue(register.manager, proposalId))
  await createCertificate(register, { enrolmentId: enrolments[0] })

  expect(await readCertifiedMinutes({ centreId: centre.id, ...month })).toMatchObject({ total: HOURS, ofNoClass: 0 })
  const longer = { from: addDays(today(), -60), to: today() }
  expect(await readCertifiedMinutes({ centreId: centre.id, ...longer })).toMatchObject({ total: 2 * HOURS, ofNoClass: HOURS })
  expect((await readCertifiedMinutes({ offeringId: stranger.offering.id })).total).toBe(HOURS)
})
