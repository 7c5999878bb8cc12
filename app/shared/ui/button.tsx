import { Link, useNavigation } from '@remix-run/react'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { Icon, type IconKind } from './icon'

type Look = 'primary' | 'secondary' | 'quiet' | 'danger'
type Shared = {
  children: ReactNode
  look?: Look
  size?: 'normal' | 'small'
  icon?: IconKind
  mirrored?: boolean
  wide?: boolean
}

const base = 'inline-flex items-center justify-center justify-self-start gap-2 rounded-md border font-semibold leading-tight text-center ' +
  'cursor-pointer select-none transition-colors print:hidden'
const looks: Record<Look, string> = {
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  secondary: 'border-edge bg-surface text-ink hover:border-accent hover:text-accent',
  quiet: 'border-transparent text-accent hover:bg-accent-ground',
  danger: 'border-danger bg-surface text-danger hover:bg-danger-ground',
}
const off = ' disabled:border-line disabled:bg-sunken disabled:text-soft-ink disabled:cursor-not-allowed ' +
  'aria-disabled:border-line aria-disabled:bg-sunken aria-disabled:text-soft-ink'
const sizes = { normal: 'min-h-11 px-5 py-2', small: 'min-h-11 px-3 py-1 text-sm md:min-h-9' }

function lookOf({ look = 'secondary', size = 'normal', wide }: Omit<Shared, 'children'>) {
  return `${base} ${looks[look]} ${sizes[size]}${wide ? ' w-full' : ''}`
}

/** A button that needs a script or a form of its own; for sending a form take SubmitButton. */
export function Button({ look, size, icon, mirrored, wide, children, ...rest }: Shared & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type="button" {...rest} className={lookOf({ look, size, wide }) + off}>
      {icon && <Icon of={icon} mirrored={mirrored} />}
      {children}
    </button>
  )
}

/**
 * Sends its form. Say the verb ("Issue the certificate"), never "Submit"; while it is under way it can't be sent twice.
 * `why` says, beside a disabled button, why it is disabled.
 */
export function SubmitButton({ why, look = 'primary', ...rest }: Parameters<typeof Button>[0] & { why?: string }) {
  const navigation = useNavigation()
  const underway = navigation.state !== 'idle' && navigation.formMethod === 'POST'
  const button = (
    <Button
      {...rest}
      look={look}
      type="submit"
      disabled={Boolean(why) || rest.disabled}
      aria-disabled={underway || undefined}
      onClick={underway ? event => event.preventDefault() : rest.onClick}
    />
  )
  if (!why) return button
  return <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">{button}<span className="text-sm text-soft-ink">{why}</span></span>
}

/** Goes somewhere, looks like a button. `plain` for files and other programs' addresses. */
export function LinkButton({ to, plain, look, size, icon, mirrored, wide, children, dialog }: Shared & {
  to: string
  plain?: boolean
  /** Id of a <Dialog> on this page that says the same as the page at `to`. */
  dialog?: string
}) {
  const inside = <>{icon && <Icon of={icon} mirrored={mirrored} />}{children}</>
  const shared = { className: lookOf({ look, size, wide }), 'data-dialog': dialog }
  if (plain || !to.startsWith('/')) return <a href={to} {...shared}>{inside}</a>
  return <Link to={to} {...shared}>{inside}</Link>
}
