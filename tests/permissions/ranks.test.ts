import { expect, test } from 'vitest'
import { makePasswordLink } from '~/people/desk/make-password-link.server'
import { addGuardian } from '~/people/guardians/add-guardian.server'
import { joinOrganisation } from '~/people/memberships.server'
import { askSecondFactorReset } from '~/people/second-factor-resets/ask-second-factor-reset.server'
import { confirmSecondFactorReset } from '~/people/second-factor-resets/confirm-second-factor-reset.server'
import { viewerOf } from '~/people/viewers.server'
import { sql, tx } from '~/shared/sql.server'
import { createOrganisation, createPerson, createStaff, done, mobileOf } from '../factories/people'

// What the matrix can't show: nobody in the demo holds a high role at one place and a low one at another.
async function createOfficerWhoManagesElsewhere() {
  const [here, elsewhere] = [await createOrganisation(), await createOrganisation({ nameFa: 'مرکز دو' })]
  const { id } = await createStaff('assessment_officer', here.id)
  await sql`
    insert into grants (person_id, role, scope_id, starts_on, ends_on, reason)
    values (${id}, 'centre_manager', ${elsewhere.id}, today(), today() + 365, 'آزمون')`
  return { here, viewer: await viewerOf(id) }
}

test('who manages one centre resets nobody’s second factor at another where they are its officer', async () => {
  const { here, viewer } = await createOfficerWhoManagesElsewhere()
  const mobile = mobileOf()
  const trainer = await createStaff('trainer', here.id, { mobile })
  const order = { person: mobile, reason: 'گوشی گم شده است' }
  expect(await askSecondFactorReset(viewer, order)).toEqual({ refused: 'nobody-here' })
  const asked = await done(askSecondFactorReset(await createStaff('centre_manager', here.id), order))
  await expect(confirmSecondFactorReset(viewer, asked.id)).rejects.toMatchObject({ status: 403 })
  expect(trainer.grants).toHaveLength(1)
})

test('nor do they make a link that sets a child’s password there', async () => {
  const { here, viewer } = await createOfficerWhoManagesElsewhere()
  const child = await createPerson({ mobile: null, username: 'aida', bornOn: '2012-01-01' })
  await tx(tx => joinOrganisation(tx, here.id, child.id))
  await expect(makePasswordLink(viewer, child.id)).rejects.toMatchObject({ status: 403 })
})

test('an adult is given no guardian', async () => {
  const { id } = await createOrganisation()
  const [manager, adult] = [await createStaff('centre_manager', id), await createPerson({ bornOn: '1990-01-01' })]
  await tx(tx => joinOrganisation(tx, id, adult.id))
  const named = addGuardian(manager, adult.id, { nameFa: 'ولی نمونه', mobile: mobileOf(), relation: 'father' })
  await expect(named).rejects.toMatchObject({ status: 404 })
})
