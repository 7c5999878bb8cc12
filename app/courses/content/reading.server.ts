import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { z } from 'zod'
import type { RichDocument } from '~/shared/rich-text'
import type { Language } from '~/shared/text'
import type { Least } from './activity-formats.server'
import { readMarkdown } from './markdown.server'

/** What can't be taken in, and why, in words for authors. */
export type ContentProblem = { file: string; problem: string }
export type Both<T> = Record<Language, T>
export const LANGUAGES = ['fa', 'en'] as const

/** A folder of authors' files; what is wrong in them is gathered, never thrown. */
export class Reading {
  readonly problems: ContentProblem[] = []
  /** What a course must have of everything; one that comes in as a draft may still lack it. */
  readonly least: Least = 1

  constructor(readonly root: string) {}

  say(file: string, problem: string) {
    this.problems.push({ file, problem })
  }

  list(folder: string, ending = '') {
    const path = join(this.root, folder)
    return existsSync(path) ? readdirSync(path).filter(name => name.endsWith(ending)).sort() : []
  }

  text(file: string) {
    const path = join(this.root, file)
    if (existsSync(path)) return readFileSync(path, 'utf8')
    this.say(file, 'the file is missing')
    return undefined
  }

  json<S extends z.ZodType>(file: string, format: S): z.output<S> | undefined {
    const source = this.text(file)
    if (source === undefined) return undefined
    let parsed: unknown
    try {
      parsed = JSON.parse(source)
    } catch (error) {
      return void this.say(file, `not JSON: ${(error as Error).message}`)
    }
    return this.checked(file, format, parsed)
  }

  /** One text in both languages: `<path>.fa.md` and `<path>.en.md`. */
  bilingual<S extends z.ZodType>(
    path: string,
    format: S,
    surroundings: (language: Language) => Parameters<typeof readMarkdown>[1],
  ) {
    const [fa, en] = [this.oneLanguage(path, format, surroundings, 'fa'), this.oneLanguage(path, format, surroundings, 'en')]
    return fa && en ? ({ fa, en } satisfies Both<{ head: z.output<S>; document: RichDocument }>) : undefined
  }

  protected oneLanguage<S extends z.ZodType>(
    path: string, format: S, surroundings: (language: Language) => Parameters<typeof readMarkdown>[1], language: Language,
  ): { head: z.output<S>; document: RichDocument } | undefined {
    const file = `${path}.${language}.md`
    const source = this.text(file)
    if (source === undefined) return undefined
    const { head, document, problems } = readMarkdown(source, surroundings(language))
    for (const problem of problems) this.say(file, problem)
    const checked = this.checked(file, format, head)
    return checked && problems.length === 0 ? { head: checked, document } : undefined
  }

  private checked<S extends z.ZodType>(file: string, format: S, value: unknown): z.output<S> | undefined {
    const result = format.safeParse(value)
    if (result.success) return result.data
    for (const { path, message } of result.error.issues.slice(0, 20))
      this.say(file, `${path.join('.') || 'the whole'}: ${message}`)
    return undefined
  }
}
