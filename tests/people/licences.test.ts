import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerApplication } from '~/people/licences/answer-application.server'
import { readClock } from '~/people/licences/application'
import { findApplicationFile, findOrganisationApplication, listEvents, listFiles, listOwnRequests, listQueue } from '~/people/licences/applications.server'
import { applyForLicence } from '~/people/licences/apply-for-licence.server'
import { endLicence } from '~/people/licences/end-licence.server'
import { giveDocuments } from '~/people/licences/give-documents.server'
import { approveLicence, recordLicence } from '~/people/licences/give-licence.server'
import { findLicenceOn, listLicences } from '~/people/licences/licences.server'
import { setTarget } from '~/people/licences/targets.server'
import { withdrawApplication } from '~/people/licences/withdraw-application.server'
import { findOrganisation } from '~/people/organisations/organisations.server'
import type { Viewer } from '~/people/viewer'
import { viewerOf } from '~/people/viewers.server'
import { addDays, today } from '~/shared/calendar'
import { sql } from '~/shared/sql.server'
import { createAdministrator, createOrganisation, createStaff, done } from '../factories/people'
import { createAdministrators, createApplication, license, pdf } from '../factories/programme'
import { thrownBy, twenty } from './support'

const noonOf = (day: string) => new Date(`${day}T08:00:00Z`)
const approval = { reason: undefined, startsOn: undefined, endsOn: undefined }
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')

async function createPlace(provinceId = 'tehran') {
  const place = await createOrganisation({ provinceId })
  const manager = await createStaff('centre_manager', place.id, { nameFa: 'نرگس مدیری' })
  return { ...place, manager, organisation: (await findOrganisation(manager, place.id))! }
}
type Place = Awaited<ReturnType<typeof createPlace>>
const apply = (place: Place, documents: File[] = [pdf()], id: string = randomUUID()) =>
  applyForLicence(place.manager, place.organisation, { id, note: undefined, documents })
const stateOf = async (viewer: Viewer, id: string) => (await findOrganisationApplication(viewer, id))!
const noticesOf = async (viewer: Viewer) =>
  (await sql<{ kind: string }[]>`select kind from notices where person_id = ${viewer.id} order by made_at, id`).map(({ kind }) => kind)

describe('an application for a licence', () => {
  test('has a state, a clock and a target from its first day; the administrators above are told, others not', async () => {
    const [place, administrator, elsewhere] = [await createPlace(), await createAdministrator('tehran'), await createAdministrator('yazd')]
    const { id } = await done(apply(place))
    expect(await stateOf(place.manager, id)).toMatchObject({
      state: 'received', appliedOn: today(), targetDays: 30, dueOn: addDays(today(), 30), kind: 'licence',
    })
    expect(await noticesOf(administrator)).toContain('licence-application')
    expect(await noticesOf(elsewhere)).not.toContain('licence-application')
    expect(await findOrganisationApplication(elsewhere, id)).toBeUndefined()
  })

  test('sent twenty times at once is one application, and a second one waits until it is answered', async () => {
    const place = await createPlace()
    const id = randomUUID()
    const answers = await twenty(() => apply(place, [pdf()], id))
    expect(answers.every(answer => 'id' in answer && answer.id === id)).toBe(true)
    expect(await apply(place)).toEqual({ refused: 'already-open' })
    expect(await listOwnRequests(place.id)).toHaveLength(1)
    expect(await listFiles(id)).toHaveLength(1)
  })

  test('of twenty different ones sent at once one is taken', async () => {
    const place = await createPlace()
    const answers = await twenty(() => apply(place))
    expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
    expect(answers.filter(answer => 'refused' in answer && answer.refused === 'already-open')).toHaveLength(19)
  })

  test('is made by who runs the organisation, not by its trainer, an administrator or a neighbour', async () => {
    const [place, other] = [await createPlace(), await createPlace()]
    const order = { id: randomUUID(), note: undefined, documents: [pdf()] }
    for (const stranger of [await createStaff('trainer', place.id), await createAdministrator(), other.manager])
      expect(await thrownBy(applyForLicence(stranger, place.organisation, order))).toBe(403)
  })

  test.each([
    ['no document at all', [], 'document-missing'],
    ['a page of HTML called PDF', [new File(['<script>alert(1)</script>'], 'licence.pdf')], 'not-a-paper'],
    ['a PDF cut off in the middle', [new File(['%PDF-1.4 cut'], 'licence.pdf')], 'not-a-paper'],
    ['a PDF that runs a program', [pdf('x.pdf', '/OpenAction<</S/JavaScript/JS(app.alert(1))>>')], 'active-pdf'],
    ['a PDF that hides it behind #', [pdf('x.pdf', '/OpenAction<</S/J#61vaScript/J#53(app.alert(1))>>')], 'active-pdf'],
    ['an SVG', [new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.png', { type: 'image/png' })], 'not-a-paper'],
    ['half a picture', [new File([png.subarray(0, 20)], 'a.png')], 'not-a-paper'],
  ])('is refused with %s', async (_, documents, refused) => {
    const place = await createPlace()
    expect(await apply(place, documents)).toEqual({ refused })
    expect(await listOwnRequests(place.id)).toEqual([])
  })

  test('takes a scanned PDF among whose packed bytes a short name stands by chance', async () => {
    const scan = new File([Buffer.from('%PDF-1.7\n5 0 obj <</Filter /DCTDecode>>\nstream\n\x01\x02/JS \x03/Launch \x04\nendstream endobj\n%%EOF', 'latin1')], 'scan.pdf')
    expect(await apply(await createPlace(), [scan])).toHaveProperty('id')
  })

  test('keeps its documents for both sides alone; a picture is drawn anew', async () => {
    const [place, other] = [await createPlace(), await createPlace('yazd')]
    const { id } = await done(apply(place, [pdf('اساسنامه.pdf'), new File([png], 'نما.png')]))
    expect(await listFiles(id)).toMatchObject([
      { position: 1, name: 'اساسنامه.pdf', mediaType: 'application/pdf' }, { position: 2, name: 'نما.webp', mediaType: 'image/webp' },
    ])
    expect(await findApplicationFile(await createAdministrator('tehran'), id, 1)).toBeDefined()
    expect(await findApplicationFile(other.manager, id, 1)).toBeUndefined()
    expect(await findApplicationFile(await createAdministrator('yazd'), id, 1)).toBeUndefined()
    expect(await findApplicationFile(await createStaff('trainer', place.id), id, 1)).toBeUndefined()
  })
})

describe('an answer', () => {
  test('begins the review, asks for documents while the clock stands, and goes on when they come', async () => {
    const [place, administrator] = [await createPlace(), await createAdministrator()]
    const [start, asked, given] = [today(), addDays(today(), 5), addDays(today(), 15)]
    const { id } = await createApplication(place.manager, place.id, undefined, noonOf(start))
    await done(answerApplication(administrator, id, 'reviewing', undefined, noonOf(start)))
    await done(answerApplication(administrator, id, 'documents_asked', 'نقشهٔ کارگاه', noonOf(asked)))
    const standing = await stateOf(administrator, id)
    expect(readClock(standing, addDays(today(), 40))).toEqual({ how: 'standing', day: 5, of: 30, late: 0 })
    await done(giveDocuments(place.manager, id, { note: undefined, documents: [pdf('نقشه.pdf')] }, noonOf(given)))
    const running = await stateOf(administrator, id)
    expect(running).toMatchObject({ state: 'reviewing', waitedDays: 10, dueOn: addDays(start, 40) })
    expect(readClock(running, addDays(start, 22))).toEqual({ how: 'running', day: 12, of: 30, late: 0 })
    expect(readClock(running, addDays(start, 44))).toMatchObject({ how: 'late', late: 4 })
    const closed = (days: number) => readClock({ ...running, waitedDays: 0, closedOn: addDays(start, days) }, addDays(start, 60))
    expect([closed(0), closed(1), closed(40), closed(41)].map(reading => reading!.how)).toEqual(['at-once', 'met', 'met', 'missed'])
    expect((await listEvents(id)).map(({ kind }) => kind)).toEqual(['received', 'reviewing', 'documents_asked', 'documents_given'])
    expect(await noticesOf(place.manager)).toEqual(['organisation-application-reviewing', 'organisation-application-documents-asked'])
    expect(await listFiles(id)).toHaveLength(2)
  })

  test('of two administrators who decide at once is one, whatever each says', async () => {
    const [place, [first, second]] = [await createPlace(), await createAdministrators()]
    const { id } = await createApplication(place.manager, place.id)
    const answers = await twenty(i =>
      i % 2 === 0 ? approveLicence(first, id, approval) : answerApplication(second, id, 'refused', 'مدرک کافی نیست'))
    expect(answers.filter(answer => !('refused' in answer))).toHaveLength(1)
    const decisions = await sql`select from organisation_application_events where application_id = ${id} and kind in ('approved', 'refused')`
    expect(decisions).toHaveLength(1)
    const licences = await listLicences(place.id)
    expect(licences).toHaveLength((await stateOf(first, id)).state === 'approved' ? 1 : 0)
  })

  test('needs a reason to refuse or to ask, and nobody answers for an organisation that they run', async () => {
    const place = await createPlace()
    const { id } = await createApplication(place.manager, place.id)
    const administrator = await createAdministrator()
    expect(await answerApplication(administrator, id, 'refused')).toEqual({ refused: 'reason-missing' })
    expect(await answerApplication(administrator, id, 'documents_asked')).toEqual({ refused: 'reason-missing' })
    await sql`insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
      values (${administrator.id}, 'centre_manager', ${place.id}, today(), today() + 10, 'آزمون')`
    const both = await viewerOf(administrator.id)
    expect(await answerApplication(both, id, 'refused', 'نه')).toEqual({ refused: 'own-application' })
    expect(await approveLicence(both, id, approval)).toEqual({ refused: 'own-application' })
    expect(await thrownBy(answerApplication(place.manager, id, 'refused', 'نه'))).toBe(403)
    expect(await thrownBy(answerApplication(await createAdministrator('yazd'), id, 'refused', 'نه'))).toBe(404)
  })

  test('after a withdrawal is told so, and a new application may be made', async () => {
    const [place, administrator] = [await createPlace(), await createAdministrator()]
    const { id } = await done(apply(place))
    await done(withdrawApplication(place.manager, id))
    expect(await withdrawApplication(place.manager, id)).toEqual({ refused: 'already-decided' })
    expect(await answerApplication(administrator, id, 'refused', 'دیر شد')).toEqual({ refused: 'already-decided' })
    expect(await approveLicence(administrator, id, approval)).toEqual({ refused: 'already-decided' })
    expect(await apply(place)).toHaveProperty('id')
  })

  test('no document is taken that nobody asked for', async () => {
    const place = await createPlace()
    const { id } = await done(apply(place))
    expect(await giveDocuments(place.manager, id, { note: undefined, documents: [pdf()] })).toEqual({ refused: 'not-asked' })
  })

  test('can’t be changed by the app’s own role, nor what has happened', async () => {
    await expect(sql`update organisation_application_events set reason = 'دیگر'`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`delete from organisation_application_events`).rejects.toMatchObject({ code: '42501' })
    await expect(sql`update application_targets set days = 300`).rejects.toMatchObject({ code: '42501' })
  })
})

describe('a licence', () => {
  test('holds for five years from its approval, with a number of its own', async () => {
    const [place, administrator] = [await createPlace(), await createAdministrator()]
    const { id } = await done(apply(place))
    expect(await findLicenceOn(place.id, today())).toBeUndefined()
    await done(approveLicence(administrator, id, approval))
    expect(await findLicenceOn(place.id, today())).toMatchObject({ startsOn: today(), endsOn: addDays(today(), 1825) })
    expect(await listLicences(place.id)).toMatchObject([{ number: expect.stringMatching(/^1\d{3}-\d{5}$/) as string }])
    expect(await noticesOf(place.manager)).toContain('licence-given')
    const [trail] = await sql`select role from audit_events where act = 'licence-given' and organisation_id = ${place.id}`
    expect(trail!.role).toBe('programme_admin')
  })

  test('is one at a time: neither approved nor recorded over one that holds, however many try', async () => {
    const [place, administrator] = [await createPlace(), await createAdministrator()]
    await license(administrator, place.id)
    const { id } = await done(apply(place))
    expect(await approveLicence(administrator, id, approval)).toEqual({ refused: 'already-licensed' })
    expect(await stateOf(administrator, id)).toMatchObject({ state: 'received' })
    const later = { number: undefined, startsOn: addDays(today(), 1001), endsOn: addDays(today(), 2000), because: 'تمدید' }
    const answers = await twenty(() => recordLicence(administrator, place.id, later))
    expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
    expect(await recordLicence(administrator, place.id, { ...later, startsOn: today(), endsOn: addDays(today(), 1831) })).toEqual({ refused: 'bad-period' })
  })

  test('is ended once, with a reason; the organisation has none after that', async () => {
    const [place, administrator] = [await createPlace(), await createAdministrator()]
    const { id } = await license(administrator, place.id)
    expect(await thrownBy(endLicence(place.manager, id, { reason: 'خودم' }))).toBe(403)
    expect(await thrownBy(endLicence(await createAdministrator('yazd'), id, { reason: 'بیرون' }))).toBe(404)
    const answers = await twenty(() => endLicence(administrator, id, { reason: 'تخلف' }))
    expect(answers.filter(answer => 'organisationId' in answer)).toHaveLength(1)
    expect(await findLicenceOn(place.id, today())).toBeUndefined()
  })
})

describe('the programme’s queue', () => {
  test('shows what is overdue first, and how many answers met their target', async () => {
    const administrator = await createAdministrator('qom')
    const [late, soon, met, missed] = await Promise.all(Array.from({ length: 4 }, () => createPlace('qom')))
    const ask = (place: Place, ago: number) => createApplication(place.manager, place.id, undefined, noonOf(addDays(today(), -ago)))
    const [lateOne, soonOne] = [await ask(late!, 40), await ask(soon!, 12)]
    const metOne = await ask(met!, 20)
    await done(answerApplication(administrator, metOne.id, 'refused', 'ناقص'))
    const missedOne = await ask(missed!, 50)
    await done(approveLicence(administrator, missedOne.id, approval))
    const open = await listQueue(administrator, { view: 'open', page: 1 })
    expect(open.applications.map(({ id }) => id)).toEqual([lateOne.id, soonOne.id])
    expect(open.figures).toEqual({ open: 2, documents: 0, decided: 2, late: 1, answered: 2, met: 1 })
    expect(readClock(open.applications[0]!, today())).toMatchObject({ how: 'late', late: 10 })
    expect((await listQueue(administrator, { view: 'decided', page: 1 })).total).toBe(2)
    expect((await listQueue(administrator, { view: 'open', kind: 'trade_permit', page: 1 })).total).toBe(0)
    expect((await listQueue(await createAdministrator('zanjan'), { view: 'open', page: 1 })).total).toBe(0)
  })

  test('takes a new target from its day on; what was asked before keeps its own', async () => {
    const administrator = await createAdministrator()
    const before = await createPlace()
    const { id } = await done(apply(before))
    const order = { kind: 'licence' as const, days: 21, inForceFrom: today(), because: 'کار سبک‌تر شده است' }
    expect(await setTarget(administrator, { ...order, inForceFrom: addDays(today(), -1) })).toEqual({ refused: 'in-the-past' })
    expect(await thrownBy(setTarget(await createAdministrator('yazd'), order))).toBe(403)
    const answers = await twenty(() => setTarget(administrator, order))
    expect(answers.filter(answer => 'version' in answer)).toHaveLength(1)
    const after = await createPlace()
    const later = await done(apply(after))
    expect(await stateOf(administrator, id)).toMatchObject({ targetDays: 30 })
    expect(await stateOf(administrator, later.id)).toMatchObject({ targetDays: 21, dueOn: addDays(today(), 21) })
    await done(setTarget(administrator, { ...order, days: 30 }))
  })
})
