import { isNationalId, normaliseMobile, toLatinDigits, type Text } from '~/shared/text'
import { messages } from './messages'

export const SHORTEST_PASSWORD = 8

const COMMON = [
  'password',
  'passw0rd',
  'qwertyui',
  'asdfghjk',
  'iloveyou',
  'kargah',
  '12345678',
  '87654321',
  '11223344',
  '123123123',
]

/** What is wrong with a new password: an identity number or a phone is no secret, nor is what everybody takes. */
export function passwordProblem(password: string): Text | undefined {
  const plain = toLatinDigits(password).toLowerCase()
  if (isNationalId(plain) || normaliseMobile(plain)) return messages.passwordIsANumber
  const isCommon = COMMON.some(word => plain.startsWith(word) && plain.length <= word.length + 2)
  if (isCommon || new Set(plain).size < 4) return messages.passwordIsCommon
  return undefined
}

/** The same, beside its field. */
export function passwordSlips({ password }: { password?: string }) {
  const problem = password && passwordProblem(password)
  return problem ? { password: problem } : undefined
}
