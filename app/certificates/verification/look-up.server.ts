import type { FormErrors } from '~/shared/form'
import { form, optional, text } from '~/shared/form.server'
import type { Refusal } from '~/shared/guard'
import { tried } from '~/shared/limits.server'
import { sql } from '~/shared/sql.server'
import { fillTexts } from '~/shared/text'
import { EXAMPLE_NUMBER, isFamilyName, normaliseCode, normaliseNumber, type HolderName } from '../certificate'
import { messages } from '../messages'
import { LOOK_UPS_FROM, LOOK_UPS_OF } from './limits'

/** Either the code, or the register number with the holder's family name. */
export const lookUpForm = form({ code: optional(text(60)), number: optional(text(60)), family: optional(text(80)) })
type Asked = { code?: string; number?: string; family?: string }

/** Tells the code to whoever knows the register number and the holder's family name; nobody gets far by guessing. */
export async function lookUpCertificate(
  asked: Asked,
  clientAddress: string,
): Promise<{ code: string } | { errors: FormErrors } | Refusal<'no-such-certificate' | 'too-many-tries'>> {
  const { code, number, family } = asked
  if (code || !('number' in asked || 'family' in asked)) {
    const normal = normaliseCode(code)
    return normal ? { code: normal } : { errors: { code: messages.codeNotOne } }
  }
  const normal = normaliseNumber(number ?? '')
  const errors = {
    ...(!normal && { number: fillTexts(messages.numberNotOne, { example: EXAMPLE_NUMBER }) }), ...(!family && { family: messages.familyMissing }),
  }
  if (!normal || !family) return { errors }
  return tried(LOOK_UPS_FROM, clientAddress, () => tried(LOOK_UPS_OF, normal, () => codeOf(normal, family)))
}

async function codeOf(number: string, family: string): Promise<{ code: string } | Refusal<'no-such-certificate'>> {
  const [certificate] = await sql<{ code: string; holderName: HolderName }[]>`
    select code, holder_name from certificates where number = ${number}`
  return certificate && isFamilyName(certificate.holderName, family) ? { code: certificate.code } : { refused: 'no-such-certificate' }
}
