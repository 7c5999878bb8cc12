import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { askSecondFactorReset } from '~/people/second-factor-resets/ask-second-factor-reset.server'
import { confirmSecondFactorReset } from '~/people/second-factor-resets/confirm-second-factor-reset.server'
import {
  confirmSecondFactor,
  findSecondFactor,
  passSecondFactor,
  prepareSecondFactor,
} from '~/people/signing-in/second-factor.server'
import { isTrustedDevice } from '~/people/signing-in/trusted-devices.server'
import type { Role } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createStaff, createViewer, done, openSessionOf } from '../factories/people'
import { thrownBy, twenty } from './support'

const NOON = new Date('2026-11-23T12:00:10Z')
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000)
const codeAt = (secret: string, at: Date) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() })

async function createOfficer(role: Role = 'centre_manager') {
  const organisation = await createOrganisation()
  const { viewer } = await openSessionOf((await createStaff(role, organisation.id)).id, { secondFactor: false })
  const { secret, address } = prepareSecondFactor(viewer)
  return { viewer, secret, address, organisation }
}
async function withFactor(role?: Role) {
  const made = await createOfficer(role)
  const { recoveryCodes } = await done(confirmSecondFactor(made.viewer, codeAt(made.secret, NOON), NOON))
  await sql`update sessions set second_factor_at = null`
  return { ...made, recoveryCodes }
}
const pass = (viewer: Parameters<typeof passSecondFactor>[0], code: string, now = later(60), trust = false) =>
  passSecondFactor(viewer, { code, trust }, now)
const doorIsOpen = async () => (await sql`select from sessions where second_factor_at is not null`).length === 1

test('a second factor is set up by its first code and gives ten recovery codes, sealed and hashed', async () => {
  const { viewer, secret, address } = await createOfficer()
  expect(address).toContain('otpauth://totp/Kargah')
  expect(prepareSecondFactor(viewer).secret).toBe(secret)
  expect(await confirmSecondFactor(viewer, '000000', NOON)).toEqual({ refused: 'wrong-code' })
  const { recoveryCodes } = await done(confirmSecondFactor(viewer, codeAt(secret, NOON), NOON))
  expect(new Set(recoveryCodes).size).toBe(10)
  expect(await doorIsOpen()).toBe(true)
  expect((await findSecondFactor(viewer.id))!.secretSealed).not.toContain(secret)
  const kept = await sql<{ codeHash: string }[]>`select code_hash from recovery_codes`
  for (const { codeHash } of kept) expect(recoveryCodes).not.toContain(codeHash)
  expect(await confirmSecondFactor(viewer, codeAt(secret, later(60)), later(60))).toEqual({ refused: 'already-set-up' })
})

test('a secret that another session was shown opens nothing: it was perhaps a thief’s', async () => {
  const { viewer: thief, secret: seen } = await createOfficer()
  const { viewer: owner } = await openSessionOf(thief.id, { secondFactor: false })
  const { secret } = prepareSecondFactor(owner)
  expect(secret).not.toBe(seen)
  expect(await confirmSecondFactor(owner, codeAt(seen, NOON), NOON)).toEqual({ refused: 'wrong-code' })
  await done(confirmSecondFactor(owner, codeAt(secret, NOON), NOON))
  expect(await confirmSecondFactor(thief, codeAt(seen, NOON), NOON)).toEqual({ refused: 'already-set-up' })
  expect(await pass(thief, codeAt(seen, later(60)))).toEqual({ refused: 'wrong-code' })
})

test('of four who set a factor up at once, one does', async () => {
  const { viewer, secret } = await createOfficer()
  const answers = await Promise.all(Array.from({ length: 4 }, () => confirmSecondFactor(viewer, codeAt(secret, NOON), NOON)))
  expect(answers.filter(answer => 'recoveryCodes' in answer)).toHaveLength(1)
})

test('a code opens the session, and is worth nothing a second time', async () => {
  const { viewer, secret } = await withFactor()
  expect(await pass(viewer, codeAt(secret, NOON), NOON)).toEqual({ refused: 'wrong-code' })
  expect(await pass(viewer, codeAt(secret, later(60)))).toEqual({ cookie: undefined })
  expect(await doorIsOpen()).toBe(true)
  expect(await pass(viewer, codeAt(secret, later(60)))).toEqual({ refused: 'wrong-code' })
})

test('a code one step old or early is taken, two steps are not; steps never go back', async () => {
  const { viewer, secret } = await withFactor()
  expect(await pass(viewer, codeAt(secret, later(60)), later(130))).toEqual({ refused: 'wrong-code' })
  expect(await pass(viewer, codeAt(secret, later(150)), later(120))).toEqual({ cookie: undefined })
  expect(await pass(viewer, codeAt(secret, later(120)), later(120))).toEqual({ refused: 'wrong-code' })
})

test('of twenty who send the same code at once, one comes in', async () => {
  const { viewer, secret } = await withFactor()
  const answers = await twenty(() => pass(viewer, codeAt(secret, later(60))))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
})

test('each recovery code opens once, however it is typed', async () => {
  const { viewer, recoveryCodes: [first, second] } = await withFactor()
  expect(await pass(viewer, first!.toUpperCase().replace('-', ''))).toEqual({ cookie: undefined })
  expect(await pass(viewer, first!)).toEqual({ refused: 'wrong-code' })
  const answers = await twenty(() => pass(viewer, second!))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
})

test('after five wrong codes even the right one waits', async () => {
  const { viewer, secret } = await withFactor()
  for (let i = 0; i < 5; i++) await pass(viewer, '000000')
  expect(await pass(viewer, codeAt(secret, later(60)))).toEqual({ refused: 'too-many-tries' })
})

test('a trainer’s own device is trusted; a manager’s never, nor anyone else’s cookie', async () => {
  const { viewer, secret } = await withFactor('trainer')
  const { cookie } = await done(pass(viewer, codeAt(secret, later(60)), later(60), true))
  const request = new Request('http://localhost:3000/', { headers: { Cookie: cookie!.split(';')[0]! } })
  expect(await isTrustedDevice(request, { id: viewer.id, roles: ['trainer'] })).toBe(true)
  expect(await isTrustedDevice(request, { id: viewer.id, roles: ['trainer', 'centre_manager'] })).toBe(false)
  expect(await isTrustedDevice(request, { id: (await createViewer()).id, roles: ['trainer'] })).toBe(false)
  expect(JSON.stringify(await sql`select * from trusted_devices`)).not.toContain(cookie!.split(/[=;]/)[1])
})

test('a lost second factor is taken away by two managers, not one and not its owner', async () => {
  const { viewer: owner, organisation } = await withFactor('assessment_officer')
  const [asker, other] = [
    await createStaff('centre_manager', organisation.id),
    await createStaff('centre_manager', organisation.id),
  ]
  const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${owner.id}`
  const { id } = await done(askSecondFactorReset(asker, { person: mobile, reason: 'تلفن گم شده است' }))
  expect(await askSecondFactorReset(other, { person: mobile, reason: 'دوباره' })).toEqual({ refused: 'already-asked' })
  expect(await confirmSecondFactorReset(asker, id)).toEqual({ refused: 'needs-another' })
  expect(await findSecondFactor(owner.id)).toBeDefined()
  const answers = await twenty(() => confirmSecondFactorReset(other, id))
  expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
  expect(await findSecondFactor(owner.id)).toBeUndefined()
  expect(await sql`select from recovery_codes where person_id = ${owner.id}`).toHaveLength(0)
  expect(await sql`select from sessions where person_id = ${owner.id}`).toHaveLength(0)
})

test('a role given here opens no door elsewhere: who works at two places is reset from above both', async () => {
  const { viewer: owner } = await withFactor('centre_manager')
  const trap = await createOrganisation()
  const [asker, other] = [await createStaff('centre_manager', trap.id), await createStaff('centre_manager', trap.id)]
  const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${owner.id}`
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${owner.id}, 'guest', ${trap.id}, today(), today() + 1, 'دعوت')`
  expect(await askSecondFactorReset(asker, { person: mobile, reason: 'تلفن گم شده است' })).toEqual({ refused: 'role-beyond' })
  const administrators = [await createAdministrator(), await createAdministrator()]
  const { id } = await done(askSecondFactorReset(administrators[0]!, { person: mobile, reason: 'تلفن گم شده است' }))
  expect(await confirmSecondFactorReset(other, id)).toEqual({ refused: 'role-beyond' })
  expect(await findSecondFactor(owner.id)).toBeDefined()
  await done(confirmSecondFactorReset(administrators[1]!, id))
})

test('a manager of one place is no manager at another where they are an officer', async () => {
  const { viewer: owner, organisation } = await withFactor('assessment_officer')
  const officer = await createStaff('assessment_officer', organisation.id)
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${officer.id}, 'centre_manager', ${(await createOrganisation()).id}, today(), today() + 1, 'آزمون')`
  const both = await viewerOf(officer.id)
  const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${owner.id}`
  expect(await askSecondFactorReset(both, { person: mobile, reason: 'تلفن گم شده است' })).toEqual({ refused: 'nobody-here' })
  const { id } = await done(askSecondFactorReset(await createStaff('centre_manager', organisation.id), { person: mobile, reason: 'تلفن گم شده است' }))
  expect(await thrownBy(confirmSecondFactorReset(both, id))).toBe(403)
})

test('nobody asks for their own factor, for a stranger’s, or without the rank', async () => {
  const { viewer: owner, organisation } = await withFactor('centre_manager')
  const elsewhere = await createStaff('centre_manager', (await createOrganisation()).id)
  const trainer = await createStaff('trainer', organisation.id)
  const [{ mobile }] = await sql<[{ mobile: string }]>`select mobile from people where id = ${owner.id}`
  const order = { person: mobile, reason: 'تلفن گم شده است' }
  expect(await askSecondFactorReset(owner, order)).toEqual({ refused: 'own-factor' })
  expect(await askSecondFactorReset(elsewhere, order)).toEqual({ refused: 'nobody-here' })
  expect(await thrownBy(askSecondFactorReset(trainer, order))).toBe(403)
  const asker = await createStaff('centre_manager', organisation.id)
  const { id } = await done(askSecondFactorReset(asker, order))
  expect(await thrownBy(confirmSecondFactorReset(elsewhere, id))).toBe(404)
  expect(await confirmSecondFactorReset(owner, id)).toEqual({ refused: 'own-factor' })
})
