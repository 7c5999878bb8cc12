import { Form, Link } from '@remix-run/react'
import ListFilter from 'lucide-react/icons/list-filter'
import { Children, isValidElement, type ReactNode } from 'react'
import { Button } from './button'
import { FilterFields } from './form'
import { useText } from './language'
import { messages } from './list-messages'
import { linkLook } from './text-link'

/**
 * Filters of a list: a GET form, so that what is seen has an address. Put ordinary fields inside (with `value`). On a phone
 * all but the first two lie folded, so that the list itself is in sight, unless one of them is in use.
 */
export function Filters({ children, action, clearTo, active = false, keep = {}, idPrefix = 'filter' }: {
  children: ReactNode
  action?: string
  /** Where the list is without filters. */
  clearTo: string
  active?: boolean
  /** Parts of the query that stay: { sort: '-name' }. */
  keep?: Record<string, string | undefined>
  idPrefix?: string
}) {
  const t = useText()
  const [first, second, ...more] = Children.toArray(children)
  return (
    <Form method="get" action={action} role="search" aria-label={t(messages.filter)} className="my-5 flex flex-wrap items-end gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 print:hidden">
      {Object.entries(keep).map(([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />)}
      <div className="grid min-w-0 flex-1 basis-96 gap-4 sm:grid-cols-[repeat(auto-fit,minmax(11rem,1fr))]">
        <FilterFields prefix={idPrefix}>
          {first}
          {second}
          {more.length > 0 && (
            <details className="more" open={more.some(isInUse)}>
              <summary className="min-h-11 content-center font-semibold text-accent">{t(messages.moreFilters)}</summary>
              <div className="grid gap-4 pt-2 sm:contents">{more}</div>
            </details>
          )}
        </FilterFields>
      </div>
      <div className="flex items-center gap-4">
        <Button type="submit" icon={ListFilter}>{t(messages.applyFilters)}</Button>
        {active && <Link to={clearTo} className={linkLook}>{t(messages.clearFilters)}</Link>}
      </div>
    </Form>
  )
}

const isInUse = (field: ReactNode) => isValidElement<{ value?: string }>(field) && Boolean(field.props.value)
