import { Outlet } from '@remix-run/react'
import { PassThrough } from 'node:stream'
import { renderToPipeableStream } from 'react-dom/server'
import { expect, test } from 'vitest'
import { siteOf } from './site'

const sentence = 'کارآموز پیش از دست زدن به سیم، مدار را قطع می‌کند، قفل و برچسب می‌زند و با فازمتر می‌آزماید. '
const pages = Array.from({ length: 60 }, (_, i) => i)

// Each page shifts its letters by a byte or two, so that some letter straddles the end of React's buffer.
function PersianPage({ n }: { n: number }) {
  return (
    <ul title={'x'.repeat(n)}>
      {Array.from({ length: 120 }, (_, i) => <li key={i} title={`${sentence}${i}`} data-shift={'y'.repeat((i * 7 + n) % 13)}>{sentence}</li>)}
    </ul>
  )
}
const bare = { default: () => <Outlet />, Layout: ({ children }: { children: React.ReactNode }) => <html lang="fa"><body>{children}</body></html> }

const zeros = (bytes: Uint8Array) => bytes.filter(byte => byte === 0).length

test('sixty Persian pages hold no NUL byte and every letter', async () => {
  for (const n of pages) {
    const site = siteOf({ page: { default: () => <PersianPage n={n} /> } }, { around: bare })
    const answer = await site('/page')
    const body = new Uint8Array(await answer.arrayBuffer())
    expect(answer.status).toBe(200)
    expect(zeros(body)).toBe(0)
    const html = new TextDecoder('utf-8', { fatal: true }).decode(body)
    expect(html.split(sentence)).toHaveLength(241)
    expect(html).not.toContain('\uFFFD')
  }
})

test('control: without the cure React pads such pages with NUL bytes', async () => {
  const counts = await Promise.all(pages.map(n => new Promise<number>((resolve, reject) => {
    const chunks: Buffer[] = []
    const body = new PassThrough().on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => resolve(zeros(Buffer.concat(chunks))))
    const { pipe } = renderToPipeableStream(<PersianPage n={n} />, { onAllReady: () => void pipe(body), onError: reject })
  })))
  expect(counts.filter(count => count > 0).length).toBeGreaterThan(0)
})
