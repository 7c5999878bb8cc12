import { expect, test } from 'vitest'
import { Question } from '~/assessments/sitting/question'
import type { PaperItem } from '~/assessments/sitting/sitting'
import { siteOf } from '../ui/site'

const asked = (value: string | null, kind = 'numeric') => () => (
  <Question item={{ position: 1, kind, body: { stem: { fa: 'جریان چند آمپر است؟' } }, value } as unknown as PaperItem} total={5} files="/files" disabled={false} />
)
const get = siteOf({
  comma: { default: asked('۱,۵') }, unit: { default: asked('3 آمپر') }, number: { default: asked('۱٫۵') }, blank: { default: asked(null) },
  words: { default: asked('۱,۵', 'short_text') },
})

test('whoever gave a number that can’t be read is told beside it, and others aren’t', async () => {
  const isTold = async (page: string) => (await (await get(`/${page}`)).text()).includes('این عدد خوانده نمی‌شود.')
  expect(await Promise.all(['comma', 'unit', 'number', 'blank', 'words'].map(isTold))).toEqual([true, true, false, false, false])
})
