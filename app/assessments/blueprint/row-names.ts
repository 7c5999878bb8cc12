/** The fields of the blueprint's rows in a form, from the first. */
const named = (what: string) => (row: number) => `${what}-${row + 1}`
export const unitField = named('unit')
export const difficultyField = named('difficulty')
export const kindField = named('kind')
export const itemsField = named('items')
export const marksField = named('marks')
