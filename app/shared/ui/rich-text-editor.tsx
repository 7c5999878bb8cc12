import { lazy, Suspense, useEffect, useState } from 'react'
import { documentOf, type RichNode } from '../rich-text'
import { richTextProblems } from '../rich-text-problems'
import type { Language } from '../text'
import { FieldError, Hint, OptionalMark, type FieldProps } from './field'
import { useField } from './form'
import { useText } from './language'
import { MediaView } from './media-view'
import { messages } from './rich-text/messages'
import type { RichLibrary, RichPictures } from './rich-text/library'
import { QuestionCard } from './rich-text/question-card'
import { RichTextView } from './rich-text-view'

const Editor = lazy(() => import('./rich-text/editor'))

/** What came back from the server; a text that was only too long is still the author's. */
function parse(typed: unknown, otherwise: RichNode): RichNode {
  if (typeof typed !== 'string' || typed === '') return otherwise
  try {
    const given: unknown = JSON.parse(typed)
    return richTextProblems(given).every(({ problem }) => problem === 'too-large') ? (given as RichNode) : otherwise
  } catch {
    return otherwise
  }
}

/**
 * A rich document in a form: posts tiptap's JSON under `name`; the server checks it with `richTextProblems`.
 * Its page must have scripts (`handle.scripts`); where they don't run, the present text is shown and posted unchanged.
 */
export function RichTextEditor({ name, label, hint, error, optional, value, language, library, pictures, row, onChange }: FieldProps & {
  value?: RichNode
  /** The text's language where it is known; otherwise each paragraph runs as its first letter does. */
  language?: Language
  /** Files and questions that may be put into the text. */
  library?: RichLibrary
  /** Instead, of a question: pictures of its bank. */
  pictures?: RichPictures
  /** Which of several fields of this name it is, from 0. */
  row?: number
  onChange?: () => void
}) {
  const t = useText()
  const { value: kept, ...field } = useField(name)
  const id = row === undefined ? field.id : `${field.id}-${row}`
  const problem = error ?? field.error
  const [document, setDocument] = useState(() => parse(row === undefined ? kept : ([kept].flat() as unknown[])[row], value ?? documentOf('')))
  const [mounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const present = (
    <div className="p-4">
      <RichTextView document={document} media={MediaView} check={code => <QuestionCard code={code} questions={library?.questions ?? []} />} />
      {mounted && <p className="mt-3 text-sm text-soft-ink" role="status">{t(messages.editorLoading)}</p>}
    </div>
  )
  return (
    <div className="grid min-w-0 max-w-3xl grid-cols-1 gap-1">
      <span id={`${id}-label`} className="font-semibold">{label}<OptionalMark optional={optional} /></span>
      <Hint id={id}>{hint}</Hint>
      <input type="hidden" name={name} value={JSON.stringify(document)} />
      <div lang={language} dir={language && (language === 'fa' ? 'rtl' : 'ltr')} className={`overflow-clip rounded-md border bg-surface focus-within:border-accent ${problem ? 'border-2 border-danger' : 'border-edge'}`}>
        {mounted ? (
          <Suspense fallback={present}>
            <Editor
              id={id}
              initial={document}
              onChange={changed => {
                setDocument(changed)
                onChange?.()
              }}
              library={library}
              pictures={pictures}
              labelledBy={`${id}-label`}
              described={problem ? `${id}-error` : undefined}
              invalid={Boolean(problem)}
              ownDirection={language === undefined}
            />
          </Suspense>
        ) : present}
      </div>
      <noscript><p className="text-sm text-soft-ink">{t(messages.editorNeedsScript)}</p></noscript>
      <FieldError id={id}>{problem}</FieldError>
    </div>
  )
}
