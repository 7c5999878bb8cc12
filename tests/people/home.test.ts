import { expect, test } from 'vitest'
import { listOwnGuardians } from '~/people/guardians/guardianships.server'
import { inOrder, type HomeCard } from '~/people/home'
import { homeCards } from '~/people/home.server'
import { addDays, today } from '~/shared/calendar'
import { createGuardianship, createOrganisation, createPerson, createStaff, createViewer } from '../factories/people'

const card = (kind: string, more: Partial<HomeCard>): HomeCard => ({ kind, title: { fa: kind, en: kind }, link: `/${kind}`, urgency: 'now', ...more })

test('a trainee whose exam goes on sees it before the work that is overdue since last week, and the next lesson after both', () => {
  const cards = [
    card('next-lesson', {}), card('overdue', { due: '2026-11-20' }), card('meeting', { due: '2026-12-01T05:00:00.000Z', urgency: 'soon' }),
    card('exam', { due: '2026-11-28T05:30:00.000Z', isUnderWay: true }), card('earlier-exam', { due: '2026-11-28T05:00:00.000Z', isUnderWay: true }),
  ]
  expect(inOrder(cards).map(({ kind }) => kind)).toEqual(['earlier-exam', 'exam', 'overdue', 'next-lesson', 'meeting'])
})

const aged = (years: number) => addDays(today(), -Math.round(years * 365.25) - 5)

test('whoever is under eighteen reads at home that a guardian is still to be verified, until one is', async () => {
  const child = await createViewer({ bornOn: aged(15) })
  const guardian = await createPerson({ nameFa: 'مریم محمدی' })
  const own = async () => (await homeCards(child)).filter(({ kind }) => kind === 'own-guardian')
  expect(await own()).toMatchObject([{ title: { en: 'No guardian has been named for you yet' } }])
  await createGuardianship(guardian.id, child.id, { verified: false })
  expect(await own()).toMatchObject([{ link: '/profile#guardians', detail: { fa: expect.stringContaining('مریم محمدی') } }])
  expect(await listOwnGuardians(child)).toMatchObject([{ nameFa: 'مریم محمدی', verifiedAt: null }])
  await createGuardianship((await createPerson()).id, child.id)
  expect(await own()).toEqual([])
  const grown = await createViewer({ bornOn: aged(19) })
  expect(await homeCards(grown)).toEqual([])
})

test('a judge reads at home whose guest they are, and until when', async () => {
  const operator = await createOrganisation({ kind: 'club_operator', nameFa: 'راه روشن' })
  const judge = await createStaff('guest', operator.id)
  expect(await homeCards(judge)).toMatchObject([{ kind: 'guest', title: { fa: 'داور و مهمان «راه روشن»' }, urgency: 'later' }])
})

test('a club operator’s own house is an organisation, a training centre’s a centre', async () => {
  const own = async (role: 'operator_manager' | 'centre_manager', kind: 'club_operator' | 'public_centre') =>
    (await homeCards(await createStaff(role, (await createOrganisation({ kind })).id))).find(({ kind }) => kind === 'own-organisation')?.title.fa
  expect(await own('operator_manager', 'club_operator')).toBe('سازمان من: افراد و نقش‌ها')
  expect(await own('centre_manager', 'public_centre')).toBe('مرکز من: افراد و نقش‌ها')
})
