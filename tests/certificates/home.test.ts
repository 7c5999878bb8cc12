import { expect, test } from 'vitest'
import { exportOwn } from '~/certificates/export.server'
import { homeCards } from '~/certificates/home.server'
import type { Viewer } from '~/people/viewer'
import { countPublicFigures } from '~/reports/public-figures.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { createCertificate, createPass, createProposal, createRegister } from '../factories/certificates'
import { createViewer, done } from '../factories/people'

test('each sees what to do next: the officer proposes, the manager approves, the holder finds it', async () => {
  const register = await createRegister()
  const { organisationId, officer, manager } = register
  const { bookingId } = await createPass(register)
  const pressing = async (viewer: Viewer) => (await homeCards(viewer)).filter(card => card.kind !== 'certificates-register')
  expect(await pressing(officer)).toMatchObject([{ kind: 'certificates-owed', title: { fa: '۱ نفر منتظر گواهینامه‌اند' }, link: `/centres/${organisationId}/certificates/new` }])
  expect(await homeCards(manager)).toMatchObject([{ kind: 'certificates-register', link: `/centres/${organisationId}/certificates` }])
  await createProposal(register, bookingId)
  expect(await pressing(officer)).toEqual([])
  expect(await pressing(manager)).toMatchObject([{ kind: 'certificates-to-approve', urgency: 'now' }])
  const { holder } = await createCertificate(register)
  expect(await homeCards(holder)).toMatchObject([{ kind: 'certificate-ready', title: { en: 'Your certificate in Building electrician is ready' } }])
  const old = await createCertificate(register, {}, new Date('2026-01-05T08:00:00Z'))
  expect(await homeCards(old.holder)).toMatchObject([{ kind: 'own-certificates', urgency: 'later' }])
  expect(await homeCards(await createViewer())).toEqual([])
})

test('one’s own export holds one’s certificates with their marks and history, and nobody else’s', async () => {
  const { holder, certificate } = await createCertificate()
  await createCertificate()
  expect(await exportOwn(holder.id)).toMatchObject({
    certificates: [{ number: certificate.number, marks: { written: '80', practical: '85.5' } }],
    certificateEvents: [{ kind: 'issued' }], certificateNameChoices: [],
  })
})

test('the landing page counts certificates in force', async () => {
  const { code, manager, ...register } = await createCertificate()
  await createCertificate({ manager, ...register })
  await done(revokeCertificate(manager, code, { reason: 'holder-request', note: 'درخواست کتبی' }))
  expect(await countPublicFigures(Date.now() + 3_600_000)).toMatchObject({ validCertificates: 1 })
})
