import { expect, test } from 'vitest'
import { initialsOf, isFamilyName, normaliseCode, normaliseNumber } from '~/certificates/certificate'
import { listEvents, readCertificate } from '~/certificates/certificates.server'
import { chooseHolderName } from '~/certificates/holder/choose-holder-name.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { findCertificate } from '~/certificates/verification/find-certificate.server'
import { lookUpCertificate, lookUpForm } from '~/certificates/verification/look-up.server'
import { publicPart, toJson } from '~/certificates/verification/public'
import { readForm } from '~/shared/form.server'
import { randomCode } from '~/shared/secrets.server'
import { sql } from '~/shared/sql.server'
import { createCertificate } from '../factories/certificates'
import { createViewer, done } from '../factories/people'

const home = '203.0.113.7'
const revocation = { reason: 'exam-misconduct', note: 'صورت‌جلسهٔ ۱۲' } as const

test('a code is found however it is typed, and answers the same 404 for a code that nobody has and for what is no code', async () => {
  const { code, certificate } = await createCertificate()
  const typed = code.replace(/(.{4})/g, '$1-').toUpperCase().replace(/[2-9]/g, digit => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)]!)
  expect(await findCertificate(typed, home)).toMatchObject({ id: certificate.id, status: 'valid' })
  for (const wrong of [randomCode(20), 'x', '', undefined, `${code}a`, "' or 1=1"]) {
    await expect(findCertificate(wrong, home)).rejects.toMatchObject({ status: 404 })
  }
})

test('of a thousand forged codes none is accepted, and the address that asked is soon told to wait', async () => {
  const { code } = await createCertificate()
  const statuses: number[] = []
  for (let i = 0; i < 1000; i++) {
    const forged = i % 2 ? randomCode(20) : code.replace(/.$/, last => 'abcdefgh'[(i / 2) % 8] === last ? 'z' : 'abcdefgh'[(i / 2) % 8]!)
    if (forged === code) continue
    await findCertificate(forged, home).then(() => statuses.push(200), (answer: Response) => statuses.push(answer.status))
  }
  expect(statuses).not.toContain(200)
  expect(statuses.slice(0, 100).every(status => status === 404)).toBe(true)
  expect(statuses.slice(100).every(status => status === 429)).toBe(true)
  expect(await findCertificate(code, '198.51.100.4')).toMatchObject({ code })
})

test('a revoked certificate says so at once, with the public reason and without the note', async () => {
  const { code, manager } = await createCertificate()
  await done(revokeCertificate(manager, code, revocation))
  const certificate = await findCertificate(code, home)
  const json = toJson({ certificate: publicPart(certificate), history: await listEvents(certificate.id), language: 'fa', publicUrl: 'http://localhost:3000' })
  expect(json).toMatchObject({ status: 'revoked', reason: 'تخلف در آزمون ثابت شد', replacedBy: null })
  expect(json.history.map(({ event }) => event)).toEqual(['issued', 'revoked'])
  expect(JSON.stringify(json)).not.toContain('صورت‌جلسه')
})

test('the public part holds no marks, no ids, no birth date; the holder decides about the name', async () => {
  const { code, holder, certificate } = await createCertificate()
  const shown = publicPart(certificate)
  expect(JSON.stringify(shown)).not.toMatch(new RegExp(`${holder.id}|${certificate.bookingId}|84\\.125|85\\.5`))
  expect(Object.keys(shown)).not.toContain('results')
  expect(shown.holder).toEqual({ fa: 'ژاله پنداری', en: 'Zhaleh Pendari' })
  await chooseHolderName(holder, { code, shown: 'initials' })
  await chooseHolderName(holder, { code, shown: 'initials' })
  expect(publicPart((await readCertificate(code))!).holder).toEqual({ fa: 'ژ. پ.', en: 'Z. P.' })
  expect(await sql`select from name_choices`).toHaveLength(1)
  await expect(chooseHolderName(await createViewer(), { code, shown: 'full' })).rejects.toMatchObject({ status: 404 })
})

test('the JSON has what was promised to programs', async () => {
  const { certificate, code } = await createCertificate()
  expect(toJson({ certificate: publicPart(certificate), history: [], language: 'en', publicUrl: 'http://localhost:3000' })).toMatchObject({
    status: 'valid', reason: null, number: certificate.number, holder: 'Zhaleh Pendari', trade: 'Building electrician',
    standard: 'Building electrician, level 2', level: 'Level 2', hours: 240, issuedOn: certificate.issuedOn, centre: 'Centre One',
    replacedBy: null, badge: `http://localhost:3000/certificates/${code}/badge.json`,
  })
})

test('a register number alone opens nothing; with the family name, in either script, it does', async () => {
  const { code, certificate: { number } } = await createCertificate()
  for (const family of ['پنداری', 'پنداري', 'Pendari', 'pendari', 'ژاله پنداری']) {
    expect(await lookUpCertificate({ number: number.toLowerCase(), family }, home)).toEqual({ code })
  }
  expect(await lookUpCertificate({ number }, home)).toMatchObject({ errors: { family: {} } })
  for (const family of ['محمدی', 'ژاله', 'پ', 'ی']) {
    expect(await lookUpCertificate({ number, family }, home)).toEqual({ refused: 'no-such-certificate' })
  }
  expect(await lookUpCertificate({ number: number.replace(/\d$/, '9'), family: 'پنداری' }, home)).toEqual({ refused: 'no-such-certificate' })
  expect(await lookUpCertificate({ code: 'abc' }, home)).toMatchObject({ errors: { code: {} } })
  expect(await lookUpCertificate({ number: '42', family: 'پنداری' }, home)).toMatchObject({ errors: { number: {} } })
  expect(await lookUpCertificate({ code }, home)).toEqual({ code })
})

test('the form for a number and a name left empty asks for these, not for a code', async () => {
  const posted = (fields: Record<string, string>) => {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.set(name, value)
    return readForm(lookUpForm, form).values!
  }
  expect(await lookUpCertificate(posted({ number: '', family: '' }), home)).toEqual({ errors: { number: expect.anything(), family: expect.anything() } })
  expect(await lookUpCertificate(posted({ code: '' }), home)).toEqual({ errors: { code: expect.anything() } })
})

test('guessing family names ends soon: from one address, and for one number from many', async () => {
  const { certificate: { number }, code } = await createCertificate()
  for (let i = 0; i < 10; i++) await lookUpCertificate({ number, family: 'نادرست' }, home)
  expect(await lookUpCertificate({ number, family: 'پنداری' }, home)).toEqual({ refused: 'too-many-tries' })
  for (let i = 0; i < 10; i++) await lookUpCertificate({ number, family: 'نادرست' }, `198.51.100.${i}`)
  expect(await lookUpCertificate({ number, family: 'پنداری' }, '198.51.100.99')).toEqual({ refused: 'too-many-tries' })
  expect(await findCertificate(code, home)).toMatchObject({ code })
})

test('looking up a certificate that one holds does not let one go on guessing others', async () => {
  const { certificate: { number }, code } = await createCertificate()
  for (let i = 0; i < 9; i++) await lookUpCertificate({ number, family: 'نادرست' }, home)
  for (let i = 0; i < 3; i++) expect(await lookUpCertificate({ number, family: 'پنداری' }, home)).toEqual({ code })
  expect(await lookUpCertificate({ number, family: 'نادرست' }, home)).toEqual({ refused: 'no-such-certificate' })
  expect(await lookUpCertificate({ number, family: 'پنداری' }, home)).toEqual({ refused: 'too-many-tries' })
})

test('a row that was written or changed past the signer is no certificate', async () => {
  const { code, certificate } = await createCertificate()
  const owner = (await import('postgres')).default(process.env.TEST_SUPER_URL!, { max: 1 })
  const changes = [
    owner`update certificates set holder_name = '{"fa": "کس دیگر", "en": null}' where id = ${certificate.id}`,
    owner`update certificates set holder_name = '{"fa": "ژاله پنداری", "en": "Zhaleh Pendari"}', level = '{"fa": "درجهٔ ۱", "en": "Level 1"}' where id = ${certificate.id}`,
    owner`update certificates set level = '{"fa": "درجهٔ ۲", "en": "Level 2"}', issued_on = issued_on - 1 where id = ${certificate.id}`,
  ]
  for (const change of changes) {
    await change
    await expect(findCertificate(code, home)).rejects.toMatchObject({ status: 404 })
  }
  await owner`update certificates set issued_on = issued_on + 1 where id = ${certificate.id}`
  expect(await findCertificate(code, home)).toMatchObject({ code })
  await owner.end()
})

test('codes, numbers and names are read as people write them', () => {
  expect(normaliseCode('K7MW 2q9h-xd4t 8vbn r3cp')).toBe('k7mw2q9hxd4t8vbnr3cp')
  expect(normaliseCode('k7mw2q9hxd4t8vbnr3c0')).toBeUndefined()
  expect(normaliseNumber(' s۱۴۰۵–nm-teh-01-00042 ')).toBe('S1405-NM-TEH-01-00042')
  expect(initialsOf('سید علی نمونه‌پور')).toBe('س. ع. ن.')
  expect(isFamilyName({ fa: 'زهرا محمدی نژاد', en: null }, 'محمدی‌نژاد')).toBe(true)
  expect(isFamilyName({ fa: 'زهرا محمدی نژاد', en: null }, 'زهرا')).toBe(false)
})
