import { faKey, toLatinDigits } from '~/shared/text'

/**
 * A short answer as it is compared: letters and digits of any script's variant, case, spaces, half-spaces, marks of
 * vowels and a full stop at the end make no difference; signs within it do (C++ is not C, −5 is not 5).
 */
export function foldAnswer(typed: string) {
  const plain = toLatinDigits(typed.normalize('NFKC').toLowerCase())
    .replace(/[−–]/g, '-')
    .replace(/٫/g, '.')
    .trim()
    .replace(/[.،,؛;!؟?\s]+$/u, '')
  return [...plain].map(letter => (/[\p{L}\p{N}]/u.test(letter) ? faKey(letter) || letter : /[\p{S}\p{P}]/u.test(letter) ? letter : '')).join('')
    .replace(/\u0640/g, '')
}
