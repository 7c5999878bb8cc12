import Printer from 'lucide-react/icons/printer'
import type { ReactNode } from 'react'
import { Button } from '../button'
import { useText } from '../language'
import { messages } from '../messages'
import { LogoMark } from './logo'

/** A document that is printed on A4: on the screen it lies on the page like a sheet, on paper only it is printed. */
export function Sheet({ title, issuer, meta, children, foot, actions, follows = false }: {
  title: string
  issuer: string
  /** Beside the title: number, date. */
  meta?: ReactNode
  children: ReactNode
  foot?: ReactNode
  /** Beside the print button. */
  actions?: ReactNode
  /** Another sheet of the same page: on paper it begins a new one, and the first one's button prints it too. */
  follows?: boolean
}) {
  const t = useText()
  const Heading = follows ? 'h2' : 'h1'
  return (
    <>
      {!follows && (
        <div className="mb-4 flex flex-wrap justify-end gap-3 print:hidden">
          {actions}
          <span className="noscript:hidden"><Button icon={Printer} data-print>{t(messages.print)}</Button></span>
        </div>
      )}
      <article className={`sheet ${follows ? 'mt-8 break-before-page print:mt-0 ' : ''}mx-auto max-w-[210mm] rounded-sm border border-line bg-surface p-6 sm:p-[16mm] print:max-w-none print:border-0 print:p-0`}>
        <header className="mb-6 flex items-start justify-between gap-6 border-b-2 border-accent pb-4">
          <div className="flex items-center gap-3">
            <LogoMark className="size-11" />
            <div>
              <Heading className="text-2xl">{title}</Heading>
              <p className="text-soft-ink">{issuer}</p>
            </div>
          </div>
          {meta && <div className="text-end text-sm">{meta}</div>}
        </header>
        {children}
        {foot && <footer className="mt-8 border-t border-line pt-3 text-sm text-soft-ink">{foot}</footer>}
      </article>
    </>
  )
}

/** Places to sign by hand, at the foot of a sheet. */
export function Signatures({ people }: { people: { name: string; role: string }[] }) {
  return (
    <div className="mt-10 grid grid-cols-2 gap-8 break-inside-avoid sm:grid-cols-3 print:grid-cols-3">
      {people.map(({ name, role }) => (
        <div key={role + name} className="border-t border-edge pt-2">
          <p className="font-semibold">{name}</p>
          <p className="text-sm text-soft-ink">{role}</p>
        </div>
      ))}
    </div>
  )
}
