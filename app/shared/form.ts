import type { Text } from './text'

/** What went wrong, by field; '' holds what concerns the whole form. */
export type FormErrors = Record<string, Text>
/** What was typed, to be shown again; never passwords or files. */
export type Typed = Record<string, string | string[]>
export type FormAnswer = { errors?: FormErrors; typed?: Typed; refused?: string }
