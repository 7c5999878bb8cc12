import { expect, test } from 'vitest'
import { ApplicationsPage } from '~/courses/applications/applications-page'
import { findApplication, listApplications, readApplicant } from '~/courses/applications/applications.server'
import { applyForOffering } from '~/courses/applications/apply-for-offering.server'
import { DecisionPage } from '~/courses/applications/decision-page'
import * as decision from '~/routes/applications.$applicationId.decision'
import * as list from '~/routes/centres.$centreId.applications'
import { addDays, today } from '~/shared/calendar'
import type { FormAnswer } from '~/shared/form'
import { sql } from '~/shared/sql.server'
import { createOffering } from '../factories/courses'
import { createGuardianship, createPerson, createViewer, done, openSessionOf } from '../factories/people'
import { argsOf, postOf } from '../people/support'
import { siteOf } from '../ui/site'

type Answer = { data: FormAnswer; init: { status: number } }

/** Somebody under eighteen, with two guardians, has applied. */
async function applied(offering: Awaited<ReturnType<typeof createOffering>>) {
  const minor = await createViewer({ bornOn: addDays(today(), -16 * 365) })
  const [mother, father] = [await createPerson({ nameFa: 'مریم نمونه', nameEn: 'Maryam Nemune' }), await createPerson({ nameFa: 'رضا نمونه' })]
  await createGuardianship(mother.id, minor.id)
  await createGuardianship(father.id, minor.id, { verified: false })
  const { id } = await done(applyForOffering(minor, offering.id, { note: undefined }))
  return id
}

async function posted(action: unknown, params: object, manager: string, fields: Record<string, string>) {
  const { cookie } = await openSessionOf(manager)
  const args = argsOf(postOf(fields, { Cookie: cookie }))
  return await (action as (args: object) => Promise<Answer>)({ ...args, params })
}

async function decisionPage(id: string, manager: Parameters<typeof findApplication>[0], { answer, language = 'fa' }: { answer?: object; language?: string } = {}) {
  const application = (await findApplication(manager, id))!
  const applicant = await readApplicant(manager, application)
  const page = () => <DecisionPage application={application} applicant={applicant} documents={[]} canDecide answer={answer} />
  return (await siteOf({ page: { default: page } })('/page', { 'Accept-Language': language })).text()
}

test('who refuses without a reason reads so beside the field, with their choice kept; the same for many at once', async () => {
  const offering = await createOffering()
  const [id, { manager }] = [await applied(offering), offering.centre]
  const answer = await posted(decision.action, { applicationId: id }, manager.id, { decision: 'refused', reason: ' ' })
  expect(answer.init.status).toBe(400)
  const html = await decisionPage(id, manager, { answer: answer.data })
  expect(html).toMatch(/<textarea[^>]*id="reason"[^>]*aria-invalid="true"/)
  expect(html).toMatch(/id="reason-error"[^>]*>(?:(?!<\/p>).)*برای رد کردن، دلیل را بنویسید/)
  expect(html).toMatch(/<input[^>]*value="refused"[^>]*checked=""|<input[^>]*checked=""[^>]*value="refused"/)

  const many = await posted(list.action, { centreId: offering.centre.id }, manager.id, { application: id, decision: 'refused', reason: '' })
  expect(many.data.errors).toHaveProperty('reason')
  const listed = await listApplications(offering.centre.id, { view: 'open', page: 1 })
  const centre = { id: offering.centre.id, name: { fa: 'مرکز', en: 'Centre' }, provinceId: 'tehran' } as never
  const page = () => <ApplicationsPage {...listed} centre={centre} view="open" page={1} size={25} search="" today={today()} canDecide answer={many.data} />
  const again = await (await siteOf({ page: { default: page } })('/page')).text()
  expect(again).toMatch(new RegExp(`<input[^>]*name="application"[^>]*checked=""[^>]*value="${id}"|<input[^>]*name="application"[^>]*value="${id}"[^>]*checked=""`))
  expect(await sql`select decision from applications where id = ${id}`).toEqual([{ decision: null }])
})

test('guardians are named in the reader’s language, in Persian where they have no other name', async () => {
  const offering = await createOffering()
  const [id, { manager }] = [await applied(offering), offering.centre]
  expect(await decisionPage(id, manager)).toContain('مریم نمونه (تأییدشده)')
  const english = await decisionPage(id, manager, { language: 'en' })
  expect(english).toContain('Maryam Nemune (verified)')
  expect(english).toContain('رضا نمونه (not verified)')
})

test('where the gender is not recorded, the way to record it stands beside it and leads back', async () => {
  const offering = await createOffering()
  const [id, { manager }] = [await applied(offering), offering.centre]
  const { personId } = (await findApplication(manager, id))!
  const address = `/people/${personId}/gender?then=/applications/${id}/decision`
  expect(await decisionPage(id, manager)).toContain(`href="${address}"`)
  await sql`update people set gender = 'man' where id = ${personId}`
  expect(await decisionPage(id, manager)).not.toContain(address)
})
