import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import type { FormErrors } from '~/shared/form'
import {
  agreement,
  day,
  email,
  form,
  latin,
  mobile,
  oneOf,
  optional,
  password,
  persian,
  text,
} from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { countFailure, isOverLimit, type Limit } from '~/shared/limits.server'
import { sql, tx, type Tx } from '~/shared/sql.server'
import type { Language } from '~/shared/text'
import { insertDocument, lockDocuments, sealDocument } from '../documents.server'
import { declareGuardian } from '../guardians/declare-guardian.server'
import { DOCUMENT_KINDS, documentNumber, GENDERS, isBirthDay, isMinorOn, RELATIONS } from '../person'
import { passwordSlips, SHORTEST_PASSWORD } from '../signing-in/password'
import { hashPassword, storePassword } from '../signing-in/passwords.server'
import { acceptTerms } from '../terms.server'
import { messages } from './messages'

export const registrationForm = form({
  givenFa: persian(60),
  familyFa: persian(60),
  nameEn: optional(latin()),
  bornOn: day(),
  gender: oneOf(GENDERS),
  provinceId: text(40),
  documentKind: oneOf(DOCUMENT_KINDS),
  documentNumber: text(30),
  mobile: mobile(),
  email: optional(email()),
  password: password(SHORTEST_PASSWORD),
  guardianName: optional(persian()),
  guardianMobile: optional(mobile()),
  guardianRelation: optional(oneOf(RELATIONS)),
  terms: agreement(),
  then: optional(text(500)),
})
export type Registration = z.output<typeof registrationForm>

/** What the fields say wrong of one another: a document's number of its kind, a guardian of a minor. */
export function registrationSlips(typed: Partial<Registration>): FormErrors | undefined {
  const { bornOn, documentKind: kind, documentNumber: number, password } = typed
  const slips: FormErrors = {
    ...(bornOn && !isBirthDay(bornOn) && { bornOn: messages.notABirthDay }),
    ...(kind && number && !documentNumber(kind, number) && {
      documentNumber: kind === 'national_id' ? messages.notANationalId : messages.notADocumentNumber,
    }),
    ...passwordSlips({ password }),
    ...(bornOn && isMinorOn(bornOn) && guardianSlips(typed)),
  }
  return Object.keys(slips).length > 0 ? slips : undefined
}

function guardianSlips(typed: Partial<Registration>): FormErrors {
  const { mobile, guardianMobile } = typed
  const lacking = (['guardianName', 'guardianMobile', 'guardianRelation'] as const).filter(name => !typed[name])
  return {
    ...Object.fromEntries(lacking.map(name => [name, messages.guardianNeeded])),
    ...(mobile && mobile === guardianMobile && { guardianMobile: messages.guardianIsSelf }),
  }
}

// Registrations that meet a known person; so many tell that somebody tries numbers.
const KNOWN_PER_ADDRESS: Limit = { kind: 'registration-known', most: 20, minutes: 60 }

/** A new account. Whose the mobile, the address or the document is, if known, isn't told. */
export async function registerPerson(
  typed: Registration, language: Language, clientAddress: string,
): Promise<{ id: string } | Refusal<'already-known' | 'no-such-province' | 'too-many-tries'>> {
  if (await isOverLimit(KNOWN_PER_ADDRESS, clientAddress)) return { refused: 'too-many-tries' }
  const [province] = await sql`select from provinces where id = ${typed.provinceId}`
  if (!province) return { refused: 'no-such-province' }
  const hash = await hashPassword(typed.password)
  const document = sealDocument(typed.documentKind, documentNumber(typed.documentKind, typed.documentNumber)!)
  const id = await tx(async tx => {
    await lockDocuments(tx, [document.numberHash])
    const [known] = await tx`select from identity_documents where number_hash = ${document.numberHash}`
    const id = known ? undefined : await insertPerson(tx, typed, language)
    if (!id) return undefined
    await insertDocument(tx, id, document)
    await storePassword(tx, id, hash)
    await acceptTerms(tx, id)
    const after = { documentKind: typed.documentKind }
    await audit(tx, { by: { id }, act: 'person-registered', subject: ['person', id], after })
    if (isMinorOn(typed.bornOn)) await declareOwnGuardian(tx, id, typed)
    return id
  })
  if (id) return { id }
  await countFailure(KNOWN_PER_ADDRESS, clientAddress)
  return { refused: 'already-known' }
}

function declareOwnGuardian(tx: Tx, id: string, typed: Registration) {
  const { givenFa, familyFa, guardianName, guardianMobile, guardianRelation } = typed
  return declareGuardian(
    tx,
    { id },
    {
      childId: id,
      childName: `${givenFa} ${familyFa}`,
      nameFa: guardianName!,
      mobile: guardianMobile!,
      relation: guardianRelation!,
    },
  )
}

async function insertPerson(tx: Tx, typed: Registration, language: Language) {
  const { givenFa, familyFa, nameEn, bornOn, gender, provinceId, mobile, email } = typed
  const [person] = await tx<{ id: string }[]>`
    insert into people (name_fa, family_fa, name_en, born_on, gender, province_id, mobile, email, language)
    values (${`${givenFa} ${familyFa}`}, ${familyFa}, ${nameEn ?? null}, ${bornOn}, ${gender}, ${provinceId},
      ${mobile}, ${email ?? null}, ${language})
    on conflict do nothing returning id`
  return person?.id
}
