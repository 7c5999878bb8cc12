import { Secret, TOTP } from 'otpauth'
import { hashPassword, storePassword } from '~/people/signing-in/passwords.server'
import { makeCode } from '~/people/one-time-codes.server'
import { makeUnsubscribeLink } from '~/people/notices/unsubscribe.server'
import { invitePerson } from '~/people/invite-person.server'
import { seal } from '~/shared/secrets.server'
import { sql, tx } from '~/shared/sql.server'
import { mobileOf, nationalIdOf } from '../../factories/people'
import type { World } from '../../../db/seed/world'
import type { Cases } from '../cases'
import { at } from './forms'

const PASSWORD = 'nested copper lantern'
const NEW_PASSWORD = 'seven quiet workshops'

/** Doors before the sign-in, and one's own account behind it. */
export async function casesOfVisitors({ people }: World): Promise<Cases> {
  const traineeId = people['trainee']!
  const [trainee] = await sql<[{ mobile: string }]>`select mobile from people where id = ${traineeId}`
  const hash = await hashPassword(PASSWORD)
  const { invitation, reset } = await tx(async tx => {
    await storePassword(tx, traineeId, hash)
    const { link } = await invitePerson(tx, null, { mobile: mobileOf(9001), nameFa: 'دعوت‌شدهٔ نمونه' })
    return {
      invitation: link!.split('/').at(-1)!,
      reset: await makeCode(tx, { kind: 'password_reset', personId: traineeId, minutes: 30 }),
    }
  })
  // The manager's app holds this secret, so that a right code can be sent.
  const secret = new Secret({ size: 20 })
  await sql`insert into second_factors (person_id, secret_sealed, confirmed_at) values (${people[
    'centre-manager'
  ]!}, ${seal(secret.base32)}, now())`
  const codeNow = () => new TOTP({ secret, period: 30 }).generate()

  return {
    root: { own: at('/') },
    'routes/_index': { own: at('/') },
    'routes/$': { own: at('/no-such-page') },
    'routes/design': { own: at('/design') },
    'routes/profile.notifications': { own: at('/profile/notifications', { mail: ['results'], digest: 'day' }) },
    'routes/unsubscribe.$token': {
      own: at(new URL(await makeUnsubscribeLink(traineeId, 'results')).pathname, { 'List-Unsubscribe': 'One-Click' }),
      other: at('/unsubscribe/nobodys-link', { 'List-Unsubscribe': 'One-Click' }),
    },
    'routes/search': { own: at(`/search?q=${encodeURIComponent('نمایشی')}`) },
    'routes/offline': { own: at('/offline') },
    'routes/demo._index': { own: at('/demo') },
    'routes/privacy': { own: at('/privacy') },
    'routes/demo.people': { own: at('/demo/people') },
    'routes/demo.sign-in': {
      own: at('/demo/sign-in', { person: 'trainee' }),
      other: at('/demo/sign-in', { person: 'nobody' }),
    },
    'routes/preferences': { own: at('/preferences', { language: 'en', theme: 'dark' }) },
    'routes/register': {
      own: at('/register', {
        givenFa: 'نوآموز',
        familyFa: 'تازه‌وارد',
        bornOn: '1375/02/03',
        gender: 'woman',
        provinceId: 'tehran',
        documentKind: 'national_id',
        documentNumber: nationalIdOf(9002),
        mobile: mobileOf(9002),
        password: PASSWORD,
        terms: 'on',
      }),
    },
    'routes/login._index': { own: at('/login', { identifier: trainee.mobile, password: PASSWORD }) },
    'routes/login.second-factor': { own: at('/login/second-factor', () => ({ code: codeNow() })) },
    'routes/logout': { own: at('/logout', {}) },
    'routes/invitations.$code': {
      own: at(`/invitations/${invitation}`, { nameFa: 'دعوت‌شدهٔ نمونه', password: NEW_PASSWORD, terms: 'on' }),
      other: at('/invitations/nobodys-code', { nameFa: 'دعوت‌شدهٔ نمونه', password: NEW_PASSWORD, terms: 'on' }),
    },
    'routes/password-resets._index': { own: at('/password-resets', { identifier: trainee.mobile }) },
    'routes/password-resets.$code': {
      own: at(`/password-resets/${reset}`, { password: NEW_PASSWORD }),
      other: at('/password-resets/nobodys-code', { password: NEW_PASSWORD }),
    },
    ...(await casesOfAccounts(traineeId)),
  }
}

/** «own» is the demo trainee's; everybody else has an account of their own behind the same address. */
async function casesOfAccounts(traineeId: string): Promise<Cases> {
  const [notice] = await sql<[{ id: string }]>`
    insert into notices (person_id, kind, title)
    values (${traineeId}, 'walk', '{"fa": "آگهی", "en": "Notice"}') returning id`
  const [session] = await sql<[{ id: string }]>`
    insert into sessions (id, person_id, expires_at, ends_at)
    values (repeat('a1', 32), ${traineeId}, now() + interval '1 hour', now() + interval '1 hour') returning id`
  return {
    'routes/home': { own: at('/home') },
    'routes/notices': { own: at('/notices', {}), neighbour: at('/notices', { notice: notice.id }) },
    'routes/profile._index': { own: at('/profile', { language: 'en', calendar: 'solar', provinceId: 'tehran' }) },
    'routes/profile.export': { own: at('/profile/export') },
    'routes/profile.password': { own: at('/profile/password', { current: PASSWORD, password: NEW_PASSWORD }) },
    'routes/profile.sessions': {
      own: at('/profile/sessions', {}),
      neighbour: at('/profile/sessions', { session: session.id }),
    },
  }
}
