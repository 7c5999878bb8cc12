import { Link, NavLink } from '@remix-run/react'
import Bell from 'lucide-react/icons/bell'
import ChevronDown from 'lucide-react/icons/chevron-down'
import LogOut from 'lucide-react/icons/log-out'
import Search from 'lucide-react/icons/search'
import UserRound from 'lucide-react/icons/user-round'
import WifiOff from 'lucide-react/icons/wifi-off'
import { Icon } from '../icon'
import { useNumber, useText } from '../language'
import { messages } from '../messages'
import { Avatar } from '../person'
import { Logo } from './logo'
import { LanguageSwitch, ThemeSwitch } from './preference-forms'

export type Door = { to: string; label: string }
export type HeaderViewer = { name: string; homes: Door[] }

const navLink = 'inline-flex min-h-11 items-center rounded-md px-2 text-soft-ink hover:text-accent sm:px-3 ' +
  'aria-[current=page]:font-bold aria-[current=page]:text-ink'
const menuLink = 'flex min-h-11 w-full cursor-pointer items-center gap-3 rounded-md px-3 text-start hover:bg-accent-ground'

export function SiteHeader({ viewer, unread }: { viewer: HeaderViewer | null; unread: number }) {
  const t = useText()
  return (
    <header className="border-b border-line bg-surface print:hidden">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center gap-x-2 px-4 pt-2 sm:px-6 md:flex-nowrap md:py-2">
        <Logo />
        <nav aria-label={t(messages.mainNavigation)} className="order-last -mx-2 w-full overflow-x-auto md:order-none md:mx-4 md:w-auto">
          <ul className="flex min-w-max">
            {viewer && <li><NavLink discover="none" to="/home" className={navLink}>{t(messages.home)}</NavLink></li>}
            <li><NavLink discover="none" to="/courses" className={navLink}>{t(messages.courses)}</NavLink></li>
            <li><NavLink discover="none" to="/clubs" className={navLink}>{t(messages.clubs)}</NavLink></li>
            <li><NavLink discover="none" to="/verify" className={navLink}>{t(messages.verifyShort)}</NavLink></li>
          </ul>
        </nav>
        <div className="ms-auto flex items-center">
          <SearchBox />
          <LanguageSwitch />
          {/* The colours stand at the page's end as well; with “Sign in” there is no room for them on a small phone. */}
          <div className={viewer ? '' : 'max-sm:hidden'}><ThemeSwitch /></div>
          {viewer ? <AccountMenu viewer={viewer} unread={unread} /> : (
            <Link discover="none" to="/login" className="ms-1 inline-flex min-h-11 items-center rounded-md bg-accent px-4 font-semibold text-on-accent hover:bg-accent-strong">
              {t(messages.signIn)}
            </Link>
          )}
        </div>
      </div>
    </header>
  )
}

/** A box where there is room for one, else the way to it. */
function SearchBox() {
  const t = useText()
  return (
    <>
      <Link discover="none" to="/search" className="grid size-11 place-items-center rounded-md text-soft-ink hover:bg-sunken lg:hidden">
        <Icon of={Search} label={t(messages.search)} />
      </Link>
      <form method="get" action="/search" role="search" aria-label={t(messages.search)} className="relative hidden lg:block">
        <label htmlFor="header-search" className="sr-only">{t(messages.search)}</label>
        <input
          id="header-search" type="search" name="q" minLength={2} maxLength={200} placeholder={t(messages.search)}
          className="min-h-11 w-44 rounded-md border border-edge bg-ground ps-9 pe-2 placeholder:text-soft-ink focus:w-56"
        />
        <Icon of={Search} className="pointer-events-none absolute start-2.5 top-1/2 size-[1.1em] -translate-y-1/2 text-soft-ink" />
      </form>
    </>
  )
}

function AccountMenu({ viewer, unread }: { viewer: HeaderViewer; unread: number }) {
  const t = useText()
  const number = useNumber()
  const count = unread > 0 && (
    <span className="rounded-full border border-due bg-due-ground px-1.5 text-sm leading-tight font-bold text-due-ink">
      <span aria-hidden="true">{number(unread)}</span>
      <span className="sr-only">{t(messages.unread, { count: unread })}</span>
    </span>
  )
  return (
    <details data-menu className="relative ms-1">
      <summary className="flex min-h-11 list-none items-center gap-2 rounded-md px-1 hover:bg-sunken [&::-webkit-details-marker]:hidden">
        <span className="sr-only">{t(messages.accountOf, { name: viewer.name })}</span>
        <span className="relative">
          <Avatar name={viewer.name} />
          <span className="absolute -end-2.5 -top-2.5">{count}</span>
        </span>
        <Icon of={ChevronDown} className="size-[1.1em] text-soft-ink max-sm:hidden" />
      </summary>
      <div className="absolute end-0 z-30 mt-2 w-68 max-w-[calc(100vw-2rem)] rounded-lg border border-line bg-surface p-2 shadow-float">
        <p className="px-3 py-1 font-bold">{viewer.name}</p>
        <ul>
          {viewer.homes.map(home => <li key={home.to}><Link discover="none" to={home.to} className={menuLink}>{home.label}</Link></li>)}
          <li className="border-t border-line">
            <Link discover="none" to="/notices" className={menuLink}><Icon of={Bell} />{t(messages.inbox)}<span className="ms-auto">{count}</span></Link>
          </li>
          <li><Link discover="none" to="/offline" className={menuLink}><Icon of={WifiOff} />{t(messages.withoutNetwork)}</Link></li>
          <li><Link discover="none" to="/profile" className={menuLink}><Icon of={UserRound} />{t(messages.profile)}</Link></li>
          <li>
            <form method="post" action="/logout">
              <button className={menuLink}><Icon of={LogOut} mirrored />{t(messages.signOut)}</button>
            </form>
          </li>
        </ul>
      </div>
    </details>
  )
}
