import { expect, test } from 'vitest'
import { Question } from '~/assessments/sitting/question'
import { SavedBadge } from '~/assessments/sitting/saved-badge'
import { OutboxNotices } from '~/assessments/sitting/outbox-notices'
import type { PaperItem } from '~/assessments/sitting/sitting'
import type { Sending } from '~/assessments/sitting/use-sending'
import { siteOf } from '../ui/site'

const sending: Sending = {
  state: 'working', waiting: 0, isFailing: false, isDurable: true, savedAt: '2026-05-05T08:34:00Z', dueAt: '', clockAhead: 0, kept: 0, messages: [],
}
const shown = async (page: () => React.ReactNode) => {
  const html = await (await siteOf({ page: { default: page } } as never)('/page', { 'Accept-Language': 'en' })).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
const badge = (more: Partial<Sending>) => shown(() => <SavedBadge sending={{ ...sending, ...more }} />)
const question = (item: Partial<PaperItem>) => shown(() => (
  <Question
    item={{ position: 3, seq: 0, value: null, kind: 'single', body: { stem: { fa: 'کدام؟', en: 'Which one?' } }, ...item } as PaperItem}
    total={10} disabled={false} files="/files" report="/report" flag={{ isSet: true, toggle: () => {} }}
  />
))

test('that an answer was saved is there to be read and interrupts nobody; the first save, and that none gets through, are announced', async () => {
  expect(await badge({})).toMatch(/role="status" aria-live="off"/)
  for (const loud of [{ savedAt: undefined }, { isFailing: true, waiting: 2 }]) expect(await badge(loud)).toMatch(/role="status" aria-live="polite"/)
})

test('how many answers wait is not called out anew with each of them', async () => {
  const notice = (waiting: number) => shown(() => <OutboxNotices sending={{ ...sending, isFailing: true, waiting }} />)
  expect(await notice(1)).toMatch(/role="status"[^>]*>.*Answers not yet on the server: <!-- -->?1|role="status".*Answers not yet on the server: 1/s)
  expect(await notice(2)).not.toContain('role="status"')
})

test('what one may do about a question says which question', async () => {
  const html = await question({})
  expect(html).toMatch(/<h2 id="title-3"/)
  expect(html.match(/aria-describedby="title-3"/g)).toHaveLength(2)
  // Its words say what pressing it does; being pressed besides would say the opposite.
  expect(html).not.toContain('aria-pressed')
})

test('fields name the question also where it holds more than words, and gaps the sentence they stand in', async () => {
  const rich = { en: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Which of the table?' }] }] } }
  const choice = await question({ kind: 'single', body: { stem: { fa: '', en: 'Which?' }, rich, options: [{ id: 'a', text: { fa: 'الف', en: 'A' } }] } as never })
  const [, named] = /role="group" aria-labelledby="([^"]+)"/.exec(choice)!
  expect(choice).toMatch(new RegExp(`id="${named}"[^]*Which of the table\\?`))
  const gaps = await question({ kind: 'blanks', body: { stem: { fa: '', en: 'It rises in the [[1]].' }, blanks: [{}] } as never })
  const [, described] = /<fieldset[^>]*aria-describedby="([^"]+)"/.exec(gaps)!
  expect(gaps).toMatch(new RegExp(`<p id="${described}"[^>]*>[^]*It rises in the`))
})
