/** A thing out of reach is a thing that isn't there: 404. */
export function found<T>(thing: T | undefined | null): T {
  if (thing === undefined || thing === null) throw new Response('Not found', { status: 404 })
  return thing
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text)

/** An address with a malformed id is an address of nothing. */
export function id(param: string | undefined) {
  return found(isId(param) ? param : undefined)
}

export function allow(permitted: boolean) {
  if (!permitted) throw new Response('Forbidden', { status: 403 })
}

/** Of a request what tells who asks and from where. */
export type Asked = { readonly url: string; readonly headers: { get(name: string): string | null } }

/** Says, at the top of a loader or action, that anyone may come in. */
export function openToAll(request: Asked) {
  void request
}

/** A "no" by rule that the person can read (422), not a mistake in what was typed. */
export type Refusal<Reason extends string = string> = { refused: Reason }

export const isRefusal = (answer: unknown): answer is Refusal =>
  typeof answer === 'object' && answer !== null && 'refused' in answer
