import { toLatinDigits } from '~/shared/text'

const PLAIN = '0123456789+-=()'
const RAISED = signs('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾', 'abcdefghijklmnoprstuvwxyz', 'ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ')
const LOWERED = signs('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎', 'aehijklmnoprstuvx', 'ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')

function signs(numbers: string, letters: string, shifted: string) {
  const from = [...PLAIN, ...letters]
  return new Map([...numbers, ...shifted].map((sign, i) => [from[i]!, sign] as const))
}

/** Raised or lowered words in signs that are so by themselves, '2' → '²'; undefined where there is none for one of them. */
export function raised(words: string, way: 'sup' | 'sub'): string | undefined {
  const known = way === 'sup' ? RAISED : LOWERED
  const all = [...toLatinDigits(words.trim()).replaceAll('\u2212', '-')].map(sign => known.get(sign))
  return all.every(sign => sign !== undefined) ? all.join('') : undefined
}
