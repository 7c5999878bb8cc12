import { LONGEST_ANSWER } from '~/courses/questions/question'

/** What was posted from a plain paper, or as a report of a question, field by field and in its order, to be posted once more. */
export type Carried = { name: string; value: string }[]

/** The part of a posted form that a plain paper or a report may hold. Whose paper it is, is nobody's question yet. */
export const carriedIn = (posted: FormData): Carried =>
  [...posted].flatMap(([name, value]) => (typeof value === 'string' && (isOfPaper(name, value) || isOfReport(name, value)) ? [{ name, value }] : []))

const isOfPaper = (name: string, value: string) =>
  /^item-\d{1,4}$/.test(name) || (name === 'shown' && /^\d{1,4}(\.\d{1,10})?$/.test(value)) || (name === 'then' && /^(stay|finish)$/.test(value))

const isOfReport = (name: string, value: string) =>
  (name === 'id' && /^[0-9a-f-]{36}$/i.test(value)) || (name === 'item' && value.length <= 20) || (name === 'words' && value.length <= 20_000)

/** What a candidate wrote of a broken question, where the form was a report. */
export const reportIn = (carried: Carried) => carried.find(({ name }) => name === 'words')?.value

/** The answers of these questions alone, with what says that the form held them. */
export const onlyOf = (carried: Carried, items: number[]) =>
  carried.filter(({ name, value }) => items.some(item => name === `item-${item}` || (name === 'shown' && Number(value.split('.')[0]) === item)))

/** Answers longer than any that is taken, by their question. */
export const tooLongIn = (carried: Carried) => carried.flatMap(({ name, value }) => {
  const item = Number(/^item-(\d{1,4})$/.exec(name)?.[1])
  return item && value.replaceAll('\r\n', '\n').trim().length > LONGEST_ANSWER ? [item] : []
})

export function asForm(carried: Carried) {
  const posted = new FormData()
  for (const { name, value } of carried) posted.append(name, value)
  return posted
}
