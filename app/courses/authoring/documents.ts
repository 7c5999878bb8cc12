import type { RichDocument } from '~/shared/rich-text'
import { richTextProblems } from '~/shared/rich-text-problems'
import { tidyDocument } from '../content/same-document'
import type { LessonProblems } from './lesson-problems'

/** The editor's JSON as a document that may be kept, or what forbids it. */
export function parseDocument(json: string): RichDocument | LessonProblems {
  let given: unknown
  try {
    given = JSON.parse(json)
  } catch {
    return { problems: [{ path: 'doc', problem: 'not-a-document' }] }
  }
  const problems = richTextProblems(given)
  return problems.length > 0 ? { problems } : tidyDocument(given as RichDocument)
}
