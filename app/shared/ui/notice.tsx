import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import OctagonAlert from 'lucide-react/icons/octagon-alert'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import X from 'lucide-react/icons/x'
import type { ReactNode } from 'react'
import { Icon } from './icon'
import { useText } from './language'
import { messages } from './messages'

export type NoticeKind = 'info' | 'success' | 'warning' | 'danger'

const looks = {
  info: { icon: Info, box: 'border-info bg-info-ground', ink: 'text-info' },
  success: { icon: CircleCheck, box: 'border-success bg-success-ground', ink: 'text-success' },
  warning: { icon: TriangleAlert, box: 'border-due bg-due-ground', ink: 'text-due-ink' },
  danger: { icon: OctagonAlert, box: 'border-danger bg-danger-ground', ink: 'text-danger' },
}

/** Something the reader must know here. `alert` when it answers what they just did. */
export function Notice({ kind = 'info', title, children, actions, alert = false }: {
  kind?: NoticeKind
  title?: string
  children?: ReactNode
  actions?: ReactNode
  alert?: boolean
}) {
  const t = useText()
  const { icon, box, ink } = looks[kind]
  return (
    <div role={alert ? (kind === 'danger' ? 'alert' : 'status') : undefined} className={`flex gap-3 rounded-md border-s-4 p-4 ${box}`}>
      <Icon of={icon} className={`mt-[calc(0.5lh-0.675em)] size-[1.35em] ${ink}`} label={title ? undefined : t(messages[kind])} />
      <div className="min-w-0 flex-1">
        {title && <p className={`font-bold ${ink}`}>{title}</p>}
        {children && <div>{children}</div>}
        {actions && <div className="mt-3 flex flex-wrap gap-3">{actions}</div>}
      </div>
    </div>
  )
}

/** What was just done, floating at the foot of the page. It stays until closed: `closeTo` is this page without it. */
export function Toast({ kind = 'success', children, closeTo }: { kind?: NoticeKind; children: ReactNode; closeTo: string }) {
  const t = useText()
  const { icon, ink } = looks[kind]
  return (
    <div role="status" data-toast className="fixed inset-x-4 bottom-4 z-20 mx-auto flex max-w-md items-start gap-3 rounded-md border border-line bg-surface p-3 ps-4 shadow-float print:hidden">
      <Icon of={icon} className={`mt-2 size-[1.35em] ${ink}`} label={t(messages[kind])} />
      <div className="min-w-0 flex-1 py-1">{children}</div>
      <a href={closeTo} data-close-toast className="grid size-11 place-items-center rounded-sm text-soft-ink hover:bg-sunken">
        <Icon of={X} label={t(messages.close)} />
      </a>
    </div>
  )
}
