import { expect, test } from 'vitest'
import { ScriptPage } from '~/assessments/marking/script-page'
import { markRefusals } from '~/assessments/marking/messages'
import type { FormAnswer } from '~/shared/form'
import { siteOf } from '../ui/site'

type Page = Parameters<typeof ScriptPage>[0]
const script: Page['script'] = {
  id: 's', number: 123456, versionId: 'v', kind: 'essay', body: { stem: { fa: 'چرا؟' } } as Page['script']['body'], outOf: '6', answer: 'چون', sheetNumber: null,
  fileType: null, ownPoints: null, ownNote: null, others: [], result: null, isWanted: true, isDisputed: false, isPublished: false, guide: null,
}
const session = { id: 'e', number: '7', courseTitle: { fa: 'برق', en: 'Wiring' } } as Page['session']
const shown = async (of: Partial<Page['script']>, answer?: FormAnswer) => {
  const page = () => <ScriptPage session={session} script={{ ...script, ...of }} waiting={0} nextId={null} newId="00000000-0000-4000-8000-000000000000" personId="p" answer={answer} />
  const html = await (await siteOf({ page: { default: page } })('/page', { 'Accept-Language': 'fa' })).text()
  return html.slice(html.indexOf('<main'), html.indexOf('</main>'))
}
const typed = { intent: 'mark', points: '۹', note: 'یادداشت' }
const marking = /name="intent" value="mark"/

test.each(['too-many-points', 'not-quarters'] as const)('a mark that can’t be is told beside it, and stays: %s', async refused => {
  const html = await shown({}, { refused, typed })
  expect(html).toMatch(/id="mark-points"[^>]*aria-invalid="true"[^>]*aria-describedby="mark-points-error mark-points-hint"[^>]*value="۹"/)
  expect(html.slice(html.indexOf('id="mark-points-error"'))).toContain(markRefusals[refused].fa)
  expect(html).toContain('>یادداشت</textarea>')
})

test('a correction without its reason is told beside the reason', async () => {
  const html = await shown({ ownPoints: '5' }, { refused: 'needs-reason', typed: { intent: 'correct', points: '۴', note: '' } })
  expect(html).toMatch(/id="correct-note"[^>]*aria-invalid="true"/)
  expect(html).toMatch(/<details open=""/)
})

test('who marks in two windows reads that the first mark stands, and where it is corrected', async () => {
  const before = await shown({}, { refused: 'already-marked', typed })
  expect(before).toContain(markRefusals['already-marked'].fa)
  expect(before).toContain('دیدن نمره‌ای که داده‌اید')
  expect(before).not.toMatch(marking)
  // Without scripts the page is read anew with the answer.
  const after = await shown({ ownPoints: '1' }, { refused: 'already-marked', typed })
  expect(after).toContain(markRefusals['already-marked'].fa)
  expect(after).toMatch(/<details open=""/)
  expect(await shown({ ownPoints: '1' })).not.toContain(markRefusals['already-marked'].fa)
})

test.each(['enough-marks', 'not-counting'] as const)('what needs no mark any more says so, and offers none: %s', async refused => {
  const html = await shown({}, { refused, typed })
  expect(html).toContain(markRefusals[refused].fa)
  expect(html).not.toMatch(marking)
})

test('an answer to a neutralised question is not offered to be marked', async () => {
  const html = await shown({ isWanted: false })
  expect(html).toContain(markRefusals['not-counting'].fa)
  expect(html).not.toMatch(marking)
  expect(await shown({})).toMatch(marking)
})

test('the mean of two marks in quarters is shown whole', async () => {
  const html = await shown({ ownPoints: '2.25', others: [{ points: '2', note: '' }], result: '2.125' })
  expect(html).toContain('۲٫۱۲۵ از ۶')
})
