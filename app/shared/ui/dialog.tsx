import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'

/**
 * A question over the page. Whatever opens it is a link to a page that asks the same (`<LinkButton to="…" dialog={id}>`):
 * without a script one goes there, with small.js the dialog opens in place.
 */
export function Dialog({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const t = useText()
  return (
    <dialog id={id} aria-labelledby={`${id}-title`} className="m-auto w-[min(34rem,100%-2rem)] rounded-lg border border-line bg-surface p-6 text-ink shadow-float backdrop:bg-[rgb(10_18_16/0.55)]">
      <div className="mb-3 flex items-start justify-between gap-4">
        <h2 id={`${id}-title`}>{title}</h2>
        <form method="dialog">
          <button className="-me-2 -mt-2 grid size-11 cursor-pointer place-items-center rounded-md text-soft-ink hover:bg-sunken">
            <Icon of={X} label={t(messages.close)} />
          </button>
        </form>
      </div>
      {children}
    </dialog>
  )
}
