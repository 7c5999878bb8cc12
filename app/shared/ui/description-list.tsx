import type { ReactNode } from 'react'

/** Facts about one thing: name and value. */
export function DescriptionList({ items }: { items: { term: string; value: ReactNode }[] }) {
  return (
    <dl className="grid grid-cols-1 content-start gap-x-8 gap-y-3 sm:grid-cols-[minmax(8rem,max-content)_1fr] sm:items-baseline">
      {items.map(({ term, value }) => (
        <div key={term} className="border-b border-line pb-3 last:border-0 sm:contents">
          <dt className="text-soft-ink">{term}</dt>
          <dd className="min-w-0 font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
