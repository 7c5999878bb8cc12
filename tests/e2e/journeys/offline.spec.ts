import { readFile } from 'node:fs/promises'
import type { Browser, Page } from '@playwright/test'
import { inDemoDatabase } from '../../support/demo-places'
import { wholeChromium } from '../browsers'
import { as, dataDir, expect, knownPlaces, signIn, speak, test } from '../support'

test.use({ launchOptions: wholeChromium })

const isKept = (page: Page, path: string) => expect.poll(() => page.evaluate(async path => {
  const pages = await caches.open('kargah-1-pages')
  return Boolean(await pages.match(path)) && Boolean(await pages.match('/offline'))
}, path)).toBe(true)
const lessonOf = async () => `/offerings/${(await knownPlaces()).offering.running}/lessons/current-and-body`

/** A trainee's lesson, opened and kept. */
async function openLesson(browser: Browser) {
  const page = await as(browser, 'trainee')
  const lesson = await lessonOf()
  await page.goto(lesson)
  const heading = (await page.getByRole('heading', { level: 1 }).textContent())!
  await isKept(page, lesson)
  return { page, context: page.context(), lesson, heading }
}

test('a lesson that was opened is read without a network, and what is sent then is not said to have arrived', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const context = page.context()
  const lesson = await lessonOf()
  await page.goto(lesson)
  const heading = await page.getByRole('heading', { level: 1 }).textContent()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeHidden()
  await isKept(page, lesson)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading!)
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  // Its figures are there, and it is drawn as it should be.
  const figures = await page.locator('main figure img').evaluateAll(images => images.map(image => (image as HTMLImageElement).naturalWidth))
  expect(figures.length).toBeGreaterThan(0)
  expect(Math.min(...figures)).toBeGreaterThan(0)
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/Vazirmatn/)

  await page.goto('/courses')
  await expect(page.getByRole('heading', { level: 1, name: 'خواندنی‌های بی‌شبکه' })).toBeVisible()
  await page.getByRole('link', { name: heading! }).click()
  await expect(page).toHaveURL(lesson)
  await page.getByRole('button', { name: 'پاسخ می‌دهم' }).first().click()
  await expect(page.getByText('آنچه فرستادید به سرور نرسید')).toBeVisible()
})

test('a copy on the device that can’t be read keeps nobody from sending a form or opening a page', async ({ browser }) => {
  const { page, lesson } = await openLesson(browser)
  const [worker] = page.context().serviceWorkers()
  const breakNextRead = () => worker!.evaluate(() => {
    const { open } = caches
    caches.open = () => {
      caches.open = open
      return Promise.reject(new Error('the copies can’t be read'))
    }
  })
  const isBroken = () => worker!.evaluate(() => !String(caches.open).includes('[native code]'))

  await breakNextRead()
  await page.getByRole('button', { name: 'تیره', exact: true }).click()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(page.getByText('آنچه فرستادید به سرور نرسید')).toBeHidden()
  expect(await isBroken()).toBe(false)

  await breakNextRead()
  await page.goto(lesson)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  expect(await isBroken()).toBe(false)
})

test('whoever goes back to a form that was not taken finds the form, and is not told that there is no network', async ({ browser }) => {
  const { page } = await openLesson(browser)
  const form = page.getByLabel('گذرواژهٔ کنونی', { exact: true })
  await page.goto('/profile/password')
  await page.getByRole('button', { name: 'عوض کردن گذرواژه' }).click()
  await expect(page.getByRole('alert')).toContainText('این را پر کنید.')
  await page.goto('/home')
  const answer = await page.goBack()
  expect(answer?.status()).toBe(200)
  await expect(form).toBeVisible()
  await expect(page.getByText('آنچه فرستادید به سرور نرسید')).toHaveCount(0)
})

test('a page that the server took back while its parts were on their way is not kept', async ({ browser }) => {
  const { page, lesson } = await openLesson(browser)
  const [worker] = page.context().serviceWorkers()
  const isStillKept = await worker!.evaluate(async path => {
    type Worker = { learn: (url: URL, answer: Response) => Promise<void> }
    const { learn } = self as unknown as Worker
    const url = new URL(path, self.location.origin)
    const whole = await fetch(url)
    await Promise.all([learn(url, whole), learn(url, new Response('', { status: 404 }))])
    return Boolean(await caches.match(url))
  }, lesson)
  expect(isStillKept).toBe(false)
})

/** Without a network the address gives nothing of what was kept for somebody else. */
async function expectNothing(page: Page, path: string, heading: string) {
  await page.context().setOffline(true)
  const answer = await page.goto(path)
  expect(answer?.status()).toBe(503)
  expect(await page.content()).not.toContain(heading)
  await expect(page.getByText('شبکه در دسترس نیست').filter({ visible: true }).first()).toBeVisible()
  await page.context().setOffline(false)
}

test('whoever signs in next on the device, and whoever finds it signed out, reads nothing of the one before', async ({ browser }) => {
  const { page, context, lesson, heading } = await openLesson(browser)
  await signIn(context, 'guardian')
  await speak(context, 'fa')
  await page.goto('/home')
  await expectNothing(page, lesson, heading)
  // A page of the one before that comes to the copies late, when the next has signed in already, is nobody's to read.
  await page.goto('/home')
  await page.evaluate(async lesson => {
    const html = new Response('<h1>از آنِ دیگری</h1>', { headers: { 'Content-Type': 'text/html', 'Kargah-Person': 'somebody-else', 'Kargah-Offline': 'reading', 'Kept-Title': encodeURIComponent('از آنِ دیگری') } })
    await (await caches.open('kargah-1-pages')).put(lesson, html)
  }, lesson)
  await expectNothing(page, lesson, 'از آنِ دیگری')

  await signIn(context, 'trainee')
  await page.goto(lesson)
  await isKept(page, lesson)
  await page.locator('summary', { hasText: 'حساب' }).click()
  await page.getByRole('button', { name: 'خروج' }).click()
  await expectNothing(page, lesson, heading)
})

test('on a device that is full pages open and forms go, and nobody is shown what was kept for the one before', async ({ browser }) => {
  const { page, context, lesson, heading } = await openLesson(browser)
  const [worker] = context.serviceWorkers()
  await worker!.evaluate(() => {
    Cache.prototype.put = () => Promise.reject(new DOMException('the disk is full', 'QuotaExceededError'))
  })

  await signIn(context, 'guardian')
  await speak(context, 'fa')
  await page.goto('/home')
  await expect(page.getByRole('link', { name: 'خانه' }).first()).toBeVisible()
  await expect(page.getByText('شبکه در دسترس نیست').filter({ visible: true })).toHaveCount(0)
  await page.locator('summary', { hasText: 'حساب' }).click()
  await page.getByRole('button', { name: 'خروج' }).click()
  await expect(page.getByText('آنچه فرستادید به سرور نرسید').filter({ visible: true })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'ورود' }).first()).toBeVisible()
  expect(await page.evaluate(async path => Boolean(await caches.match(path)), lesson)).toBe(false)
  await context.setOffline(true)
  const answer = await page.goto(lesson)
  expect(answer?.status()).toBe(503)
  expect(await page.content()).not.toContain(heading)
})

test('a film that was watched on without a network is begun where it was left then', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const lesson = `/offerings/${(await knownPlaces()).offering.running}/lessons/safe-isolation`
  const film = page.locator('video')
  const kept = () => page.evaluate(() => new Promise<number>(resolve => {
    const opening = indexedDB.open('kargah-outbox')
    opening.onsuccess = () => {
      const counting = opening.result.transaction('entries').objectStore('entries').count()
      counting.onsuccess = () => resolve(counting.result)
    }
  }))
  await page.goto(lesson)
  expect(await film.evaluate(media => (media as HTMLVideoElement).readyState), 'nothing of it comes unasked').toBe(0)
  // The lesson is on the device, the film isn't: it says so, and comes when the network does.
  const away = page.getByText('باز نشد: شبکه می‌خواهد')
  await expect(away).toBeHidden()
  await page.context().setOffline(true)
  await film.evaluate(media => { Object.assign(media, { muted: true }); (media as HTMLVideoElement).play().catch(() => undefined) })
  await expect(away).toBeVisible()
  await page.context().setOffline(false)
  await expect(away).toBeHidden()
  await film.evaluate(media => Object.assign(media, { preload: 'auto' }))
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).duration)).toBeGreaterThan(30)
  await page.context().setOffline(true)
  await film.evaluate(media => Object.assign(media, { muted: true, currentTime: 20 }))
  await film.evaluate(media => (media as HTMLVideoElement).play())
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).currentTime)).toBeGreaterThan(20.2)
  await film.evaluate(media => (media as HTMLVideoElement).pause())
  await expect.poll(kept).toBe(1)
  // A busy machine lets it run on a little before it pauses.
  const second = await film.evaluate(media => Math.floor((media as HTMLVideoElement).currentTime))
  const place = `۰:${second.toLocaleString('fa-IR')}`

  await page.context().setOffline(false)
  await page.goto('/home')
  await expect.poll(kept).toBe(0)
  await page.goto(lesson)
  await expect(page.getByText(`تا ${place} پیش رفته‌اید؛ از همان‌جا ادامه می‌یابد.`)).toBeVisible()
  expect(await film.evaluate(media => (media as HTMLVideoElement).readyState), 'nor when it was begun').toBe(0)
  await film.evaluate(media => { Object.assign(media, { muted: true }); (media as HTMLVideoElement).play().catch(() => undefined) })
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).currentTime)).toBeGreaterThanOrEqual(second)
})

test('a film comes back also where the network is up before it answers, at the place where it was broken off', async ({ browser }) => {
  const page = await as(browser, 'trainee', 'fa', { serviceWorkers: 'block' })
  const lesson = `/offerings/${(await knownPlaces()).offering.running}/lessons/safe-isolation`
  const film = page.locator('video')
  const away = page.getByText('باز نشد: شبکه می‌خواهد')
  // The line is there all the time, so that no browser says that it came back; it is the other end that says nothing.
  let isSilent = false
  await page.route('**/media/**', route => (isSilent ? route.abort() : route.fallback()))
  await page.goto(lesson)
  isSilent = true
  await film.evaluate(media => {
    Object.assign(media, { muted: true, preload: 'auto', currentTime: 20 })
    ;(media as HTMLVideoElement).play().catch(() => undefined)
  })
  await expect(away).toBeVisible()
  // What the browser says too early.
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await expect(away).toBeVisible()
  isSilent = false
  await expect(away).toBeHidden()
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).duration)).toBeGreaterThan(30)
  expect(await film.evaluate(media => (media as HTMLVideoElement).currentTime)).toBeGreaterThanOrEqual(20)
})

test('a film that a trainee keeps on the device plays and winds on without a network, until they take it away', async ({ browser }) => {
  const page = await as(browser, 'trainee')
  const lesson = `/offerings/${(await knownPlaces()).offering.running}/lessons/safe-isolation`
  const film = page.locator('video')
  const play = () => film.evaluate(media => { Object.assign(media, { muted: true }); (media as HTMLVideoElement).play().catch(() => undefined) })
  await page.goto(lesson)
  await isKept(page, lesson)
  await page.getByRole('button', { name: 'نگه داشتن روی دستگاه' }).click()
  await expect(page.getByText('روی همین دستگاه است و بی‌شبکه هم باز می‌شود.')).toBeVisible()
  // What the browser itself remembers is nobody's promise.
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')

  await page.context().setOffline(true)
  await page.reload()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  await play()
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).duration)).toBeGreaterThan(30)
  await film.evaluate(media => Object.assign(media, { currentTime: 20 }))
  await expect.poll(() => film.evaluate(media => (media as HTMLVideoElement).currentTime)).toBeGreaterThan(20.2)
  await expect(page.getByText('باز نشد: شبکه می‌خواهد')).toBeHidden()
  await film.evaluate(media => (media as HTMLVideoElement).pause())

  await page.getByRole('button', { name: 'برداشتن از دستگاه' }).click()
  await expect(page.getByRole('button', { name: 'نگه داشتن روی دستگاه' })).toBeVisible()
  await page.reload()
  await play()
  await expect(page.getByText('باز نشد: شبکه می‌خواهد')).toBeVisible()
})

/** Two minutes of silence. */
function recording() {
  const bytes = Buffer.alloc(44 + 8000 * 150)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(bytes.length - 8, 4)
  bytes.write('WAVEfmt ', 8)
  for (const [at, value] of [[16, 16], [24, 8000], [28, 8000], [40, bytes.length - 44]] as const) bytes.writeUInt32LE(value, at)
  for (const [at, value] of [[20, 1], [22, 1], [32, 1], [34, 8]] as const) bytes.writeUInt16LE(value, at)
  bytes.write('data', 36)
  return bytes.fill(128, 44)
}

test('a recording and a paper that a trainee keeps beside a lesson are heard and opened without a network', async ({ browser }) => {
  const { ownCourse, offering } = await knownPlaces()
  const paper = Buffer.from('%PDF-1.4\n% the checklist of a scaffold\n%%EOF\n')
  const trainer = await as(browser, 'trainer')
  const upload = async (name: string, mimeType: string, buffer: Buffer, title: string) => {
    const answer = await trainer.context().request.post(`/courses/${ownCourse.id}/media/uploads`, { multipart: { title, file: { name, mimeType, buffer } }, headers: { Accept: 'application/json' } })
    return ((await answer.json()) as { kept: { name: string; kind: string } }).kept
  }
  const files = [await upload('talk.wav', 'audio/wav', recording(), 'گفت‌وگو با داربست‌بند'), await upload('checklist.pdf', 'application/pdf', paper, 'برگهٔ بازبینی داربست')]
  await inDemoDatabase(dataDir(), async sql => {
    await sql`
      insert into course_media (course_id, name, kind, file_id, title)
      select 'building-electrician', name, kind, file_id, title from course_media where course_id = ${ownCourse.id} and name in ${sql(files.map(({ name }) => name))}`
    const nodes = files.map(({ name, kind }) => ({ type: 'media', attrs: { media: name, kind, alt: kind === 'file' ? 'برگهٔ بازبینی داربست' : 'گفت‌وگو با داربست‌بند' } }))
    await sql`
      update lesson_versions set document = jsonb_set(document, '{fa,content}', (document #> '{fa,content}') || ${sql.json(nodes)})
      where id = (select current_version_id from lessons where course_id = 'building-electrician' and id = 'height-and-damp')`
  })

  const page = await as(browser, 'trainee')
  const lesson = `/offerings/${offering.running}/lessons/height-and-damp`
  await page.goto(lesson)
  await isKept(page, lesson)
  const keep = page.getByRole('button', { name: 'نگه داشتن روی دستگاه' })
  await expect(keep).toHaveCount(2)
  await keep.first().click()
  await expect(keep).toHaveCount(1)
  await keep.click()
  await expect(page.getByText('روی همین دستگاه است و بی‌شبکه هم باز می‌شود.')).toHaveCount(2)
  await (await page.context().newCDPSession(page)).send('Network.clearBrowserCache')

  await page.context().setOffline(true)
  // Piece by piece, as some browsers must have it to play it at all.
  const piece = page.waitForResponse(answer => answer.fromServiceWorker() && answer.request().resourceType() === 'media')
  await page.reload()
  await expect(page.getByText(/نسخهٔ آفلاین از/)).toBeVisible()
  const sound = page.locator('audio')
  await sound.evaluate(media => { Object.assign(media, { muted: true }); (media as HTMLAudioElement).play().catch(() => undefined) })
  await expect.poll(() => sound.evaluate(media => (media as HTMLAudioElement).duration)).toBeGreaterThan(140)
  expect((await piece).status()).toBe(206)
  await sound.evaluate(media => Object.assign(media, { currentTime: 90 }))
  await expect.poll(() => sound.evaluate(media => (media as HTMLAudioElement).currentTime)).toBeGreaterThan(90.2)
  const [given] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'برگهٔ بازبینی داربست' }).click()])
  expect(await readFile(await given.path())).toEqual(paper)
})
