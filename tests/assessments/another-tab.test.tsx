import { expect, test } from 'vitest'
import { HandedInAnswer } from '~/assessments/marking/handed-in-answer'
import { messages } from '~/assessments/marking/messages'
import { HandedIn } from '~/assessments/sitting/handed-in'
import { Question } from '~/assessments/sitting/question'
import type { PaperItem } from '~/assessments/sitting/sitting'
import { SimilarList } from '~/courses/questions/bank/similar-list'
import { siteOf } from '../ui/site'

const item = { position: 1, kind: 'true_false', body: { stem: { fa: 'آب رسانا است.', en: 'Water conducts.' } }, value: null } as unknown as PaperItem

test('what opens in another tab says so before it does', async () => {
  const pages = {
    question: () => <Question item={item} total={5} files="/files" report="/report" disabled={false} />,
    file: () => <HandedIn address="/files/1" />,
    photo: () => <HandedInAnswer value={null} fileType="image/webp" sheetNumber={null} address="/photo" onPaper={messages.onPaper} />,
    similar: () => <SimilarList items={[{ id: '1', code: 'wiring-1', percent: 90, stem: { fa: 'همان' } }] as never} />,
  }
  for (const [name, Page] of Object.entries(pages)) {
    const shown = async (language: string) => {
      const html = await (await siteOf({ page: { default: () => <main><Page /></main> } })('/page', { 'Accept-Language': language })).text()
      return html.split('<main>')[1]!.split('</main>')[0]!
    }
    const persian = await shown('fa')
    expect(persian, name).toContain('target="_blank"')
    expect(persian, name).toContain('در زبانهٔ دیگر')
    expect(await shown('en'), name).toContain('in another tab')
  }
})
