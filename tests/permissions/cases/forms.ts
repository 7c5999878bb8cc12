import { randomUUID } from 'node:crypto'
import type { Case } from '../cases'

type Fields = Record<string, string | readonly string[]>

/** An address and what is posted there, made anew for every knock. */
export const at = (path: string, fields?: Fields | (() => Fields)): Case =>
  fields ? { path, body: () => formOf(typeof fields === 'function' ? fields() : fields) } : { path }

/** An address and what is uploaded there: files beside words. */
export const upload = (path: string, fields: () => Record<string, string | File>): Case => ({
  path,
  body() {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields())) form.append(name, value)
    return form
  },
})

function formOf(fields: Fields) {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(fields)) for (const value of [values].flat()) form.append(name, value)
  return form
}

/** A form as a device's outbox sends it, with an id of its own for every knock. */
export const keptForm = (fields: Record<string, string>) =>
  JSON.stringify({ forms: [{ id: randomUUID(), at: new Date().toISOString(), fields }] })

/** A thing that nobody has, in an address that could be one's. */
export const NOBODY = '00000000-0000-4000-8000-000000000000'
