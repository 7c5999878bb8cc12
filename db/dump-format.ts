import { Transform, type Readable } from 'node:stream'

/**
 * A dump is one gzip stream of records: a line of JSON, and after a line `{"bytes":n}` n raw bytes.
 * Order: header, per table its name, its rows in COPY's text form and their number, sequences, files, the end.
 */
export type Header = { kargah: 'backup'; version: 1; madeAt: string; migrations: { name: string; checksum: string }[]; identityKey: string | null }
export type Record =
  | Header
  | { table: string; columns: string[] }
  | { rows: number }
  | { sequence: string; value: string; called: boolean }
  | { file: string }
  | { end: true; tables: number; files: number }
  | { bytes: number; data: Buffer }

export const line = (record: object) => Buffer.from(`${JSON.stringify(record)}\n`)
export const block = (data: Buffer) => Buffer.concat([line({ bytes: data.length }), data])

const NEWLINE = 10

/** Turns COPY's rows into blocks and counts them: inside a value a line break is written `\n`, so each byte 10 is a row. */
export class Blocks extends Transform {
  rows = 0
  override _transform(data: Buffer, _: BufferEncoding, done: (error: null, block: Buffer) => void) {
    for (let at = data.indexOf(NEWLINE); at >= 0; at = data.indexOf(NEWLINE, at + 1)) this.rows++
    done(null, block(data))
  }
}

/**
 * Reads the records one after another.
 * @throws Error when the file ends before its end.
 */
export async function* readRecords(source: Readable): AsyncGenerator<Record> {
  let waiting: Buffer = Buffer.alloc(0)
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  const more = async () => {
    const { value, done } = await chunks.next()
    if (done) return false
    waiting = waiting.length ? Buffer.concat([waiting, value]) : value
    return true
  }
  for (;;) {
    let end: number
    while ((end = waiting.indexOf(NEWLINE)) < 0) if (!(await more())) throw new Error('the backup file is cut off')
    const record = JSON.parse(waiting.subarray(0, end).toString())
    waiting = waiting.subarray(end + 1)
    if ('bytes' in record) {
      while (waiting.length < record.bytes) if (!(await more())) throw new Error('the backup file is cut off')
      record.data = waiting.subarray(0, record.bytes)
      waiting = waiting.subarray(record.bytes)
    }
    yield record
    if ('end' in record) return
  }
}
