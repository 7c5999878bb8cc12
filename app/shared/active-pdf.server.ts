import { inflateSync } from 'node:zlib'

// What runs, opens or carries something else. A name may hide behind #4A for J.
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoToR|Encrypt)(?![A-Za-z])/
const MOST_UNPACKED = 16 * 1_048_576

/**
 * Does a PDF carry programs or other files, as far as its names say? They are looked for where a reader finds objects: in
 * the file's own words and in its packed objects. Among the packed bytes of a picture any short name stands by chance;
 * there only what can be read counts. A file whose objects can't be unpacked is taken for one that hides something.
 */
export function isActivePdf(bytes: Buffer) {
  const text = bytes.toString('latin1')
  let [from, room] = [0, MOST_UNPACKED]
  const said: string[] = []
  for (const { index, 0: opening } of text.matchAll(/>>\s{0,9}stream\r?\n/g)) {
    if (index < from) continue
    const begin = index + opening.length
    const end = text.indexOf('endstream', begin)
    if (end < 0) break
    const before = text.slice(from, begin)
    said.push(before)
    if (/\/ObjStm\b/.test(unhidden(before))) {
      const objects = unpack(bytes.subarray(begin, end), room)
      if (!objects) return true
      room -= objects.length
      said.push(objects.toString('latin1'))
    } else said.push(...(text.slice(begin, end).match(/[\t\n\r\x20-\x7e]{32,}/g) ?? []))
    from = end
  }
  said.push(text.slice(from))
  return said.some(words => ACTIVE.test(words) || ACTIVE.test(unhidden(words)))
}

const unhidden = (text: string) =>
  text.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

function unpack(packed: Buffer, room: number) {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) })
  } catch {
    return undefined
  }
}
