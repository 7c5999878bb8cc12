import { useLocation } from '@remix-run/react'
import Languages from 'lucide-react/icons/languages'
import Moon from 'lucide-react/icons/moon'
import Sun from 'lucide-react/icons/sun'
import type { ReactNode } from 'react'
import { Icon } from '../icon'
import { useLanguage, useText } from '../language'
import { messages } from '../messages'

export type Theme = 'light' | 'dark' | 'auto'

const press = 'min-h-11 min-w-11 cursor-pointer items-center justify-center gap-1.5 rounded-md px-2 text-soft-ink hover:bg-sunken hover:text-ink'

/** Posts to /preferences and comes back here; a whole page load, so that every word and colour follows. */
function PreferenceForm({ children, className }: { children: ReactNode; className?: string }) {
  const { pathname, search } = useLocation()
  return (
    <form method="post" action="/preferences" className={className}>
      <input type="hidden" name="then" value={pathname + search} />
      {children}
    </form>
  )
}

export function LanguageSwitch() {
  const t = useText()
  const other = useLanguage() === 'fa' ? 'en' : 'fa'
  return (
    <PreferenceForm>
      <button name="language" value={other} lang={other} className={`inline-flex ${press}`} title={t(messages.readInOtherLanguage)}>
        <Icon of={Languages} className="size-[1.25em] max-sm:hidden" />
        <span className="max-sm:hidden">{t(messages.otherLanguage)}</span>
        <abbr title={t(messages.otherLanguage)} className="no-underline sm:hidden">{t(messages.otherLanguageShort)}</abbr>
      </button>
    </PreferenceForm>
  )
}

/** One press to the other colours; which of the two is offered follows what is seen, also where the device decides. */
export function ThemeSwitch() {
  const t = useText()
  return (
    <PreferenceForm>
      <button name="theme" value="dark" className={`inline-flex dark:hidden ${press}`} title={t(messages.toDark)}>
        <Icon of={Moon} label={t(messages.toDark)} />
      </button>
      <button name="theme" value="light" className={`hidden dark:inline-flex ${press}`} title={t(messages.toLight)}>
        <Icon of={Sun} label={t(messages.toLight)} />
      </button>
    </PreferenceForm>
  )
}

export function ThemeChoice({ theme }: { theme: Theme }) {
  const t = useText()
  const choices = [['light', messages.light], ['dark', messages.dark], ['auto', messages.asDevice]] as const
  return (
    <PreferenceForm className="flex flex-wrap items-center gap-1">
      <span className="me-2 text-soft-ink">{t(messages.appearance)}</span>
      {choices.map(([value, text]) => (
        <button key={value} name="theme" value={value} aria-pressed={theme === value} className={`inline-flex ${press} aria-pressed:bg-sunken aria-pressed:font-bold aria-pressed:text-ink`}>
          {t(text)}
        </button>
      ))}
    </PreferenceForm>
  )
}
