import { beforeEach, expect, test } from 'vitest'
import { groupCode } from '~/certificates/certificate'
import { createCertificate, createPass, createProposal, createRegister } from '../factories/certificates'
import { openSessionOf } from '../factories/people'
import { loadPages } from '../permissions/pages'

// Each test has pages of its own: among them a page that says no is drawn only once.
let handle: Awaited<ReturnType<typeof loadPages>>['handle']
beforeEach(async () => {
  ;({ handle } = await loadPages())
}, 60_000)

type Sent = { person?: string; form?: Record<string, string>; accept?: string; language?: string }
async function ask(path: string, { person, form, accept = 'text/html', language = 'fa' }: Sent = {}) {
  const headers = new Headers({ Accept: accept, 'Accept-Language': language })
  if (person) headers.set('Cookie', (await openSessionOf(person)).cookie)
  return handle(new Request(`http://localhost:3000${path}`, { headers, ...(form && { method: 'POST', body: new URLSearchParams(form) }) }))
}
const asJson = async (code: string, language = 'fa') => (await ask(`/verify/${code}`, { accept: 'application/json', language })).json()

test('a stranger reads the certificate as a page and as JSON; a manager revokes it, and both say so at once', async () => {
  const { code, manager, certificate } = await createCertificate()
  expect(await (await ask(`/verify/${code}`)).text()).toContain('این گواهینامه معتبر است.')
  expect(await asJson(code)).toMatchObject({ status: 'valid', reason: null, number: certificate.number, holder: 'ژاله پنداری', replacedBy: null })
  expect(await asJson(code, 'en')).toMatchObject({ holder: 'Zhaleh Pendari', trade: 'Building electrician' })

  const revoked = await ask(`/certificates/${code}/revocation`, { person: manager.id, form: { reason: 'exam-misconduct', note: 'صورت‌جلسهٔ ۱۲' } })
  expect([revoked.status, revoked.headers.get('Location')]).toEqual([303, `/centres/${certificate.organisationId}/certificates/${code}?done`])
  const page = await (await ask(`/verify/${code}`)).text()
  expect(page).toContain('این گواهینامه باطل شده است')
  expect(page).toContain('تخلف در آزمون ثابت شد')
  expect(page).not.toContain('صورت‌جلسه')
  expect(await asJson(code)).toMatchObject({ status: 'revoked', reason: 'تخلف در آزمون ثابت شد' })
})

test('an unknown code is the same 404 everywhere, with words that help', async () => {
  const page = await ask('/verify/nothing')
  expect(page.status).toBe(404)
  expect(await page.text()).toContain('چنین گواهینامه‌ای نیست')
  ;({ handle } = await loadPages())
  const json = await ask('/verify/22222222222222222222', { accept: 'application/json' })
  expect([json.status, await json.json()]).toEqual([404, { error: 'not-found' }])
  for (const path of ['/certificates/22222222222222222222.pdf', '/certificates/22222222222222222222/badge.json', '/certificates/x', '/status-lists/9', '/status-lists/x']) {
    expect((await ask(path)).status).toBe(404)
  }
})

test('the form leads to the certificate by code, or by number and family name; never by the number alone', async () => {
  const { code, certificate: { number } } = await createCertificate()
  const sent = async (form: Record<string, string>) => {
    const answer = await ask('/verify', { form })
    return [answer.status, answer.headers.get('Location')]
  }
  expect(await sent({ code: groupCode(code).toUpperCase() })).toEqual([303, `/verify/${code}`])
  expect(await sent({ number, family: 'پنداري' })).toEqual([303, `/verify/${code}`])
  expect(await sent({ number })).toEqual([400, null])
  expect(await sent({ number, family: 'دیگری' })).toEqual([404, null])
  expect(await sent({ code: '' })).toEqual([400, null])
  expect(await sent({ code, admin: '1' })).toEqual([400, null])
})

test('the document comes as a file; the badge, the keys and the status list as JSON that other sites may read', async () => {
  const { code, holder, certificate } = await createCertificate()
  const pdf = await ask(`/certificates/${code}.pdf?lang=en`)
  expect(pdf.headers.get('Content-Type')).toBe('application/pdf')
  expect(pdf.headers.get('Content-Disposition')).toBe(`attachment; filename="${certificate.number}-en.pdf"`)
  const own = await ask(`/certificates/${code}.pdf?lang=en&marks=1`, { person: holder.id })
  const strangers = await ask(`/certificates/${code}.pdf?lang=en&marks=1`)
  expect((await own.arrayBuffer()).byteLength).toBeGreaterThan((await strangers.arrayBuffer()).byteLength)
  for (const path of [`/certificates/${code}/badge.json`, '/status-lists/1', '/status-lists/2', '/.well-known/did.json']) {
    const answer = await ask(path)
    expect([path, answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([path, 200, '*'])
    expect(JSON.stringify(await answer.json())).toContain('did:web:localhost%3A3000')
  }
})

test('the officer proposes, the manager reads and approves, the holder finds it and chooses the initials', async () => {
  const register = await createRegister()
  const { bookingId, holder } = await createPass(register)
  const { organisationId, officer, manager } = register
  const list = `/centres/${organisationId}/certificates`
  expect(await (await ask(`${list}/new`, { person: officer.id })).text()).toContain('ژاله پنداری')
  expect((await ask(`${list}/new`, { person: officer.id, form: {} })).status).toBe(422)
  expect((await ask(`${list}/new`, { person: officer.id, form: { booking: bookingId } })).status).toBe(303)
  const waiting = await (await ask(list, { person: manager.id })).text()
  const [address] = /\/certificate-proposals\/[^"]+\/approval/.exec(waiting)!
  expect((await ask(address, { person: officer.id, form: {} })).status).toBe(403)
  const approved = await ask(address, { person: manager.id, form: {} })
  const code = /certificates\/(\w{20})\?done/.exec(approved.headers.get('Location')!)![1]!
  expect(await (await ask(`${list}/${code}`, { person: manager.id })).text()).toContain('۸۴٫۱۲')
  expect(await (await ask('/certificates', { person: holder.id })).text()).toContain(code)
  expect((await ask('/certificates', { person: holder.id, form: { code, shown: 'initials' } })).status).toBe(303)
  expect(await asJson(code)).toMatchObject({ holder: 'ژ. پ.' })
})

test('forms that are wrong keep what was typed; refusals are said in words', async () => {
  const made = await createCertificate()
  const { code, manager } = made
  const form = { reason: 'under-review', note: 'گزارش رسید' }
  const wrong = await ask(`/certificates/${code}/suspension`, { person: manager.id, form: { note: 'گزارش رسید' } })
  expect(wrong.status).toBe(400)
  expect(await wrong.text()).toContain('گزارش رسید')
  expect((await ask(`/certificates/${code}/suspension`, { person: manager.id, form })).status).toBe(303)
  const again = await ask(`/certificates/${code}/suspension`, { person: manager.id, form })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('وضعیت گواهینامه در این میان تغییر کرده است')
  expect((await ask(`/certificates/${code}/reinstatement`, { person: manager.id, form: { note: 'درست بود' } })).status).toBe(303)

  const proposal = await createProposal(made, (await createPass(made)).bookingId)
  const declined = await ask(`/certificate-proposals/${proposal}/refusal`, { person: manager.id, form: { reason: 'نام اشتباه است' } })
  expect(declined.status).toBe(303)
  expect((await ask(`/certificate-proposals/${proposal}/approval`, { person: manager.id, form: {} })).status).toBe(422)
})
