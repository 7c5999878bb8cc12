import Search from 'lucide-react/icons/search'
import type { Found } from '~/shared/search'
import { Button } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { TextField } from '~/shared/ui/text-field'
import { messages } from './messages'
import type { SourceName } from './sources'

type Props = { q: string; isTooShort: boolean; only: SourceName | null; groups: ({ name: SourceName } & Found)[] }

/** What was found, by kind; each kind in short, with all of it behind a link. */
export function SearchPage({ q, isTooShort, only, groups }: Props) {
  const t = useText()
  const at = (name?: SourceName) => `/search?${new URLSearchParams({ q, ...(name && { only: name }) })}`
  return (
    <div className="max-w-3xl">
      <PageHeader title={q ? t(messages.found, { q }) : t(messages.title)} />
      <form method="get" action="/search" role="search" aria-label={t(messages.here)} className="mb-8 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-64">
          <TextField type="search" name="q" label={t(messages.box)} hint={t(messages.hint)} value={q} error={q && isTooShort ? t(messages.tooShort) : undefined} />
        </div>
        <Button type="submit" look="primary" icon={Search}>{t(messages.submit)}</Button>
      </form>
      {q && !isTooShort && groups.length === 0 && <EmptyState icon={Search} title={t(messages.none)}>{t(messages.noneLead)}</EmptyState>}
      {groups.map(({ name, hits, hasMore, isNear }) => (
        <Section key={name} title={t(messages[name])} id={name}>
          {isNear && <p role="status" className="mb-3 text-soft-ink">{t(messages.near, { q })}</p>}
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {hits.map(({ to, title, hint }) => (
              <li key={to} className="px-4 py-2">
                <TextLink to={to} className="inline-flex min-h-11 items-center font-semibold">{t(title)}</TextLink>
                {hint && <p className="text-sm text-soft-ink">{t(hint)}</p>}
              </li>
            ))}
          </ul>
          {hasMore && (only ? <p className="mt-3 text-sm text-soft-ink">{t(messages.first)}</p>
            : <p className="mt-3"><TextLink to={at(name)}>{t(messages.all, { kind: t(messages[name]) })}</TextLink></p>)}
        </Section>
      ))}
      {only && <p className="mt-6"><TextLink to={at()}>{t(messages.back)}</TextLink></p>}
    </div>
  )
}
