import type { Text } from '~/shared/text'
import type { Say } from '~/shared/ui/language'
import { messages } from './messages'

/** A draft's title in the reader's language, else in the other, else the word for none. */
export const titleOf = (t: Say, title: Text | undefined) =>
  (title && (t(title) || title.fa || title.en)) || t(messages.untitled)

/** Written in English alone: its Persian readers get the English words until somebody writes it. */
export const lacksPersian = (title: Text) => title.fa.trim() === '' && title.en.trim() !== ''
