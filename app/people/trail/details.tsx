import type { ReactNode } from 'react'
import { localDecimal, localDigits, type Text } from '~/shared/text'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Table } from '~/shared/ui/table'
import { DayText, InstantText } from '~/shared/ui/time'
import { messages } from './messages'

/** What the facts of an event, and the codes in them, are called. */
export type FactWords = { fields: Record<string, Text>; codes: Record<string, Record<string, Text>> }
type Facts = Record<string, unknown>

/** What an act wrote down, fact by fact, and what changed first; what was before it stands in a column of its own where there was anything. */
export function Changes({ before, after, words }: { before: unknown; after: unknown; words: FactWords }) {
  const t = useText()
  const [was, is] = [factsOf(before), factsOf(after)]
  const isSame = (name: string) => JSON.stringify(was[name]) === JSON.stringify(is[name])
  const hadAny = Object.keys(was).length > 0
  const column = (key: string, header: Text, facts: Facts) => ({
    key, header: t(header), long: true, cell: (name: string) => <Fact name={name} value={facts[name]} words={words} />,
  })
  return (
    <Table
      caption={t(messages.changes)}
      hideCaption
      rows={[...new Set([...Object.keys(was), ...Object.keys(is)])].toSorted((a, b) => Number(isSame(a)) - Number(isSame(b)))}
      rowKey={name => name}
      columns={[
        { key: 'fact', header: t(messages.fact), cell: name => <FactName name={name} words={words} /> },
        ...(hadAny ? [column('before', messages.before, was)] : []),
        column('after', hadAny ? messages.after : messages.value, is),
      ]}
    />
  )
}

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value)
const factsOf = (value: unknown): Facts => (isFacts(value) ? value : value === null || value === undefined ? {} : { '': value })

function FactName({ name, words }: { name: string; words: FactWords }) {
  const t = useText()
  if (Object.hasOwn(words.fields, name)) return <>{t(words.fields[name]!)}</>
  return name === '' ? <>{t(messages.details)}</> : <Ltr className="text-sm break-all">{name}</Ltr>
}

/** One value as a reader says it: a day, a moment, a yes, a number, a word for a code, or what was written. */
function Fact({ name, value, words }: { name: string; value: unknown; words: FactWords }): ReactNode {
  const t = useText()
  const number = useNumber()
  const language = useLanguage()
  if (value === null || value === undefined || value === '') return '—'
  const code = words.codes[name]?.[String(value)]
  if (code) return t(code)
  if (typeof value === 'boolean') return t(value ? messages.yes : messages.no)
  if (typeof value === 'number') return number(value)
  if (Array.isArray(value)) {
    if (value.length === 0) return t(messages.empty)
    return <ul className={isFacts(value[0]) ? 'grid gap-4' : 'grid gap-1'}>{value.map((inner, i) => <li key={i}><Fact name={name} value={inner} words={words} /></li>)}</ul>
  }
  if (isFacts(value)) {
    if (typeof value.fa === 'string' && typeof value.en === 'string') return t(value as Text)
    // Whose keys are no facts' names but people's or units': their values are of this fact.
    const of = (inner: string) => (Object.hasOwn(words.fields, inner) ? inner : name)
    return (
      <dl className="grid gap-1">
        {Object.entries(value).map(([inner, its]) => (
          <div key={inner} className="flex flex-wrap gap-x-2">
            <dt className="text-soft-ink"><FactName name={inner} words={words} />{Object.hasOwn(words.fields, inner) && ':'}</dt>
            <dd><Fact name={of(inner)} value={its} words={words} /></dd>
          </div>
        ))}
      </dl>
    )
  }
  const written = String(value)
  if (/^\d{4}-\d\d-\d\d$/.test(written)) return <DayText day={written} />
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(written)) return <InstantText instant={written} />
  if (/^\d\d:\d\d$/.test(written)) return localDigits(written, language)
  if (/^\d+\.\d+$/.test(written)) return localDecimal(written.replace(/\.?0+$/, ''), language)
  if (/^[\x21-\x7e]{12,}$/.test(written)) return <Ltr className="text-sm break-all">{written}</Ltr>
  return <bdi className="whitespace-pre-wrap">{written}</bdi>
}
