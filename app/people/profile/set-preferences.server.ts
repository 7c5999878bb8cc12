import type { z } from 'zod'
import { audit } from '~/shared/audit.server'
import { environment } from '~/shared/environment.server'
import { form, oneOf, optional, text } from '~/shared/form.server'
import { tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'

export const preferencesForm = form({
  language: optional(oneOf(['fa', 'en'])), theme: optional(oneOf(['light', 'dark', 'auto'])),
  calendar: optional(oneOf(['solar', 'gregorian'])), then: optional(text(500)),
})
type Preferences = z.output<typeof preferencesForm>

/** Keeps language and calendar with the account of who is signed in, and everything in cookies. @returns the cookies. */
export async function setPreferences(viewer: Viewer | undefined, { language, theme, calendar }: Preferences) {
  if (viewer && (language || calendar)) {
    await tx(async tx => {
      const [changed] = await tx`
        update people set language = ${language ?? viewer.language}, calendar = ${calendar ?? viewer.calendar}
        where id = ${viewer.id} and (language, calendar) is distinct from (${language ?? viewer.language},
          ${calendar ?? viewer.calendar})
        returning 1 as one`
      if (changed)
        await audit(tx, {
          by: viewer,
          act: 'preferences-changed',
          subject: ['person', viewer.id],
          after: { language, calendar },
        })
    })
  }
  const kept = Object.entries({ language, theme, calendar }).filter(([, value]) => value !== undefined)
  const secure = environment().isSecure ? '; Secure' : ''
  return kept.map(([name, value]) => `${name}=${value}; Path=/; Max-Age=31536000; SameSite=Lax${secure}`)
}
