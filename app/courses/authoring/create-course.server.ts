import type { z } from 'zod'
import { through, type Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, idField, integer, optional, text } from '~/shared/form.server'
import { allow, found, type Refusal } from '~/shared/guard'
import { tx, type Tx } from '~/shared/sql.server'
import type { Text } from '~/shared/text'
import { findCentre } from '../centres.server'
import { messages } from './messages'
import { EMPTY, type OutlineDraft, type SectionDraft } from './outline-draft'
import { slugOf } from './new-id.server'
import { AUTHORS, canMakeCourses } from './permissions'

export const courseForm = form({
  /** Made with the page: sent twice, it makes one course. */
  id: idField(),
  titleFa: text(200, 2),
  titleEn: optional(text(200, 2)),
  standardId: optional(text(60)),
  tradeId: optional(text(60)),
  hoursTheory: integer(0, 5000),
  hoursPractice: integer(0, 5000),
})
type Order = z.output<typeof courseForm>
type Subject = { tradeId: string | null; standardId: string | null; units: SectionDraft[] }

/** Begins a course of one's own: a draft that nobody but its authors sees. Of a standard it gets the units as sections. */
export async function createCourse(
  author: Viewer, centreId: string, order: Order,
): Promise<{ id: string } | Refusal<'centre-inactive' | 'no-such-subject'>> {
  const centre = found(await findCentre(author, centreId))
  allow(canMakeCourses(author, centre))
  if (!centre.isActive) return { refused: 'centre-inactive' }
  const id = `${slugOf(order.titleEn ?? '') ?? 'course'}-${order.id.slice(0, 8)}`
  return tx(async tx => {
    const subject = await findSubject(tx, order)
    if (!subject) return { refused: 'no-such-subject' as const }
    const [made] = await tx`
      insert into courses (id, trade_id, standard_id, owner_organisation_id)
      values (${id}, ${subject.tradeId}, ${subject.standardId}, ${centreId}) on conflict do nothing returning id`
    if (!made) return { id }
    const title = { fa: order.titleFa, en: order.titleEn ?? '' }
    const outline: OutlineDraft = {
      title,
      summary: EMPTY,
      outcomes: [],
      after: EMPTY,
      hoursTheory: order.hoursTheory,
      hoursPractice: order.hoursPractice,
      sections: subject.units.length > 0 ? subject.units : [firstSection],
      archived: { lessons: [], activities: [] },
    }
    await tx`
      insert into course_drafts (course_id, revision, outline, is_changed, saved_by)
      values (${id}, 1, ${tx.json(outline as never)}, true, ${author.id})`
    await audit(tx, {
      by: through(author, AUTHORS, centre),
      act: 'course-created',
      subject: ['course', id],
      organisationId: centreId,
      after: { title, standardId: subject.standardId, tradeId: subject.tradeId },
    })
    return { id }
  })
}

const firstSection: SectionDraft = {
  id: 'section-1', title: messages.firstSection, summary: EMPTY, standardUnitId: null, lessons: [], activities: [],
}

async function findSubject(tx: Tx, { standardId, tradeId }: Order): Promise<Subject | undefined> {
  if (standardId) {
    const [standard] = await tx<{ tradeId: string; versionId: string }[]>`
      select trade_id, current_version_id as version_id from standards
      where id = ${standardId} and current_version_id is not null`
    if (!standard) return undefined
    const units = await tx<{ id: string; title: Text }[]>`
      select unit_id as id, title from standard_units where standard_version_id = ${standard.versionId} order by position`
    return {
      standardId,
      tradeId: standard.tradeId,
      units: units.map(({ id, title }) =>
        ({ id, title, summary: EMPTY, standardUnitId: id, lessons: [], activities: [] })),
    }
  }
  if (!tradeId) return { standardId: null, tradeId: null, units: [] }
  const [trade] = await tx`select id from trades where id = ${tradeId}`
  return trade && { standardId: null, tradeId, units: [] }
}
