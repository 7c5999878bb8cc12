import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { form, integer, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import type { Text } from '~/shared/text'
import { saveOutline } from './save-outline.server'

const revision = () => integer(0, 2_000_000_000)
const words = (max: number) => optional(text(max))

export const factsForm = form({
  revision: revision(),
  titleFa: words(200),
  titleEn: words(200),
  summaryFa: words(2000),
  summaryEn: words(2000),
  outcomesFa: words(4000),
  outcomesEn: words(4000),
  afterFa: words(1000),
  afterEn: words(1000),
  hoursTheory: integer(0, 5000),
  hoursPractice: integer(0, 5000),
})
type Facts = z.output<typeof factsForm>

const both = (fa = '', en = ''): Text => ({ fa, en })
const lines = (text = '') => text.split('\n').map(line => line.trim()).filter(Boolean).slice(0, 30)

/** What stands on the course's page, in the draft. */
export const editFacts = (author: Viewer, courseId: string, facts: Facts) =>
  saveOutline(author, courseId, facts.revision, { change: 'facts' }, outline => {
    const [fa, en] = [lines(facts.outcomesFa), lines(facts.outcomesEn)]
    return {
      ...outline,
      title: both(facts.titleFa, facts.titleEn),
      summary: both(facts.summaryFa, facts.summaryEn),
      outcomes: Array.from({ length: Math.max(fa.length, en.length) }, (_, i) => both(fa[i], en[i])),
      after: both(facts.afterFa, facts.afterEn),
      hoursTheory: facts.hoursTheory,
      hoursPractice: facts.hoursPractice,
    }
  })

export const sectionForm = form({
  revision: revision(),
  titleFa: words(200),
  titleEn: words(200),
  summaryFa: words(1000),
  summaryEn: words(1000),
  standardUnitId: words(60),
})

export const editSection = (
  author: Viewer, courseId: string, sectionId: string, asked: z.output<typeof sectionForm>,
): Promise<{ revision: number } | Refusal<'stale'>> =>
  saveOutline<'stale'>(author, courseId, asked.revision, { change: 'section', id: sectionId }, outline => {
    found(outline.sections.find(({ id }) => id === sectionId))
    return {
      ...outline,
      sections: outline.sections.map(section => section.id !== sectionId ? section : {
        ...section,
        title: both(asked.titleFa, asked.titleEn),
        summary: both(asked.summaryFa, asked.summaryEn),
        standardUnitId: asked.standardUnitId ?? null,
      }),
    }
  })
