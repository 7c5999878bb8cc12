import type { MetaFunction } from '@remix-run/node'
import { messages } from './ui/messages'
import type { Language, Text } from './text'

/** `export const meta = titled(messages.profileTitle)`: the page's title in the reader's language. */
export const titled = (title: Text): MetaFunction => ({ matches }) => {
  const known = matches.find(match => match.id === 'root')?.data as { language?: Language } | undefined
  const language = known?.language ?? 'fa'
  return [{ title: `${title[language]} · ${messages.brand[language]}` }]
}
