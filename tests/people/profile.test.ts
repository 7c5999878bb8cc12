import { expect, test } from 'vitest'
import { exportOwn } from '~/people/export.server'
import { homeCards } from '~/people/home.server'
import { inOrder } from '~/people/home'
import { jobs } from '~/people/jobs.server'
import { listOwnNotices } from '~/people/notices/notices.server'
import { notify } from '~/people/notices/notify.server'
import { readNotices } from '~/people/notices/read-notices.server'
import { deviceOf } from '~/people/profile/device'
import { editProfile } from '~/people/profile/edit-profile.server'
import { endOwnSessions } from '~/people/profile/end-own-sessions.server'
import { setPreferences } from '~/people/profile/set-preferences.server'
import { findViewer } from '~/people/session.server'
import { listOwnSessions } from '~/people/sessions.server'
import { ownPath, pageBefore } from '~/people/then'
import { addDays, today } from '~/shared/calendar'
import { sql, tx } from '~/shared/sql.server'
import { createOrganisation, createPerson, createStaff, createViewer, done, openSessionOf } from '../factories/people'
import { thrownBy, twenty } from './support'

const changes = {
  nameEn: 'Zahra Mohammadi',
  fatherName: 'رضا',
  gender: undefined,
  email: undefined,
  provinceId: 'yazd',
  language: 'en' as const,
  calendar: 'gregorian' as const,
  current: undefined,
}
const secret = 'چهار واژهٔ بی‌ربط'
const asks = (cookie: string) => new Request('http://localhost:3000/', { headers: { Cookie: cookie } })

test('people change what is theirs, with a trail', async () => {
  const viewer = await createViewer({ password: secret })
  await done(editProfile(viewer, { ...changes, email: 'zahra@nemune.example', current: secret }))
  const [person] =
    await sql`select name_en, father_name, email, province_id, language, calendar from people where id = ${viewer.id}`
  const { current: _, gender: __, ...kept } = changes
  expect(person).toEqual({ ...kept, email: 'zahra@nemune.example' })
  expect(await editProfile(viewer, { ...changes, provinceId: 'atlantis' })).toEqual({ refused: 'no-such-province' })
})

test('people write their gender once, while nothing is recorded; what is recorded only a desk corrects', async () => {
  const viewer = await createViewer()
  const genderOf = async () => (await sql`select gender from people where id = ${viewer.id}`)[0]!.gender as string | null
  await done(editProfile(viewer, changes))
  expect(await genderOf()).toBeNull()
  await done(editProfile(viewer, { ...changes, gender: 'woman' }))
  expect(await editProfile(viewer, { ...changes, gender: 'man' })).toEqual({ refused: 'gender-recorded' })
  await done(editProfile(viewer, changes))
  expect(await genderOf()).toBe('woman')
})

test('an address is one person’s, also when twenty ask at once; who signs in by it keeps it', async () => {
  const viewers = await Promise.all(Array.from({ length: 20 }, () => createViewer({ password: secret })))
  const answers = await twenty(i => editProfile(viewers[i]!, { ...changes, email: 'one@nemune.example', current: secret }))
  expect(answers.filter(answer => 'id' in answer)).toHaveLength(1)
  const onlyMail = await createViewer({ mobile: null, email: 'only@nemune.example' })
  expect(await editProfile(onlyMail, changes)).toEqual({ refused: 'email-needed' })
})

test('an open session alone makes no other address the account’s: the password is asked', async () => {
  const viewer = await createViewer({ password: secret, email: 'zahra@nemune.example' })
  const to = (current?: string) => editProfile(viewer, { ...changes, email: 'thief@nemune.example', current })
  expect(await to()).toEqual({ refused: 'password-needed' })
  for (let i = 0; i < 5; i++) expect(await to('guess')).toEqual({ refused: 'wrong-password' })
  expect(await to(secret)).toEqual({ refused: 'too-many-tries' })
  expect(await sql`select email from people where id = ${viewer.id}`).toEqual([{ email: 'zahra@nemune.example' }])
  await done(editProfile(viewer, { ...changes, email: 'zahra@nemune.example' }))
})

test('of a young club member no address is kept, whatever is posted', async () => {
  const member = await createViewer({ password: secret, mobile: null, username: 'aida', bornOn: addDays(today(), -16 * 365) })
  expect(await editProfile(member, { ...changes, email: 'aida@nemune.example', current: secret })).toEqual({
    refused: 'member-without-address',
  })
  await done(editProfile(member, changes))
})

test('own sessions are listed and ended, one or all others; nobody ends another’s', async () => {
  const { id } = await createPerson()
  const [first, second, third] = [await openSessionOf(id), await openSessionOf(id), await openSessionOf(id)]
  const stranger = await openSessionOf((await createPerson()).id)
  const listed = await listOwnSessions(first.viewer)
  expect(listed.map(({ isThis }) => isThis)).toEqual([true, false, false])
  expect(await thrownBy(endOwnSessions(stranger.viewer, listed[1]!.id))).toBe(404)
  await endOwnSessions(first.viewer, listed[1]!.id)
  expect(await listOwnSessions(first.viewer)).toHaveLength(2)
  expect(await endOwnSessions(first.viewer)).toEqual({ count: 1, endedThis: false })
  expect(await findViewer(asks(first.cookie))).toMatchObject({ id })
  expect([await findViewer(asks(second.cookie)), await findViewer(asks(third.cookie))]).toEqual([undefined, undefined])
})

test('preferences stay with the account and in cookies; a stranger’s in cookies only', async () => {
  const viewer = await createViewer()
  expect(await setPreferences(viewer, { language: 'en', theme: 'dark', calendar: undefined, then: undefined }))
    .toEqual([expect.stringMatching(/^language=en; Path=\/;/), expect.stringMatching(/^theme=dark;/)])
  expect(await sql`select language, calendar from people where id = ${viewer.id}`).toEqual([
    { language: 'en', calendar: 'solar' },
  ])
  expect(
    await setPreferences(undefined, { language: undefined, theme: undefined, calendar: 'gregorian', then: undefined }),
  ).toHaveLength(1)
})

test('one is led back to a page of this site and to none other', () => {
  for (const own of ['/', '/home', '/courses?q=برق&page=2', '/a/b#c']) expect(ownPath(own, '/x')).toBe(own)
  for (const foreign of [
    '//evil.example',
    '/\\evil.example',
    '\\/evil',
    'https://evil.example',
    'javascript:alert(1)',
    '/a\nb',
    '/\t/evil.example',
    '',
    ' /x',
    null,
    `/${'a'.repeat(600)}`,
  ]) {
    expect(ownPath(foreign, '/x'), String(foreign)).toBe('/x')
  }
  const from = (referrer: string) =>
    pageBefore(new Request('http://localhost:3000/preferences', { headers: { Referer: referrer } }))
  expect(from('http://localhost:3000/courses?q=1')).toBe('/courses?q=1')
  expect(from('http://evil.example/courses')).toBeUndefined()
})

test('notices are one’s own, and read', async () => {
  const stranger = await createViewer()
  const { viewer, cookie } = await openSessionOf((await createPerson()).id)
  const countUnread = async () => (await findViewer(asks(cookie)))!.unread
  for (const link of ['/courses', undefined])
    await tx(tx => notify(tx, viewer.id, { kind: 'x', title: { fa: 'سلام', en: 'Hello' }, link }))
  expect(await countUnread()).toBe(2)
  const notice = (await listOwnNotices(viewer, 1)).rows.find(({ link }) => link)!
  expect(await readNotices(stranger, { notice: notice.id })).toEqual({ link: undefined })
  expect(await countUnread()).toBe(2)
  expect(await readNotices(viewer, { notice: notice.id })).toEqual({ link: '/courses' })
  expect(await countUnread()).toBe(1)
  await readNotices(viewer, {})
  expect(await countUnread()).toBe(0)
})

test('own data hold the own number in full, nobody else’s, and no secret', async () => {
  const viewer = await createViewer({ password: 'سه واژهٔ تازه' })
  await createViewer({ nameFa: 'کس دیگر' })
  await openSessionOf(viewer.id)
  const own = JSON.stringify(await exportOwn(viewer.id))
  expect(own).toContain('زهرا محمدی')
  expect(own).not.toContain('کس دیگر')
  expect(own).not.toMatch(/argon2|hash|sealed/i)
})

test('home tells a manager what waits; the most pressing first', async () => {
  const centre = await createOrganisation()
  const manager = await createStaff('centre_manager', centre.id)
  const child = await createPerson({ bornOn: '2012-01-01' })
  const guardian = await createPerson()
  await sql`insert into memberships (organisation_id, person_id) values (${centre.id}, ${child.id})`
  await sql`insert into guardianships (guardian_id, child_id, relation) values (${guardian.id}, ${child.id}, 'mother')`
  expect((await homeCards(manager)).map(({ kind }) => kind)).toEqual(['licence-missing', 'guardians-to-verify', 'own-organisation'])
  expect(await homeCards(await createViewer())).toEqual([])
  const card = (urgency: 'now' | 'soon' | 'later', due?: string) => ({
    kind: '',
    title: { fa: '', en: '' },
    link: '/',
    urgency,
    due,
  })
  const ordered = [card('now', '2026-01-01'), card('now'), card('soon'), card('later')]
  expect(inOrder(ordered.toReversed())).toEqual(ordered)
})

test('a device is named as a person would', () => {
  expect(
    deviceOf('Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120 Mobile Safari/537.36'),
  ).toEqual({ browser: 'Chrome', system: 'Android' })
  expect(deviceOf('Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/121.0')).toEqual({
    browser: 'Firefox',
    system: 'Windows',
  })
  expect(deviceOf('curl/8')).toBeUndefined()
})

test('what is over is cleared away, what holds stays', async () => {
  const { id } = await createPerson()
  const { cookie } = await openSessionOf(id)
  await openSessionOf(id)
  await sql`
    update sessions set expires_at = now() - interval '1 minute' where id in (select id
      from sessions order by created_at desc limit 1)`
  await sql`
    insert into failed_tries (kind, subject, at) values ('x', 'y', now() - interval '2 days'), ('x', 'y', now())`
  await sql`
    insert into notices (person_id, kind, title, made_at) select ${id}, 'seat-offered', '{"fa": "جا", "en": "A seat"}', now() - make_interval(days => days)
    from unnest(array[181, 179]) days`
  await jobs['people-purge']()
  expect(await sql`select from notices`).toHaveLength(1)
  expect(await sql`select from sessions`).toHaveLength(1)
  expect(await sql`select from failed_tries`).toHaveLength(1)
  expect(await findViewer(asks(cookie))).toMatchObject({ id })
})
