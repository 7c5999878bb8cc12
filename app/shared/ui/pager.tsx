import { Link } from '@remix-run/react'
import ChevronLeft from 'lucide-react/icons/chevron-left'
import ChevronRight from 'lucide-react/icons/chevron-right'
import { Icon } from './icon'
import { useNumber, useText } from './language'
import { messages } from './list-messages'
import { withQuery } from './query'

/** The pages worth a link: the first, the last, the present one and its neighbours; 0 is a gap. */
export function pagesShown(page: number, pages: number) {
  const near = [1, page - 1, page, page + 1, pages].filter(n => n >= 1 && n <= pages)
  const kept = [...new Set(near)].sort((a, b) => a - b)
  return kept.flatMap((n, i) => (i > 0 && n - kept[i - 1]! > 1 ? [0, n] : [n]))
}

const step = 'inline-flex min-h-11 min-w-11 items-center justify-center gap-1 rounded-md px-3'

/** Links to the pages of a list (`?page=2`), and which rows are in sight. */
export function Pager({ page, size, total, search = '' }: { page: number; size: number; total: number; search?: string }) {
  const t = useText()
  const number = useNumber()
  const pages = Math.max(1, Math.ceil(total / size))
  if (total === 0) return null
  const to = (n: number) => withQuery(search, { page: n === 1 ? undefined : n })
  return (
    <nav aria-label={t(messages.pages)} className="mt-4 flex flex-wrap items-center justify-between gap-3 print:hidden">
      <p className="text-sm text-soft-ink">
        {t(messages.pageRange, { from: (page - 1) * size + 1, to: Math.min(page * size, total), total })}
      </p>
      {pages > 1 && (
        <ul className="flex flex-wrap items-center gap-1">
          {page > 1 && (
            <li><Link to={to(page - 1)} rel="prev" className={`${step} hover:bg-accent-ground`}><Icon of={ChevronLeft} mirrored />{t(messages.previous)}</Link></li>
          )}
          {pagesShown(page, pages).map((n, i) => (
            <li key={n || `gap-${i}`} className="max-sm:hidden">
              {n === 0 ? <span className="px-1 text-soft-ink">…</span> : n === page
                ? <span aria-current="page" aria-label={t(messages.page, { page: n })} className={`${step} bg-accent font-bold text-on-accent`}>{number(n)}</span>
                : <Link to={to(n)} aria-label={t(messages.page, { page: n })} className={`${step} hover:bg-accent-ground`}>{number(n)}</Link>}
            </li>
          ))}
          {page < pages && (
            <li><Link to={to(page + 1)} rel="next" className={`${step} hover:bg-accent-ground`}>{t(messages.next)}<Icon of={ChevronRight} mirrored /></Link></li>
          )}
        </ul>
      )}
    </nav>
  )
}
