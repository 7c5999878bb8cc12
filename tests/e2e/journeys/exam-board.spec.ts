import { inDemoDatabase } from '../../support/demo-places'
import { openHall } from '../../support/exam-hall'
import { faultsOf, openLook } from '../look'
import { as, dataDir, expect, hydrated, signIn, test } from '../support'

/** Thirty in two rooms; who has seat 25 sits and has fallen silent. */
async function openTwoRooms() {
  const hall = await openHall(dataDir(), 30, 5)
  await inDemoDatabase(dataDir(), async sql => {
    const [{ organisationId, openedBy }] = await sql<[{ organisationId: string; openedBy: string }]>`
      select organisation_id as "organisationId", opened_by as "openedBy" from exam_sessions where id = ${hall.examSessionId}`
    await sql`
      insert into exam_rooms (id, exam_session_id, organisation_id, name, first_seat, seats, opened_by)
      values (gen_random_uuid(), ${hall.examSessionId}, ${organisationId}, 'سالن بالا', 1, 20, ${openedBy}),
        (gen_random_uuid(), ${hall.examSessionId}, ${organisationId}, 'سالن پایین', 21, 10, ${openedBy})`
    await sql`update people set name_fa = 'یکتا عنوان‌دوست' where id = ${hall.candidates[2]!.personId}`
    await sql`
      insert into sittings (booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds)
      select id, exam_session_id, person_id, now() - interval '10 minutes', now() + interval '1 hour', 30
      from bookings where exam_session_id = ${hall.examSessionId} and seat_number = 25`
  })
  return hall
}

test('an officer with a phone sees of a large exam the room where somebody needs something, and finds a seat by its number or name', async ({ browser }) => {
  const { examSessionId, candidates } = await openTwoRooms()
  const page = await as(browser, 'assessment-officer', 'fa', { viewport: { width: 360, height: 740 } })
  await page.clock.install()
  await page.goto(`/exam-sessions/${examSessionId}/board`)
  await hydrated(page)
  const seat = (number: string) => page.getByRole('link', { name: new RegExp(`^صندلی ${number} `) })
  await expect(seat('۲۵')).toBeVisible()
  await expect(seat('۳')).toBeHidden()

  // What is folded and unfolded by hand stays so when the board is fresh again.
  const fold = (name: string) => page.locator('summary', { hasText: name })
  await fold('سالن بالا').focus()
  await page.keyboard.press('Enter')
  await fold('سالن پایین').click()
  await expect(seat('۳')).toBeVisible()
  await expect(seat('۲۵')).toBeHidden()
  await inDemoDatabase(dataDir(), sql => sql`update people set name_fa = 'آمده از نو' where id = ${candidates[3]!.personId}`)
  await page.clock.fastForward(10_000)
  await expect(page.getByRole('link', { name: /آمده از نو/ })).toBeVisible()
  await expect(seat('۳')).toBeVisible()
  await expect(seat('۲۵')).toBeHidden()

  const search = page.getByLabel('شمارهٔ صندلی یا نام داوطلب')
  for (const number of ['25', '۲۵', '٢٥', 'صندلی ۲۵']) {
    await search.fill(number)
    await expect(page.getByRole('status').filter({ hasText: '۱ صندلی پیدا شد.' })).toBeVisible()
    await expect(seat('۲۵')).toBeVisible()
  }
  await search.fill('يكتا عنوان دوست')
  await expect(seat('۳')).toBeVisible()
  await expect(seat('۲۵')).toHaveCount(0)
  await seat('۳').click()
  await expect(page.getByRole('region', { name: 'یکتا عنوان‌دوست' })).toBeVisible()
  await page.getByRole('link', { name: 'بازگشت به سالن' }).click()
  await expect(search).toHaveValue('يكتا عنوان دوست')
  await search.fill('نام هیچ‌کس')
  await expect(page.getByText('صندلی‌ای با این شماره یا نام نیست.', { exact: false })).toBeVisible()

  // The same without a script, by the button.
  const plain = await as(browser, 'assessment-officer', 'fa', { javaScriptEnabled: false, viewport: { width: 360, height: 740 } })
  await plain.goto(`/exam-sessions/${examSessionId}/board`)
  await plain.getByLabel('شمارهٔ صندلی یا نام داوطلب').fill('۲۵')
  await plain.getByRole('button', { name: 'پیدا کن' }).click()
  await expect(plain.getByRole('link', { name: /^صندلی/ })).toHaveCount(1)
  await expect(plain.getByRole('link', { name: /^صندلی ۲۵/ })).toBeVisible()
})

/** A hundred in one room, all at work; of seat 88 nothing has been heard for ten minutes. */
async function openFullRoom() {
  const { examSessionId } = await openHall(dataDir(), 100, 5)
  await inDemoDatabase(dataDir(), async sql => {
    await sql`
      insert into sittings (booking_id, exam_session_id, person_id, started_at, due_at, grace_seconds)
      select id, exam_session_id, person_id, now() - interval '10 minutes', now() + interval '1 hour', 30
      from bookings where exam_session_id = ${examSessionId}`
    await sql`
      insert into sitting_pulses (sitting_id, seen_at) select sittings.id, now() + interval '1 hour'
      from sittings join bookings on bookings.id = booking_id where sittings.exam_session_id = ${examSessionId} and seat_number <> 88`
  })
  return examSessionId
}

test('an officer with a phone oversees a room of a hundred in a few screens: who is silent first, every seat a touch away, also without a script', async ({ browser }) => {
  const examSessionId = await openFullRoom()
  const address = `/exam-sessions/${examSessionId}/board`
  const phone = { width: 360, height: 740 }
  const page = await as(browser, 'assessment-officer', 'fa', { javaScriptEnabled: false, viewport: phone })
  await page.goto(address)
  const seats = page.getByRole('link', { name: /^صندلی [۰-۹]/ })
  await expect(seats).toHaveCount(100)
  await expect(seats.first()).toHaveAccessibleName(/^صندلی ۸۸ بی‌خبر داوطلب نمونه .*۱۰ دقیقه پیش/)
  await expect(page.getByRole('heading', { name: '۱ صندلی را باید دید' })).toBeVisible()
  const expectFewScreens = async () => {
    const boxes = await seats.evaluateAll(links => links.map(link => link.getBoundingClientRect()).map(({ width, height, top, bottom }) => ({ width, height, top, bottom })))
    expect(Math.min(...boxes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(44)
    expect(boxes.at(-1)!.bottom - boxes[0]!.top).toBeLessThan(3 * phone.height)
  }
  await expectFewScreens()

  await page.getByRole('link', { name: /^صندلی ۶۰ در حال آزمون داوطلب نمونه/ }).click()
  const chosen = page.getByRole('region', { name: 'داوطلب نمونه' })
  await expect(chosen.getByRole('button', { name: 'پایان دادن به آزمون این داوطلب' })).toBeVisible()
  await chosen.getByRole('link', { name: 'بازگشت به سالن' }).click()
  await expect(page.getByRole('link', { name: /^صندلی ۶۰ / })).toBeInViewport()

  for (const look of [{ language: 'fa', theme: 'light', width: 360 }, { language: 'fa', theme: 'dark', width: 360 }] as const) {
    const context = await openLook(browser, { name: '', ...look })
    await signIn(context, 'assessment-officer')
    expect(await faultsOf(context, { name: '', ...look }, address)).toEqual([])
    await context.close()
  }

  await inDemoDatabase(dataDir(), sql => sql`
    insert into sitting_pulses (sitting_id, seen_at) select sittings.id, now() + interval '1 hour' from sittings
      join bookings on bookings.id = booking_id where sittings.exam_session_id = ${examSessionId} and seat_number = 88`)
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'باید دید' })).toHaveCount(0)
  // The only room stays open where nothing is the matter.
  await expect(seats.first()).toHaveAccessibleName(/^صندلی ۱ /)
  await expect(seats.first()).toBeVisible()
  await expectFewScreens()
})
