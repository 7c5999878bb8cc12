import { openDB, type DBSchema } from 'idb'

/** What waits on this device until the server has acknowledged it. A box belongs to one person. */
export type Outbox<T> = {
  /** Kept on the disk, sealed; otherwise only in this page's memory. */
  isDurable: boolean
  /** Resolves when the entry would survive the browser's death. `replaces` is an entry that it makes needless. */
  put(id: string, entry: T, replaces?: string): Promise<void>
  list(): Promise<Map<string, T>>
  /** After the acknowledgement. */
  remove(ids: string[]): Promise<void>
  /** Takes entries and key away for good. */
  wipe(): Promise<void>
}

interface Stores extends DBSchema {
  entries: {
    key: [string, string]
    value: { box: string; id: string; nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }
  }
  keys: { key: string; value: { box: string; personId: string; key: CryptoKey; expiresAt: number } & Partial<Way> }
}

/**
 * Where a box's entries go, so that any later page of the same person can send what is left (offline.js): posted as
 * `{ [field]: [entry] }`, answered with `{ acknowledged: [id], kept?: [id] }`. `page` sends for itself.
 */
export type Way = { page: string; address: string; field: string }

const DAYS_KEPT = 30
const strict = { durability: 'strict' } as const
const everythingIn = (box: string) => IDBKeyRange.bound([box], [box, []])

const open = () =>
  openDB<Stores>('kargah-outbox', 1, {
    upgrade(database) {
      database.createObjectStore('entries', { keyPath: ['box', 'id'] })
      database.createObjectStore('keys', { keyPath: 'box' })
    },
  })

/**
 * The person's box on this device: IndexedDB, sealed with an AES-GCM key that can't be taken out of the browser. Where
 * the browser has no such thing (no https, private window), or the box is another person's, a box in memory.
 */
export async function openOutbox<T>(box: string, personId: string, way?: Way): Promise<Outbox<T>> {
  if (!globalThis.crypto?.subtle || !globalThis.indexedDB) return memoryBox()
  try {
    const database = await open()
    await forgetExpired(database)
    const key = await findKey(database, { box, personId, ...way })
    return key ? sealedBox(database, box, key) : memoryBox()
  } catch {
    return memoryBox()
  }
}

type Database = Awaited<ReturnType<typeof open>>

async function findKey(database: Database, owned: { box: string; personId: string } & Partial<Way>) {
  const { box, personId } = owned
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  const writing = database.transaction('keys', 'readwrite', strict)
  const kept = await writing.store.get(box)
  if (!kept) await writing.store.put({ ...owned, key: fresh, expiresAt: Date.now() + DAYS_KEPT * 86_400_000 })
  await writing.done
  if (kept && kept.personId !== personId) return undefined
  return kept?.key ?? fresh
}

async function forgetExpired(database: Database) {
  const expired = (await database.getAll('keys')).filter(({ expiresAt }) => expiresAt < Date.now())
  for (const { box } of expired) await empty(database, box)
}

async function empty(database: Database, box: string) {
  const writing = database.transaction(['entries', 'keys'], 'readwrite', strict)
  await Promise.all([
    writing.objectStore('entries').delete(everythingIn(box)),
    writing.objectStore('keys').delete(box),
    writing.done,
  ])
}

function sealedBox<T>(database: Database, box: string, key: CryptoKey): Outbox<T> {
  // The id is sealed along: an entry can't be passed off as another.
  const sealing = (id: string, nonce: Uint8Array<ArrayBuffer>) => ({
    name: 'AES-GCM',
    iv: nonce,
    additionalData: new TextEncoder().encode(id),
  })
  return {
    isDurable: true,
    async put(id, entry, replaces) {
      const nonce = crypto.getRandomValues(new Uint8Array(12))
      const sealed = await crypto.subtle.encrypt(
        sealing(id, nonce),
        key,
        new TextEncoder().encode(JSON.stringify(entry)),
      )
      const writing = database.transaction('entries', 'readwrite', strict)
      await Promise.all([
        replaces && writing.store.delete([box, replaces]),
        writing.store.put({ box, id, nonce, sealed }),
        writing.done,
      ])
    },
    async list() {
      const rows = await database.getAll('entries', everythingIn(box))
      const opened = await Promise.all(
        rows.map(async ({ id, nonce, sealed }) => {
          const text = new TextDecoder().decode(await crypto.subtle.decrypt(sealing(id, nonce), key, sealed))
          return [id, JSON.parse(text) as T] as const
        }),
      )
      return new Map(opened)
    },
    async remove(ids) {
      const writing = database.transaction('entries', 'readwrite', strict)
      await Promise.all([...ids.map(id => writing.store.delete([box, id])), writing.done])
    },
    wipe: () => empty(database, box),
  }
}

function memoryBox<T>(): Outbox<T> {
  const entries = new Map<string, T>()
  return {
    isDurable: false,
    async put(id, entry, replaces) {
      if (replaces) entries.delete(replaces)
      entries.set(id, entry)
    },
    list: async () => new Map(entries),
    async remove(ids) {
      for (const id of ids) entries.delete(id)
    },
    async wipe() {
      entries.clear()
    },
  }
}

/** A random id; `crypto.randomUUID` is missing where the page has no https. */
export function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
