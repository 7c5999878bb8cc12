import type { Calendar } from './calendar'
import type { Asked } from './guard'
import type { Language } from './text'

export type Preferences = { language: Language; calendar: Calendar; theme: 'light' | 'dark' | 'auto' }

export function cookieOf(request: Asked, name: string) {
  const cookies = request.headers.get('Cookie') ?? ''
  return new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(cookies)?.[1]
}

/** The account's choice, else the cookie's, else the browser's; Persian by default. */
export function preferencesOf(request: Asked, person?: { language: Language; calendar: Calendar }): Preferences {
  const cookie = cookieOf(request, 'language')
  const first = (request.headers.get('Accept-Language') ?? '').split(',')[0]!.trim().toLowerCase()
  const language = person?.language ??
    (cookie === 'fa' || cookie === 'en' ? cookie : first.startsWith('en') ? 'en' : 'fa')
  const calendar = person?.calendar ?? (cookieOf(request, 'calendar') === 'gregorian' ? 'gregorian' : 'solar')
  const theme = cookieOf(request, 'theme')
  return { language, calendar, theme: theme === 'light' || theme === 'dark' ? theme : 'auto' }
}
