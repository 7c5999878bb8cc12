import { Link } from '@remix-run/react'
import HeartHandshake from 'lucide-react/icons/heart-handshake'
import { Icon } from '../icon'
import { useText } from '../language'
import { messages } from '../messages'
import { ThemeChoice, type Theme } from './preference-forms'

/** `concernTo` is given to minors, guardians and mentors: the way to an adult is on every page of theirs. */
export function SiteFooter({ theme, concernTo }: { theme: Theme; concernTo?: string }) {
  const t = useText()
  const links = [['/privacy', messages.privacy], ['/accessibility', messages.accessibility], ['/verify', messages.verify]] as const
  return (
    <footer className="mt-16 border-t border-line bg-surface print:hidden">
      {concernTo && (
        <p className="bg-due-ground">
          <Link discover="none" to={concernTo} className="mx-auto flex min-h-12 max-w-6xl items-center gap-3 px-4 font-semibold text-due-ink hover:underline sm:px-6">
            <Icon of={HeartHandshake} />
            {t(messages.raiseConcern)}
          </Link>
        </p>
      )}
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-10 gap-y-3 px-4 py-8 text-sm text-soft-ink sm:px-6">
        <p className="max-w-sm">{t(messages.footerAbout)}</p>
        <nav aria-label={t(messages.footerLinks)}>
          <ul className="flex flex-wrap gap-x-5">
            {links.map(([to, text]) => (
              <li key={to}><Link discover="none" to={to} className="inline-flex min-h-11 items-center hover:text-accent hover:underline">{t(text)}</Link></li>
            ))}
          </ul>
        </nav>
        <ThemeChoice theme={theme} />
      </div>
    </footer>
  )
}
