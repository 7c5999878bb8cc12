import { z } from 'zod'
import { parseDay } from './calendar'
import type { FormErrors, Typed } from './form'
import { formMessages, type FormMessage } from './messages'
import { faStore, formatNumber, isLegalId, isNationalId, normaliseMobile, toLatinDigits } from './text'

// Field kinds. A problem's message is a key of formMessages, with its number after a colon.
const say = (key: FormMessage, n?: number) => ({ error: n === undefined ? key : `${key}:${n}` })
const many$ = new WeakSet<z.ZodType>()
const rows$ = new WeakSet<z.ZodType>()
const secret$ = new WeakSet<z.ZodType>()

const typed = () => z.string(say('required')).overwrite(value => value.replaceAll('\0', ''))
// What no short field can need is refused before a pattern is tried on it: some take the square of its length.
const MOST = 1000
/** Ends the checks: what comes after it never sees more. */
const atMost = (max: number) => ({ ...say('tooLong', max), abort: true })
const filled = () => typed().max(MOST, atMost(MOST)).trim().min(1, say('required'))

/** Free text, kept as typed but trimmed. */
export const text = (max = 200, min = 1) =>
  typed().transform(value => value.replaceAll('\r\n', '\n').trim())
    .pipe(z.string().min(1, say('required')).min(min, say('tooShort', min)).max(max, say('tooLong', max)))
/** A name or title in Persian: folded as the database keeps it. */
export const persian = (max = 120) =>
  filled().transform(faStore).pipe(z.string().min(2, say('tooShort', 2)).max(max, atMost(max))
    .regex(/^[^A-Za-z]*[\u0600-\u06FF][^A-Za-z]*$/, say('notPersian')))
/** A name in Latin letters, as in the passport. */
export const latin = (max = 120) =>
  filled().transform(value => value.replace(/\s+/g, ' ')).pipe(z.string().max(max, atMost(max))
    .regex(/^[A-Za-z][A-Za-z .'’-]*$/, say('notLatin')))
export const day = () => filled().transform((value, problem) => parseDay(value) ?? no(problem, 'notADay'))
export const mobile = () => filled().transform((value, problem) => normaliseMobile(value) ?? no(problem, 'notAMobile'))
export const email = () =>
  filled().toLowerCase().max(254, atMost(254)).regex(/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/, say('notAnEmail'))
const digitsOf = (value: string) => toLatinDigits(value).replace(/[\s-]/g, '')
export const nationalId = () =>
  filled().transform((value, problem) => {
    const digits = digitsOf(value)
    return isNationalId(digits) ? digits : no(problem, 'notANationalId')
  })
/** An organisation's number: `isLegalId`. */
export const legalId = () =>
  filled().transform((value, problem) => (isLegalId(digitsOf(value)) ? digitsOf(value) : no(problem, 'notALegalId')))
/** So many digits, typed in any script; spaces and hyphens are dropped. */
export const digits = (n: number) =>
  filled().transform((value, problem) => {
    const written = digitsOf(value)
    return /^\d+$/.test(written) && written.length === n ? written : no(problem, 'notDigits', n)
  })
/** A code of Latin letters, digits and hyphens, in capitals: 3 to `max` of them. */
export const code = (max: number) =>
  filled().transform(value => toLatinDigits(value).replace(/\s/g, '').toUpperCase())
    .pipe(z.string().max(max, atMost(max)).regex(/^[A-Z0-9-]{3,}$/, say('notACode', max)))
/** An hour of the day, '16:00'; typed as 16, 16:00, 16.00 or ۱۶:۰۰. */
export const time = () =>
  filled().transform((value, problem) => {
    const [, hour, minute = '00'] = /^([01]?\d|2[0-3])(?:[:.٫]([0-5]\d))?$/.exec(toLatinDigits(value).replace(/\s/g, '')) ?? []
    return hour ? `${hour.padStart(2, '0')}:${minute}` : no(problem, 'notATime')
  })
export const integer = (min: number, max: number) =>
  filled().transform((value, problem) => {
    const written = toLatinDigits(value).replace(/\s/g, '')
    // A comma parts thousands only: 1,5 is no fifteen.
    if (/^-?(\d{1,12}|\d{1,3}([,٬]\d{3}){1,3})$/.test(written)) return Number(written.replace(/[,٬]/g, ''))
    return no(problem, /^-?\d+[.,٫/]\d+$/.test(written) ? 'notWhole' : 'notANumber')
  }).pipe(z.number().min(min, say('tooSmall', min)).max(max, say('tooLarge', max)))
/** An exact decimal as a string, never a float: '76.67'. */
export const decimal = () =>
  filled().transform((value, problem) => {
    const written = toLatinDigits(value).replace(/[\s٬]/g, '').replace('٫', '.')
    return /^-?\d{1,9}(\.\d{1,6})?$/.test(written) ? written : no(problem, 'notANumber')
  })
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, say('notAnOption'))
export const idField = () => filled().pipe(z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, say('notAnOption')))
/** A box: on or absent. */
export const checkbox = () => z.literal('on', say('invalid')).optional().transform(value => value === 'on')
export const agreement = () => z.literal('on', say('mustAgree')).transform(() => true as const)
/** The same name several times (check boxes): always an array. */
export function many<T extends z.ZodType>(item: T) {
  const list = z.array(item).default([])
  many$.add(list)
  return list
}
/** The same name once in each row of a table of fields: what is wrong stands under the name with the row's number, `from-2`. */
export function rows<T extends z.ZodType>(item: T) {
  const list = many(item)
  rows$.add(list)
  return list
}
/** Left empty is undefined. */
export function optional<T extends z.ZodType>(field: T) {
  const perhaps = z.preprocess(value => (typeof value === 'string' && value.trim() === '' ? undefined : value), field.optional())
  if (secret$.has(field)) secret$.add(perhaps)
  return perhaps
}
/** A password: never shown again, never trimmed. */
export function password(min = 0) {
  const field = typed().min(1, say('required')).min(min, say('tooShort', min)).max(200, say('tooLong', 200))
  secret$.add(field)
  return field
}
/** A field in which no file was chosen posts one without a name. */
const isChosen = (given: File) => given.size > 0 || given.name !== ''
// One that was chosen and has no bytes (a phone that couldn't fetch it) is told, never passed over.
const sound = (maxMegabytes: number) => z.instanceof(File, say('noFile'))
  .refine(given => given.size > 0 || !isChosen(given), say('emptyFile'))
  .refine(given => given.size <= maxMegabytes * 1_048_576, say('fileTooLarge', maxMegabytes))
export const file = (maxMegabytes: number) => sound(maxMegabytes).refine(isChosen, say('noFile'))
export const optionalFile = (maxMegabytes: number) =>
  sound(maxMegabytes).optional().transform(given => (given && isChosen(given) ? given : undefined))
/** Those that were chosen under one name. */
export function files(maxMegabytes: number) {
  const list = z.array(sound(maxMegabytes)).default([]).transform(all => all.filter(isChosen))
  many$.add(list)
  return list
}

/** A form: every key named, any other refused. */
export const form = z.strictObject

function no(problem: z.RefinementCtx, key: FormMessage, n?: number) {
  problem.addIssue({ code: 'custom', message: say(key, n).error })
  return z.NEVER
}

function textOf(message: string) {
  const [key, n] = message.split(':') as [FormMessage, string?]
  const known = formMessages[key] ?? formMessages.invalid
  if (n === undefined) return known
  return { fa: known.fa.replace('{n}', formatNumber(Number(n), 'fa')), en: known.en.replace('{n}', formatNumber(Number(n), 'en')) }
}

type Read<T> = { values: T; errors?: undefined; typed: Typed } | { values?: undefined; errors: FormErrors; typed: Typed }

/** What fields say wrong of one another; of those alone that are right by themselves. */
type Between<T> = (known: Partial<T>) => FormErrors | undefined

/**
 * Reads a posted form by its schema. A key that the schema doesn't name is not a person's slip: 400.
 * Errors come back in both languages by field, with what was typed: all at once, also those between two fields.
 */
export function readForm<S extends z.ZodObject>(schema: S, posted: FormData, between?: Between<z.output<S>>): Read<z.output<S>> {
  const given: Record<string, unknown> = {}
  const kept: Typed = {}
  for (const key of new Set(posted.keys())) {
    const field = Object.hasOwn(schema.shape, key) ? (schema.shape[key] as z.ZodType) : undefined
    if (!field) throw new Response(`Unknown field: ${key.slice(0, 60)}`, { status: 400 })
    const values = posted.getAll(key)
    if (values.length > 1 && !many$.has(field)) throw new Response(`Field given twice: ${key.slice(0, 60)}`, { status: 400 })
    given[key] = many$.has(field) ? values : values[0]
    if (secret$.has(field) || values.some(value => value instanceof File)) continue
    kept[key] = many$.has(field) ? (values as string[]) : (values[0] as string)
  }
  const result = schema.safeParse(given)
  const slips = between?.(result.success ? (result.data as z.output<S>) : rightOnes(schema, given))
  if (result.success) return slips ? { errors: inOrderOf(schema, slips), typed: kept } : { values: result.data as z.output<S>, typed: kept }
  const errors: FormErrors = {}
  for (const { path: [name = '', row], message } of result.error.issues) {
    const isRow = row !== undefined && rows$.has(schema.shape[String(name)] as z.ZodType)
    errors[isRow ? `${String(name)}-${String(row)}` : String(name)] ??= textOf(message)
  }
  return { errors: inOrderOf(schema, { ...slips, ...errors }), typed: kept }
}

/** As the form asks for them, and the page stands: a table of fields row by row. */
function inOrderOf({ shape }: z.ZodObject, errors: FormErrors): FormErrors {
  const names = Object.keys(shape)
  const inTable = (at: number) => at >= 0 && rows$.has(shape[names[at]!] as z.ZodType)
  const placeOf = (key: string) => {
    const at = names.indexOf(Object.hasOwn(shape, key) ? key : key.replace(/-\d+$/, ''))
    let first = at
    while (inTable(first) && inTable(first - 1)) first--
    return [first, inTable(at) ? Number(/\d+$/.exec(key)) : 0, at]
  }
  const sorted = Object.entries(errors).map(([key, error]) => ({ key, error, place: placeOf(key) })).sort((one, other) =>
    one.place[0]! - other.place[0]! || one.place[1]! - other.place[1]! || one.place[2]! - other.place[2]!)
  return Object.fromEntries(sorted.map(({ key, error }) => [key, error]))
}

function rightOnes<S extends z.ZodObject>(schema: S, given: Record<string, unknown>) {
  const read = Object.entries(schema.shape).map(([key, field]) => [key, (field as z.ZodType).safeParse(given[key])] as const)
  return Object.fromEntries(read.flatMap(([key, { success, data }]) => (success ? [[key, data]] : []))) as Partial<z.output<S>>
}

/** The values of a form that stands on another page and leaves nothing to type: what doesn't fit was never sent by it, 400. */
export function valuesOf<S extends z.ZodObject>(schema: S, posted: FormData): z.output<S> {
  const { values, errors } = readForm(schema, posted)
  if (errors) throw new Response(`Malformed: ${Object.keys(errors).join(', ').slice(0, 60)}`, { status: 400 })
  return values
}

/** The body of a request as a form; anything else than a form is 400. */
export async function formOf(request: Request) {
  try {
    return await request.formData()
  } catch {
    throw new Response('The form could not be read', { status: 400 })
  }
}
