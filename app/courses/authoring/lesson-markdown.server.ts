import { isOwnPath, type RichDocument } from '~/shared/rich-text'
import { readMarkdown } from '../content/markdown.server'
import { tidyDocument } from '../content/same-document'
import type { LessonProblems } from './lesson-problems'
import { emptyDocument } from './outline-draft'

/** Markdown without front matter as a lesson's document; what can't be read is said by its line. */
export function readLessonMarkdown(source: string): RichDocument | LessonProblems {
  if (source.trim() === '') return emptyDocument()
  // The front matter's three lines are ours: lines are counted without them.
  const { document, problems } = readMarkdown(`---\n{}\n---\n${source}`, {
    figure: address => (isOwnPath(address) ? address : undefined), hasCheck: () => true,
  })
  const unread = problems.map(problem => problem.replace(/^line (\d+)/, (_, line) => `line ${Number(line) - 3}`))
  return unread.length > 0 ? { problems: [], unread } : tidyDocument(document)
}
