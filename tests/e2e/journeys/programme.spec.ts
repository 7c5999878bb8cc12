import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { as, dataDir, expect, solarDay, test } from '../support'

const MANAGER = '+989700007301'

/** The newest SMS to a number, from the outbox that takes the place of a gateway. */
async function smsTo(number: string) {
  const folder = join(dataDir(), 'outbox')
  const find = () => readdirSync(folder).filter(file => /-sms-.*\.json$/.test(file)).sort()
    .map(file => JSON.parse(readFileSync(join(folder, file), 'utf8')) as { to: string; text: string })
    .findLast(({ to }) => to === number)?.text
  await expect.poll(find, `an SMS to ${number}`).toBeTruthy()
  return find()!
}

test('an administrator makes an organisation, gives a role with an end, ends it, and finds all of it in the trail', async ({ browser }) => {
  const page = await as(browser, 'programme-admin', 'en')
  await page.goto('/home')
  await page.getByRole('link', { name: /Organisations/ }).first().click()
  await page.getByRole('link', { name: 'New organisation' }).click()
  await page.getByLabel('Kind').selectOption({ label: 'Private school' })
  await page.getByLabel('Name in Persian').fill('آموزشگاه آزاد نمونهٔ سپیدار')
  await page.getByLabel('Name in English').fill('Sepidar Demonstration Private School')
  await page.getByLabel('Province').selectOption({ label: 'Fars' })
  await page.getByLabel('Code').fill('NM-FRS-07')
  await page.getByRole('button', { name: 'Add the organisation' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Sepidar Demonstration Private School' })).toBeVisible()

  await page.getByRole('link', { name: 'Give a role' }).click()
  await page.getByLabel('To whom?').fill(MANAGER)
  await page.getByLabel('Full name in Persian, if they have no account yet').fill('ماندانا سپیدارنما')
  await page.getByLabel('Role', { exact: true }).selectOption({ label: 'Centre manager' })
  await page.getByLabel('From', { exact: true }).fill(solarDay(0))
  await page.getByLabel('Until', { exact: true }).fill(solarDay(-1))
  await page.getByLabel('Reason').fill('Letter of appointment no. 12')
  await page.getByRole('button', { name: 'Give a role' }).click()
  // No role without an end that lies ahead.
  await expect(page.getByRole('link', { name: /The last day is/ }).first()).toBeVisible()
  await expect(page.getByLabel('Reason')).toHaveValue('Letter of appointment no. 12')
  await page.getByLabel('Until', { exact: true }).fill(solarDay(365))
  await page.getByRole('button', { name: 'Give a role' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The role is given.' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Centre manager/ })).toContainText('ماندانا سپیدارنما')

  const manager = await accept(browser)
  await page.getByRole('row', { name: /Centre manager/ }).getByRole('link', { name: 'End' }).click()
  await page.getByLabel('Reason').fill('Moved to another town')
  await page.getByRole('button', { name: 'End the role' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'The role has ended.' })).toBeVisible()
  const place = new URL(page.url()).pathname
  // Ended at once: the next request of who held it is refused.
  expect((await manager.request.get(place)).status()).toBe(404)

  await page.goto('/audit')
  await page.getByLabel('Organisation’s code').fill('NM-FRS-07')
  await page.getByRole('button', { name: 'Show' }).click()
  for (const act of ['Organisation added', 'Role given', 'Role ended'])
    await expect(page.getByRole('row', { name: new RegExp(act) }).first()).toContainText('Bahman Barnamedan')
  await page.getByRole('row', { name: /Role ended/ }).getByRole('link').click()
  await expect(page.getByRole('main')).toContainText('Moved to another town')
})

/** The invited manager makes a password, sets up the second step with an authenticator, and is in. */
async function accept(browser: Browser) {
  const link = /https?:\/\/\S+\/invitations\/\S+/.exec(await smsTo(MANAGER))![0]
  const page = await as(browser, null)
  await page.goto(new URL(link).pathname)
  await page.getByLabel('گذرواژه', { exact: false }).first().fill('شش نردبان سبز دور')
  await page.getByRole('checkbox').check()
  await page.getByRole('main').getByRole('button').last().click()
  await expect(page.getByRole('heading', { level: 1, name: 'راه‌اندازی تأیید دومرحله‌ای' })).toBeVisible()
  const secret = (await page.getByText(/^([A-Z2-7]{4} ?){4,}$/).innerText()).replace(/[^A-Z2-7]/g, '')
  await page.getByLabel('کد شش‌رقمی برنامه').fill(new TOTP({ secret: Secret.fromBase32(secret) }).generate())
  await page.getByRole('button', { name: 'تأیید' }).click()
  await page.getByRole('link', { name: 'کدها را نگه داشتم؛ ادامه' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /ماندانا سپیدارنما/ })).toBeVisible()
  return page
}
