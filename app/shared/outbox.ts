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

type EntryRow = { box: string; id: string; nonce: Uint8Array<ArrayBuffer>; sealed: ArrayBuffer }
type KeyRow = { box: string; personId: string; key: CryptoKey; expiresAt: number } & Partial<Way>

/**
 * Where a box's entries go, so that any later page of the same person can send what is left (offline.js): posted as
 * `{ [field]: [entry] }`, answered with `{ acknowledged: [id], kept?: [id] }`. `page` sends for itself.
 */
export type Way = { page: string; address: string; field: string }

const DAY = 86_400_000
const DAYS_KEPT = 30
const strict = { durability: 'strict' } as const
const everythingIn = (box: string) => IDBKeyRange.bound([box], [box, []])

const asked = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

const open = () => {
  const opening = indexedDB.open('kargah-outbox', 1)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('entries', { keyPath: ['box', 'id'] })
    opening.result.createObjectStore('keys', { keyPath: 'box' })
  }
  return asked(opening)
}

/** @returns once it is on the disk. */
async function write<T>(database: IDBDatabase, stores: string[], work: (...stores: IDBObjectStore[]) => T) {
  const writing = database.transaction(stores, 'readwrite', strict)
  const written = new Promise<void>((resolve, reject) => {
    writing.oncomplete = () => resolve()
    writing.onabort = () => reject(writing.error)
  })
  const [result] = await Promise.all([work(...stores.map(store => writing.objectStore(store))), written])
  return result
}

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

async function findKey(database: IDBDatabase, owned: { box: string; personId: string } & Partial<Way>) {
  const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
  return write(database, ['keys'], async keys => {
    const kept: KeyRow | undefined = await asked(keys!.get(owned.box))
    if (kept && kept.personId !== owned.personId) return undefined
    const key = kept?.key ?? fresh
    // What is still used has its end put off, once a day.
    const isDue = !kept || kept.expiresAt < Date.now() + (DAYS_KEPT - 1) * DAY
    if (isDue) keys!.put({ ...owned, key, expiresAt: Date.now() + DAYS_KEPT * DAY })
    return key
  })
}

async function forgetExpired(database: IDBDatabase) {
  const all: KeyRow[] = await asked(database.transaction('keys').objectStore('keys').getAll())
  for (const { box, expiresAt } of all) if (expiresAt < Date.now()) await empty(database, box)
}

const empty = (database: IDBDatabase, box: string) =>
  write(database, ['entries', 'keys'], (entries, keys) => {
    entries!.delete(everythingIn(box))
    keys!.delete(box)
  })

function sealedBox<T>(database: IDBDatabase, box: string, key: CryptoKey): Outbox<T> {
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
      await write(database, ['entries'], entries => {
        if (replaces) entries!.delete([box, replaces])
        entries!.put({ box, id, nonce, sealed } satisfies EntryRow)
      })
    },
    async list() {
      const rows: EntryRow[] = await asked(database.transaction('entries').objectStore('entries').getAll(everythingIn(box)))
      const opened = await Promise.all(
        rows.map(async ({ id, nonce, sealed }) => {
          const text = new TextDecoder().decode(await crypto.subtle.decrypt(sealing(id, nonce), key, sealed))
          return [id, JSON.parse(text) as T] as const
        }),
      )
      return new Map(opened)
    },
    async remove(ids) {
      await write(database, ['entries'], entries => {
        for (const id of ids) entries!.delete([box, id])
      })
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
