import type { ReactNode } from 'react'
import { useText } from '../language'
import { messages } from '../list-messages'

/** A drawing and, folded below it, the same figures as a table: whoever can't see the one reads the other. */
export function ChartFrame({ title, note, columns, rows, children }: {
  title: string
  note?: string
  columns: string[]
  rows: (string | number)[][]
  children: ReactNode
}) {
  const t = useText()
  return (
    <figure className="rounded-lg border border-line bg-surface p-5 break-inside-avoid print:border-0 print:p-0">
      <figcaption className="mb-3">
        <span className="font-bold">{title}</span>
        {note && <span className="block text-sm text-soft-ink">{note}</span>}
      </figcaption>
      {children}
      <details className="mt-3 text-sm print:hidden">
        <summary className="inline-flex min-h-11 items-center text-accent hover:underline">{t(messages.asTable)}</summary>
        <div className="overflow-x-auto">
          <table className="w-full">
            <caption className="sr-only">{title}</caption>
            <thead><tr>{columns.map(column => <th key={column} scope="col" className="px-2 py-1 text-start font-semibold text-soft-ink">{column}</th>)}</tr></thead>
            <tbody>
              {rows.map((row, i) => (
                <tr key={i} className="border-t border-line">
                  {row.map((cell, j) => j === 0
                    ? <th key={j} scope="row" className="px-2 py-1 text-start font-normal">{cell}</th>
                    : <td key={j} className="px-2 py-1 tabular-nums">{cell}</td>)}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  )
}
