import { AwsClient } from 'aws4fetch'
import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { environment } from './environment.server'

/** Where bytes lie, by their SHA-256: the disk by default, or an S3-compatible store (`FILES_URL=s3://key:secret@host/bucket`). */
export function store() {
  const { filesUrl, dataDir } = environment()
  return filesUrl ? s3Store(filesUrl) : diskStore(join(dataDir, 'files'))
}

function diskStore(root: string) {
  const pathOf = (hash: string) => join(root, hash.slice(0, 2), hash)
  return {
    async put(hash: string, bytes: Buffer) {
      const path = pathOf(hash)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      // The same bytes may come twice at once.
      const own = `${path}.${randomUUID()}`
      await writeFile(own, bytes, { mode: 0o600, flush: true })
      await rename(own, path)
    },
    get: (hash: string) => readFile(pathOf(hash)),
    /** Aside first: the same bytes may be coming anew at this moment, and then they stay. @returns whether they went. */
    async remove(hash: string) {
      const aside = `${pathOf(hash)}.${randomUUID()}`
      try {
        await rename(pathOf(hash), aside)
      } catch (error) {
        if ((error as { code?: string }).code === 'ENOENT') return true
        throw error
      }
      if (isFresh((await stat(aside)).mtime)) {
        await rename(aside, pathOf(hash))
        return false
      }
      await rm(aside)
      return true
    },
  }
}

// Bytes are stored before the row that names them is written: those of the last hour may be somebody's in a moment.
const isFresh = (since: Date) => Date.now() - since.getTime() < 3_600_000

/** `s3://KEY:SECRET@host[:port]/bucket`, or `s3+http://…` for a store without TLS. */
function s3Store(filesUrl: string) {
  const { protocol, username, password, host, pathname } = new URL(filesUrl)
  const client = new AwsClient({
    accessKeyId: decodeURIComponent(username), secretAccessKey: decodeURIComponent(password), service: 's3', region: 'us-east-1',
  })
  const addressOf = (hash: string) => `${protocol === 's3+http:' ? 'http' : 'https'}://${host}${pathname}/${hash}`
  const checked = async (answer: Response) => {
    if (!answer.ok) throw new Error(`the file store answered ${answer.status}`)
    return answer
  }
  return {
    async put(hash: string, bytes: Buffer) {
      await checked(await client.fetch(addressOf(hash), { method: 'PUT', body: new Uint8Array(bytes) }))
    },
    async get(hash: string) {
      return Buffer.from(await (await checked(await client.fetch(addressOf(hash)))).arrayBuffer())
    },
    async remove(hash: string) {
      const head = await client.fetch(addressOf(hash), { method: 'HEAD' })
      if (head.status === 404) return true
      if (isFresh(new Date((await checked(head)).headers.get('Last-Modified') ?? 0))) return false
      await checked(await client.fetch(addressOf(hash), { method: 'DELETE' }))
      return true
    },
  }
}
