import { expect, test } from 'vitest'
import { pdfAnswer } from '~/shared/pdf-answer.server'

const draw = async (language: string) => Buffer.from(`%PDF in ${language}`)
const asked = (query: string, reader?: { language: 'fa' | 'en'; calendar: 'solar' }, more: { download?: boolean } = {}) =>
  pdfAnswer(new Request(`http://localhost/letter.pdf${query}`, { headers: { 'Accept-Language': 'en-GB' } }), reader, { name: 'letter', draw, ...more })

test('a document comes in the language that its address asks for, else in its reader’s, else in the browser’s', async () => {
  const persian = { language: 'fa', calendar: 'solar' } as const
  expect(await (await asked('?lang=en', persian)).text()).toBe('%PDF in en')
  expect(await (await asked('?lang=fa')).text()).toBe('%PDF in fa')
  expect(await (await asked('', persian)).text()).toBe('%PDF in fa')
  expect(await (await asked('?lang=de')).text()).toBe('%PDF in en')
})

test('it is shown in the browser unless it is to be kept, says its language in its name, and is kept nowhere on the way', async () => {
  const shown = await asked('?lang=fa')
  expect(Object.fromEntries(shown.headers)).toEqual({
    'content-type': 'application/pdf',
    'content-length': '10',
    'content-disposition': 'inline; filename="letter-fa.pdf"',
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  })
  expect((await asked('?lang=en', undefined, { download: true })).headers.get('Content-Disposition')).toBe('attachment; filename="letter-en.pdf"')
})
