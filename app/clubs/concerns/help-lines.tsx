import Phone from 'lucide-react/icons/phone'
import { localDigits } from '~/shared/text'
import { Icon } from '~/shared/ui/icon'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { HELP_LINES } from './concern'
import { messages } from './messages'

const lines = [[HELP_LINES.social, messages.socialEmergency], [HELP_LINES.ambulance, messages.ambulance]] as const

/** Numbers that answer at once; each calls when pressed. */
export function HelpLines() {
  const t = useText()
  const language = useLanguage()
  return (
    <section aria-labelledby="help-lines" className="rounded-lg border border-line border-s-4 border-s-danger bg-surface p-4">
      <h2 id="help-lines" className="text-lg">{t(messages.dangerTitle)}</h2>
      <ul className="mt-2 grid gap-2 sm:grid-cols-2">
        {lines.map(([number, text]) => (
          <li key={number}>
            <a href={`tel:${number}`} className="flex min-h-14 items-center gap-3 rounded-md border border-line px-3 py-2 hover:border-accent" aria-label={`${t(messages.call, { number: localDigits(number, language) })}: ${t(text)}`}>
              <Icon of={Phone} className="size-6 text-danger" />
              <span><b className="block text-xl leading-tight"><Ltr>{localDigits(number, language)}</Ltr></b><span className="text-sm text-soft-ink">{t(text)}</span></span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
