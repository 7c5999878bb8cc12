import { expect, test } from 'vitest'
import { inOrder, type HomeCard } from '~/people/home'

const card = (kind: string, more: Partial<HomeCard>): HomeCard => ({ kind, title: { fa: kind, en: kind }, link: `/${kind}`, urgency: 'now', ...more })

test('a trainee whose exam goes on sees it before the work that is overdue since last week, and the next lesson after both', () => {
  const cards = [
    card('next-lesson', {}), card('overdue', { due: '2026-11-20' }), card('meeting', { due: '2026-12-01T05:00:00.000Z', urgency: 'soon' }),
    card('exam', { due: '2026-11-28T05:30:00.000Z', isUnderWay: true }), card('earlier-exam', { due: '2026-11-28T05:00:00.000Z', isUnderWay: true }),
  ]
  expect(inOrder(cards).map(({ kind }) => kind)).toEqual(['earlier-exam', 'exam', 'overdue', 'next-lesson', 'meeting'])
})
