import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { audit } from '~/shared/audit.server'
import { form, integer, oneOf, optional, text } from '~/shared/form.server'
import { found, type Refusal } from '~/shared/guard'
import type { RichDocument } from '~/shared/rich-text'
import { tx, type Tx } from '~/shared/sql.server'
import { parseDocument } from './documents'
import { keepDraft } from './keep-draft.server'
import { readLessonDraft, type LessonDraft, type LessonText } from './drafts.server'
import type { LessonProblems } from './lesson-problems'
import { readLessonMarkdown } from './lesson-markdown.server'
import { courseOf, throughAuthor } from './save-outline.server'
import { readyDocument } from '../media/media.server'
import { tidyDocument } from '../content/same-document'

const most = 600_000
export const lessonForm = form({
  /** Of the lesson that the author began with. */
  revision: integer(0, 2_000_000_000),
  language: oneOf(['fa', 'en']),
  title: optional(text(200)),
  summary: optional(text(500)),
  minutes: integer(1, 600),
  /** The editor's JSON, or Markdown where no script runs. */
  document: optional(text(most)),
  markdown: optional(text(most)),
  /** Saved by itself while the author writes. */
  auto: optional(oneOf(['on'])),
  /** In place of what another has written in between. */
  overwrite: optional(oneOf(['on'])),
})
export type LessonAsked = z.output<typeof lessonForm>
export type LessonSaved = { revision: number; savedAt: Date }

/** What was sent as a document that may be kept, or what forbids it. */
export function documentOf({ document, markdown }: Pick<LessonAsked, 'document' | 'markdown'>): RichDocument | LessonProblems {
  return document === undefined ? readLessonMarkdown(markdown ?? '') : parseDocument(document)
}

/**
 * Saves one language of a lesson's draft, when the draft is still the one that the author began with. What stood there stays
 * as an earlier draft where it is another's, of another sitting, or written over on purpose.
 * @returns `stale` with what stands there now when somebody else has saved in between: then nothing is written.
 */
export async function saveLesson(
  author: Viewer, courseId: string, lessonId: string, asked: LessonAsked, isImport = false,
): Promise<LessonSaved | LessonProblems | (Refusal<'stale'> & { theirs: LessonDraft })> {
  const course = await courseOf(author, courseId)
  const document = documentOf(asked)
  if ('problems' in document) return document
  return tx(async tx => {
    await tx`select from lessons where course_id = ${courseId} and id = ${lessonId} for no key update`
    const draft = found(await readLessonDraft(courseId, lessonId, tx))
    const text = {
      title: { ...draft.title, [asked.language]: asked.title ?? '' },
      summary: { ...draft.summary, [asked.language]: asked.summary ?? '' },
      minutes: asked.minutes,
      document: { ...draft.document, [asked.language]: document },
    }
    // The same again, as after a lost answer, is neither a conflict nor a revision.
    if (isSame(draft, text)) return { revision: draft.revision, savedAt: draft.savedAt ?? new Date() }
    if (draft.revision !== asked.revision) return { refused: 'stale' as const, theirs: draft }
    if (asked.overwrite || isImport) await keepDraft(tx, { courseId, lessonId })
    const saved = await writeLesson(tx, courseId, lessonId, author.id, draft, text)
    await audit(tx, {
      by: throughAuthor(author, course),
      act: 'lesson-draft-saved',
      subject: ['lesson', `${courseId}/${lessonId}`],
      organisationId: course.ownerId,
      after: { language: asked.language, revision: saved.revision },
    })
    return saved
  })
}

/** Both texts, for a page that shows them side by side. */
export async function conflictOf(courseId: string, asked: LessonAsked, theirs: LessonDraft) {
  const document = documentOf(asked)
  const known = theirs.document[asked.language]
  const mine = 'problems' in document ? known : document
  const [shownTheirs, shownMine] = await Promise.all([readyDocument(courseId, known), readyDocument(courseId, mine)])
  return {
    shown: { theirs: shownTheirs, mine: shownMine },
    theirs,
    mine: {
      title: asked.title ?? '',
      summary: asked.summary ?? '',
      minutes: asked.minutes,
      document: mine,
    },
  }
}

const isSame = (a: LessonText, b: LessonText) => {
  const said = ({ title, summary, minutes, document }: LessonText) =>
    JSON.stringify([title.fa, title.en, summary.fa, summary.en, minutes, tidyDocument(document.fa), tidyDocument(document.en)])
  return said(a) === said(b)
}

/** Writes over the revision that was read under the lesson's lock. */
export async function writeLesson(
  tx: Tx, courseId: string, lessonId: string, personId: string, draft: Pick<LessonDraft, 'revision' | 'basedOn'>, text: LessonText,
) {
  await keepDraft(tx, { courseId, lessonId }, personId)
  const [saved] = await tx<[LessonSaved]>`
    insert into lesson_drafts (course_id, lesson_id, revision, title, summary, minutes, document, based_on, is_changed,
      saved_by)
    values (${courseId}, ${lessonId}, ${draft.revision + 1}, ${tx.json(text.title)}, ${tx.json(text.summary)},
      ${text.minutes}, ${tx.json(text.document as never)}, ${draft.basedOn}, true, ${personId})
    on conflict (course_id, lesson_id) do update set revision = excluded.revision, title = excluded.title,
      summary = excluded.summary, minutes = excluded.minutes, document = excluded.document,
      based_on = excluded.based_on, is_changed = true, saved_at = clock_timestamp(), saved_by = excluded.saved_by
    returning revision, saved_at`
  return saved
}
