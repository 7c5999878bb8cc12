import { resolve } from 'node:path'
import { Worker } from 'node:worker_threads'

type Answer = { id: number; pdf?: Uint8Array; problem?: string }
type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
type Typesetter = { worker: Worker; waiting: Map<number, Waiting> }

let running: Typesetter | undefined
let orders = 0

// The program runs from its folder, bundled or not: the worker, the template and the fonts are found from there.
const folder = () => resolve('app')

function typesetter(): Typesetter {
  if (running) return running
  const worker = new Worker(resolve('app/shared/typeset/typesetter.mjs'), {
    workerData: { folder: folder(), fonts: resolve('node_modules/vazirmatn/fonts/ttf') },
  })
  const waiting = new Map<number, Waiting>()
  const mine: Typesetter = (running = { worker, waiting })
  worker.unref()
  worker.on('message', ({ id, pdf, problem }: Answer) => {
    const order = waiting.get(id)
    waiting.delete(id)
    if (pdf) order?.resolve(pdf)
    else order?.reject(new Error(problem))
  })
  // The next order starts another; those that waited hear of it.
  const gone = (error?: unknown) => {
    if (running === mine) running = undefined
    for (const order of waiting.values()) order.reject(new Error('the typesetter stopped', { cause: error }))
    waiting.clear()
  }
  worker.on('error', gone)
  worker.on('exit', () => gone())
  return mine
}

const PATIENCE = 20_000
const DIRECTION_MARKS = /[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** Sets a template (`app/<template>.typ`) as PDF/A-2b. The texts lose what could turn a line round. */
export function typeset(template: string, data: object, madeAt: Date): Promise<Uint8Array> {
  const { worker, waiting } = typesetter()
  const id = ++orders
  const text = JSON.stringify(data, (_, value) => (typeof value === 'string' ? value.replace(DIRECTION_MARKS, '') : value))
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => void worker.terminate(), PATIENCE)
    const settled = <T>(end: (value: T) => void) => (value: T) => {
      clearTimeout(late)
      end(value)
    }
    waiting.set(id, { resolve: settled(resolve), reject: settled(reject) })
    worker.postMessage({ id, template, data: text, madeAt: Math.floor(madeAt.getTime() / 1000) })
  })
}
