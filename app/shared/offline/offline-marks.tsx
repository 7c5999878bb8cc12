import { useLocation } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import { useCalendar, useText } from '../ui/language'
import { linkLook } from '../ui/text-link'
import { markMessages as messages } from './mark-messages'

/**
 * What a route's `handle.offline` says of its page: `reading` is kept for being read, `work` also works without a
 * network by itself, and so does `brief`, whose copy goes after a day, or when `handle.isKept` says of the page's data
 * that its work is done; `index` lists what is kept.
 */
export type Offline = 'reading' | 'work' | 'brief' | 'index'

/** Hidden until the service worker shows a copy (it writes when it is from), or a browser can't keep one. */
export function OfflineMarks({ offline }: { offline: Offline }) {
  const t = useText()
  const calendar = useCalendar()
  const mark = useRef<HTMLParagraphElement>(null)
  const [at, setAt] = useState<string>()
  useKept(offline !== 'index')
  useEffect(() => setAt(mark.current?.dataset.keptMark || undefined), [])
  if (offline === 'index') return null
  // At the foot, where it stays in sight and covers no exam's clock.
  const bar = 'fixed inset-x-0 bottom-0 z-20 border-t border-due bg-due-ground px-4 py-2 text-center text-sm print:hidden'
  return (
    <>
      <p
        ref={mark} hidden data-kept-mark="" data-calendar={calendar} data-sends={offline === 'work' || offline === 'brief' || undefined} role="status"
        className={bar} suppressHydrationWarning
      >
        <span suppressHydrationWarning>{t(messages.copy, { at: `\u2068${at ?? '{kept-at}'}\u2069` })}</span>
        <span data-while-away="" suppressHydrationWarning> · {t(messages.copyHint)}</span>
        <span hidden data-when-back="" suppressHydrationWarning> · <a href="" className={linkLook}>{t(messages.back)}</a></span>
      </p>
      {offline === 'reading' && <p hidden data-unprotected="" className={bar} suppressHydrationWarning>{t(messages.unprotected)}</p>}
    </>
  )
}

/** The worker sees whole pages only: one that was reached without loading it asks to be kept. */
function useKept(isKept: boolean) {
  const { pathname } = useLocation()
  useEffect(() => {
    const [loaded] = performance.getEntriesByType('navigation')
    if (!isKept || !navigator.serviceWorker || !loaded || new URL(loaded.name).pathname === pathname) return
    const here = location.href
    void navigator.serviceWorker.ready.then(({ active }) => active?.postMessage({ here }))
  }, [isKept, pathname])
}
