import type { Browser, Page } from '@playwright/test'
import { inDemoDatabase } from '../../support/demo-places'
import { wholeChromium } from '../browsers'
import { as, dataDir, expect, knownPlaces, signIn, test } from '../support'

test.use({ launchOptions: wholeChromium })

/** The page's own program runs, and the page is kept for when there is no network. */
async function ready(page: Page, path: string) {
  await page.goto(path)
  await expect.poll(() => page.evaluate(async path => Boolean(await (await caches.open('kargah-1-pages')).match(path)), path)).toBe(true)
  await page.waitForFunction(() => Object.keys(document.querySelector('form')!).some(key => key.startsWith('__react')))
}

/** Somebody whose written part was passed before, to be seen by an assessor for the practical one. */
async function bookPractical(examSession: string) {
  const [booking] = await inDemoDatabase(dataDir(), sql => sql<{ id: string }[]>`
    insert into bookings (exam_session_id, person_id, seats, seat_number, written_booking_id, booked_by)
    select exam_sessions.id, earlier.person_id, exam_sessions.seats, seat, earlier.id, earlier.person_id
    from exam_sessions cross join lateral generate_series(1, exam_sessions.seats) seat, bookings earlier join lateral published_result(earlier.id, 'written') written on written.passed
    where exam_sessions.id = ${examSession} and earlier.during is not null
      and not exists (select from bookings where exam_session_id = ${examSession} and person_id = earlier.person_id)
      and not exists (select from bookings where exam_session_id = ${examSession} and seat_number = seat)
    limit 1 returning id`)
  return booking!.id
}

test('an assessor marks without a network; the mark stays on the device, is hidden from the next person, and arrives once', async ({ browser }) => {
  const page = await as(browser, 'assessor-1')
  const session = (await knownPlaces()).examSession.resit
  const path = `/exam-sessions/${session}/practical-marks`
  const id = await bookPractical(session)
  await ready(page, path)
  const form = page.locator(`[id="mark-${id}"]`)
  const box = page.locator(`[id="${id}"]`)
  await page.context().setOffline(true)
  await form.getByLabel('جمع نمرهٔ معیارها، از ۱۰۰').fill('۷۶٫۵')
  await form.getByLabel('چه دیدید').fill('سیم‌کشی تمیز و ایمن بود')
  await form.getByRole('button', { name: 'نمره را ثبت کن' }).click()
  await expect(page.getByText('مورد روی همین دستگاه نگه داشته شد')).toBeVisible()
  await page.reload()
  await expect(box.getByText('سیم‌کشی تمیز و ایمن بود')).toBeVisible()

  // The page is still the first one's while somebody else has signed in: what waits is not sent in their name.
  await signIn(page.context(), 'assessor-2')
  await page.context().setOffline(false)
  await expect(page.getByText('از حساب بیرون آمده‌اید')).toBeVisible()
  await page.goto(path)
  await expect(page.getByText('سیم‌کشی تمیز و ایمن بود')).toHaveCount(0)
  await signIn(page.context(), 'assessor-1')
  await page.goto(path)
  await expect(box.getByText('نمرهٔ شما')).toBeVisible()
  await expect(page.getByText('در سرور ثبت شد')).toBeVisible()
  await page.reload()
  await expect(box.getByText('سیم‌کشی تمیز و ایمن بود')).toBeVisible()
  await expect(page.getByText('مورد روی همین دستگاه')).toHaveCount(0)
})

test('a mentor records a meeting without a network, and finds it recorded when there is one', async ({ browser }) => {
  const page = await as(browser, 'mentor')
  const group = (await knownPlaces()).group.sun
  // The meeting in hand is another journey's.
  const path = `/groups/${group}/meetings/w02-lab`
  await ready(page, path)
  await page.context().setOffline(true)
  await page.locator('[name=note]').fill('بی‌شبکه نوشته شد')
  await page.getByRole('button', { name: /بقیه حاضر بودند/ }).click()
  await expect(page.getByText('مورد روی همین دستگاه نگه داشته شد')).toBeVisible()
  await page.reload()
  await expect(page.locator('[name=note]')).toHaveValue('بی‌شبکه نوشته شد')
  await page.context().setOffline(false)
  await expect(page.getByText('در سرور ثبت شد')).toBeVisible({ timeout: 20_000 })
  const isHere = page.getByRole('group', { name: 'تینا پنداشته' }).getByRole('radio', { name: 'حاضر', exact: true })
  // What has just arrived stays in sight: were it unknown again, the next press would record another attendance.
  await expect(page.getByText('آخرین ثبت')).toBeVisible()
  await expect(isHere).toBeChecked()
  await page.reload()
  await expect(page.locator('[name=note]')).toHaveValue('بی‌شبکه نوشته شد')
  await expect(isHere).toBeChecked()
  await expect(page.getByText('آخرین ثبت')).toBeVisible()
})

/** The first script that waits for the marker, opened and kept. */
async function openScript(browser: Browser) {
  const page = await as(browser, 'marker')
  const list = `/exam-sessions/${(await knownPlaces()).examSession.essays}/marking`
  await page.goto(list)
  const path = (await page.getByRole('link', { name: 'آغاز تصحیح' }).getAttribute('href'))!
  await ready(page, path)
  const heading = (await page.getByRole('heading', { level: 1 }).textContent())!
  return { page, path, heading }
}

test('a marker reads an opened script without a network and marks it; the mark arrives once, from whatever page comes next', async ({ browser }) => {
  const { page, path, heading } = await openScript(browser)
  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  await page.getByLabel(/^نمره از/).fill('۳')
  await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
  await expect(page.getByText('مورد روی همین دستگاه نگه داشته شد')).toBeVisible()
  await page.goto('/home')
  await expect(page.getByRole('link', { name: heading })).toBeVisible()
  // The network is there and isn't yet: the page tries again by itself.
  await page.evaluate(() => {
    const { fetch } = window
    window.fetch = () => {
      window.fetch = fetch
      return Promise.reject(new TypeError('Failed to fetch'))
    }
  })
  const sent = page.waitForResponse(answer => answer.url().includes(`${path}/entries`))
  await page.context().setOffline(false)
  expect(await (await sent).json()).toMatchObject({ acknowledged: [expect.any(String)], rejected: [] })
  await page.goto(path)
  await expect(page.getByText('مورد روی همین دستگاه')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'نمره را ثبت کن' })).toHaveCount(0)
})

test('each time a marker reads a script without a network is on record later, for that marker alone', async ({ browser }) => {
  const { page, path, heading } = await openScript(browser)
  const context = page.context()
  const onRecord = () => inDemoDatabase(dataDir(), async sql => {
    const [{ reads }] = await sql<[{ reads: number }]>`select count(*)::int as reads from offline_reads where script_id = ${path.split('/').at(-1)!} and not is_time_doubtful`
    return reads
  })
  const before = await onRecord()
  await context.setOffline(true)
  for (const _ of [1, 2]) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading)
  }
  // The page that read it is gone, and somebody else is the next on this device: theirs it is not. They are signed in
  // before the network is back, since a page that is being closed may still see it come and send what waits.
  await page.close()
  await signIn(context, 'trainee')
  await context.setOffline(false)
  const other = await context.newPage()
  await other.goto('/home')
  await expect.poll(() => other.evaluate(waitingReads)).toBe(2)
  expect(await onRecord()).toBe(before)

  await signIn(context, 'marker')
  await other.goto('/home')
  await expect.poll(() => other.evaluate(waitingReads)).toBe(0)
  expect(await onRecord()).toBe(before + 2)
})

test('a marker whose role ends before a mark reaches the server finds it on the page again, with why it wasn’t taken', async ({ browser }) => {
  const { page, path, heading } = await openScript(browser)
  const ended = (isEnded: boolean) => inDemoDatabase(dataDir(), async sql => sql`
    update grants set ended_at = ${isEnded ? sql`now()` : null}, ended_by = ${isEnded ? sql`person_id` : null}, ended_because = ${isEnded ? 'پایان' : null}
    where role = 'marker' and person_id = ${(await knownPlaces()).people('marker')}`)
  await page.getByLabel(/^نمره از/).fill('۲٫۵')
  await page.getByLabel(/^یادداشت/).fill('گام دوم را نگفته است')
  await expect.poll(() => page.evaluate(draftBytes)).toBeGreaterThan(60)
  try {
    await ended(true)
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('ثبت نکرده بودید')
    await expect(page.getByText('گام دوم را نگفته است')).toBeVisible()
    await ended(false)
    await ready(page, path)
    await expect(page.getByLabel(/^یادداشت/)).toHaveValue('گام دوم را نگفته است')
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'نمره را ثبت کن' }).click()
    await expect(page.getByText('مورد روی همین دستگاه نگه داشته شد')).toBeVisible()
    await ended(true)
    await page.context().setOffline(false)
    await page.reload()
    await expect(page.getByRole('alert')).toContainText('نقش شما پایان یافت؛ برای همین پذیرفته نشد')
    for (const words of [heading, '۲٫۵', 'گام دوم را نگفته است']) await expect(page.getByRole('main')).toContainText(words)
  } finally {
    await ended(false)
  }
})

test('a copy of a script whose reading can’t be written down is not shown', async ({ browser }) => {
  const { page, path, heading } = await openScript(browser)
  await page.context().serviceWorkers()[0]!.evaluate(() => {
    indexedDB.open = () => { throw new Error('the disk is full') }
  })
  await page.context().setOffline(true)
  await page.goto(path)
  await expect(page.getByText('شبکه در دسترس نیست').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: heading })).toHaveCount(0)
})

/** In the page: how long the sealed draft is. */
const draftBytes = () => new Promise<number>(resolve => {
  const opening = indexedDB.open('kargah-outbox')
  opening.onsuccess = () => {
    const asking = opening.result.transaction('entries').objectStore('entries').getAll()
    asking.onsuccess = () => {
      opening.result.close()
      resolve(Math.max(0, ...asking.result.filter(({ id }) => id === 'draft').map(({ sealed }) => sealed.byteLength)))
    }
  }
})

/** In the page: how many readings wait on the device. */
const waitingReads = () => new Promise<number>(resolve => {
  const opening = indexedDB.open('kargah-outbox')
  opening.onsuccess = () => {
    const asking = opening.result.transaction('entries').objectStore('entries').getAll()
    asking.onsuccess = () => {
      opening.result.close()
      resolve((asking.result as { box: string }[]).filter(({ box }) => box.startsWith('reads:')).length)
    }
  }
})

test('a trainer with one minor in class takes attendance without a network, names a second adult by the keyboard’s own key, and all of it arrives', async ({ browser }) => {
  const page = await as(browser, 'trainer', 'fa', { viewport: { width: 360, height: 740 } })
  const path = `/class-meetings/${(await knownPlaces()).meeting}`
  await ready(page, path)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'همه حاضرند' }).click()
  await page.getByRole('group', { name: /امید/ }).getByText('غایب').click()
  await expect(page.getByRole('button', { name: 'نام بزرگسال دوم را بنویسید تا ثبت شود' })).toBeVisible()
  await page.getByLabel('نام بزرگسال دوم').fill('رضا مربی')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'نام بزرگسال دوم را بنویسید تا ثبت شود' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('group', { name: /امید/ }).getByLabel('غایب')).toBeChecked()
  await page.context().setOffline(false)
  await expect(page.getByText(/در سرور ذخیره شد/)).toBeVisible()
  const desk = await as(browser, 'trainer')
  await desk.goto(path)
  await expect(desk.getByRole('group', { name: /امید/ }).getByLabel('غایب')).toBeChecked()
  await expect(desk.getByLabel('نام بزرگسال دوم')).toHaveValue('رضا مربی')
})
