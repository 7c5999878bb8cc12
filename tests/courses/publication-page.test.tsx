import { expect, test } from 'vitest'
import { PublicationPage } from '~/courses/authoring/publication-page'
import { siteOf } from '../ui/site'

const text = (fa: string, en: string) => ({ fa, en })
const course = { id: 'welding', title: text('جوشکاری', 'Welding') } as Parameters<typeof PublicationPage>[0]['course']

test('before publishing, an author reads which lessons and tasks leave the course, beside what is new in it', async () => {
  const page = () => (
    <PublicationPage
      course={course} isOutlineChanged problems={[]} state="s" isPublished={false}
      changed={[{ id: 'spark', title: text('جرقه', 'The spark'), isNew: true }]}
      leaving={[{ kind: 'lesson', id: 'old', title: text('درس کهنه', 'The old lesson') }, { kind: 'activity', id: 'task', title: text('کار کهنه', 'The old task') }]}
    />
  )
  const html = await (await siteOf({ page: { default: page } })('/page')).text()
  const listed = [.../<h2 id="changes">.*?<\/section>/s.exec(html)![0].matchAll(/<li>(.*?)<\/li>/gs)].map(([, line]) => line!.replace(/<[^>]*>/g, ''))
  expect(listed).toHaveLength(4)
  expect(listed.slice(2)).toEqual([expect.stringContaining('«درس کهنه»'), expect.stringContaining('«کار کهنه»')])
})
