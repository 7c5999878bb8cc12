import { useState } from 'react'
import { useField } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { RichTextEditor } from '~/shared/ui/rich-text-editor'
import type { RichPictures } from '~/shared/ui/rich-text/library'
import { messages as editor } from '~/shared/ui/rich-text/messages'
import { messages } from './messages'

type Props = {
  /** The fields' name without its language. */
  base: string
  summary: string
  label: string
  hint: string
  pictures: RichPictures
  /** Which of several fields of this name it is, from 0. */
  row?: number
}

/** What a line of words can't hold, in each language, folded away until it is wanted; its editors come when it is opened. */
export function RichFields({ base, summary, label, hint, pictures, row }: Props) {
  const t = useText()
  const [fa, en] = [usePosted(`${base}Fa`, row), usePosted(`${base}En`, row)]
  const isFilled = fa !== '' || en !== ''
  const [isOpened, setOpened] = useState(isFilled)
  const shared = { optional: true, pictures, row }
  return (
    <details open={isFilled} onToggle={event => event.currentTarget.open && setOpened(true)}>
      <summary className="min-h-11 content-center font-semibold text-accent">{summary}</summary>
      {isOpened
        ? (
          <div className="grid gap-4">
            <RichTextEditor name={`${base}Fa`} label={t(messages.persian, { field: label })} hint={hint} language="fa" {...shared} />
            <details open={en !== ''}>
              <summary className="min-h-11 content-center text-accent">{t(messages.english, { field: label })}</summary>
              <RichTextEditor name={`${base}En`} label={t(messages.english, { field: label })} language="en" {...shared} />
            </details>
          </div>
        )
        : (
          <>
            {(['Fa', 'En'] as const).map(end => <input key={end} type="hidden" name={`${base}${end}`} value="" />)}
            <noscript><p className="text-sm text-soft-ink">{t(editor.editorNeedsScript)}</p></noscript>
          </>
        )}
    </details>
  )
}

function usePosted(name: string, row = 0) {
  const { value } = useField(name)
  return (Array.isArray(value) ? value[row] : value) || ''
}
