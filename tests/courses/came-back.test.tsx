import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { HandInForm } from '~/courses/assignments/hand-in-form'
import { EditorPage } from '~/courses/authoring/editor-page'
import { ThreadPage } from '~/courses/discussion/thread-page'
import { PracticeForm } from '~/courses/practice/practice-form'
import { PracticeListPage } from '~/courses/practice/practice-list-page'
import { siteOf } from '../ui/site'

const htmlOf = async (page: ReactNode) => (await siteOf({ page: { default: () => page } })('/page')).text()
const text = (fa: string, en = fa) => ({ fa, en })
const given = <T extends (props: never) => ReactNode>(props: object) => props as Parameters<T>[0]
const log = { id: 'log-1', seq: 1, activityId: null, task: 'سیم‌کشی', taskTitle: null, workedOn: '2026-11-20', minutes: 90, words: null, photos: [1, 2], state: 'submitted', nameFa: 'زهرا', nameEn: null }

test('a photo that was to go from a log stays marked so when the form comes back', async () => {
  const form = (keep?: string[]) => htmlOf(
    <PracticeForm {...given<typeof PracticeForm>({ id: 'log-1', offeringId: 'o', tasks: [], log, answer: keep && { errors: { hours: text('ساعت') }, typed: { keep } } })} />)
  const kept = (html: string) => [...html.matchAll(/<input type="checkbox" name="keep"([^>]*)>/g)].map(([, more]) => more!.includes('checked'))
  expect(kept(await form())).toEqual([true, true])
  expect(kept(await form(['2']))).toEqual([false, true])
})

test('a file that was to be taken out of a draft stays marked so', async () => {
  const file = (n: number) => ({ n, name: `${n}.pdf`, kind: 'file', mediaType: 'application/pdf', bytes: 9 })
  const html = await htmlOf(<HandInForm {...given<typeof HandInForm>({
    offering: { id: 'o' }, assignment: { id: 'a', accepts: ['file'] }, draft: { id: 'd', body: '', savedAt: '2026-11-20T08:00:00Z', files: [file(1), file(2)] }, attempt: 'x',
    answer: { refused: 'unknown-kind', typed: { remove: ['2'] } },
  })} />)
  expect([...html.matchAll(/<input type="checkbox" name="remove"([^>]*)>/g)].map(([, more]) => more!.includes('checked'))).toEqual([false, true])
})

test('who signs logs and has chosen none is told so above them, and keeps the words typed for them', async () => {
  const html = await htmlOf(<PracticeListPage {...given<typeof PracticeListPage>({
    offering: { id: 'o', courseTitle: text('برق') }, own: null, handedIn: [log], isLearning: false, maySign: true, signed: null,
    answer: { refused: 'nothing-chosen', typed: { comment: 'همه خوب بود' } },
  })} />)
  expect(html).toMatch(/role="alert"[^]*نخست گزارشی را برگزینید/)
  expect(html).toMatch(/<textarea[^>]*name="comment"[^>]*>همه خوب بود/)
})

test('a post is not hidden without a reason: its form stands open and says so beside the field', async () => {
  const post = { id: 'p1', body: 'سلام', photos: [], hidden: null, isOwn: false, writtenAt: '2026-11-20T08:00:00Z', writer: { nameFa: 'زهرا', nameEn: null, isTrainer: false } }
  const html = await htmlOf(<ThreadPage {...given<typeof ThreadPage>({
    offering: { id: 'o', courseTitle: text('برق') }, thread: { id: 't', title: 'پرسش' }, posts: [post, { ...post, id: 'p2' }], canSpeak: true, canLead: true,
    isGuardian: false, newId: 'n', slip: { post: 'p2', refused: 'because-missing' },
  })} />)
  expect(html).toMatch(/<details open/)
  expect(html).toMatch(/id="hide-p2-because"[^>]*aria-invalid="true"/)
  expect(html).not.toMatch(/id="hide-p1-because"[^>]*aria-invalid="true"/)
})

test('a step without a title is refused beside the title, in its own section, and the way to it stands open', async () => {
  const section = (id: string) => ({ id, title: text('بخش'), summary: text(''), standardUnitId: null, lessons: [], activities: [] })
  const html = await htmlOf(<EditorPage {...given<typeof EditorPage>({
    course: { id: 'c', ownerId: null, title: text('دوره'), currentVersionId: null }, isChanged: false, lines: {}, revision: 1, saved: null,
    outline: { title: text('دوره'), sections: [section('s1'), section('s2')], archived: { lessons: [], activities: [] } },
    answer: { refused: 'title-missing', typed: { act: 'add-lesson:s2', title: '' } },
  })} />)
  expect(html).toMatch(/<details open[^]*id="add-s2-title"[^>]*aria-invalid="true"/)
  expect(html).not.toMatch(/id="add-(?:s1|section)-title"[^>]*aria-invalid="true"/)
  expect(html).not.toContain('role="alert"')
})
