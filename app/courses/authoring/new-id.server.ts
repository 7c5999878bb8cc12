import { randomBytes } from 'node:crypto'

/** A name for something new in a course: it stays for ever, whatever it will be called. */
export const newId = (kind: string) => `${kind}-${randomBytes(4).toString('hex')}`

/** A title as part of a name: 'Wiring, part 2' → 'wiring-part-2'; undefined where no Latin letter is in it. */
export function slugOf(title: string, most = 40) {
  const slug = title.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+/, '').slice(0, most).replace(/-+$/, '')
  return slug.length >= 2 ? slug : undefined
}
