import { z } from 'zod'
import type { FormErrors } from '~/shared/form'
import { audit } from '~/shared/audit.server'
import { day, form, mobile, oneOf, persian, text } from '~/shared/form.server'
import { allow, type Refusal } from '~/shared/guard'
import { tx } from '~/shared/sql.server'
import { declareGuardian } from './guardians/declare-guardian.server'
import { joinOrganisation } from './memberships.server'
import { canAddMembers, type OrganisationPlace } from './permissions'
import { messages } from './desk/messages'
import { GENDERS, isBirthDay, isMinorOn, RELATIONS } from './person'
import { through, type Viewer } from './viewer'

export const memberForm = form({
  givenFa: persian(60),
  familyFa: persian(60),
  bornOn: day(),
  gender: oneOf(GENDERS),
  username: text(30)
    .transform(name => name.toLowerCase())
    .pipe(z.string().regex(/^[a-z][a-z0-9._-]{2,29}$/, { error: 'notAUsername' })),
  guardianName: persian(),
  guardianMobile: mobile(),
  guardianRelation: oneOf(RELATIONS),
})
export type NewMember = z.output<typeof memberForm> & { nameEn?: string }

/** Clubs are for twelve to eighteen. */
export const memberSlips = ({ bornOn }: Partial<NewMember>): FormErrors | undefined =>
  !bornOn || (isBirthDay(bornOn) && isMinorOn(bornOn)) ? undefined : { bornOn: messages.notAMember }

/**
 * A club member, added by the operator: a name and a username, no phone, no document. The password is set through the
 * guardian, who is named here and verified later.
 */
export async function addMember(
  manager: Viewer, operator: OrganisationPlace,
  { givenFa, familyFa, nameEn, bornOn, gender, username, guardianName, guardianMobile, guardianRelation }: NewMember,
): Promise<{ id: string; guardianshipId: string } | Refusal<'username-taken'>> {
  allow(canAddMembers(manager, operator))
  const by = through(manager, ['operator_manager', 'programme_admin'], operator)
  const nameFa = `${givenFa} ${familyFa}`
  return tx(async tx => {
    const [member] = await tx<{ id: string }[]>`
      insert into people (name_fa, family_fa, name_en, born_on, gender, province_id, username)
      values (${nameFa}, ${familyFa}, ${nameEn ?? null}, ${bornOn}, ${gender}, ${operator.provinceId}, ${username})
      on conflict do nothing returning id`
    if (!member) return { refused: 'username-taken' as const }
    await joinOrganisation(tx, operator.id, member.id)
    await audit(tx, {
      by,
      act: 'member-added',
      subject: ['person', member.id],
      organisationId: operator.id,
      after: { username },
    })
    const guardian = await declareGuardian(tx, by, {
      childId: member.id, childName: nameFa, nameFa: guardianName, mobile: guardianMobile, relation: guardianRelation,
    })
    return { id: member.id, guardianshipId: guardian!.id }
  })
}
