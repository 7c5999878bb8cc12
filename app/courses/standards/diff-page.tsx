import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { Filters } from '~/shared/ui/filters'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import type { Comparison, Line, Mark, Piece, UnitChange } from './comparison'
import { facts, hourKinds, lineKinds, marks, messages } from './messages'
import type { ListedVersion, StandardHead } from './standard-text'

type Props = {
  standard: StandardHead
  versions: ListedVersion[]
  from: number
  to: number
  comparison: Comparison
  mayKeep: boolean
}

/** What one version says differently from another, unit by unit, in words as well as colours. */
export function DiffPage({ standard, versions, from, to, comparison, mayKeep }: Props) {
  const t = useText()
  const at = `/standards/${standard.id}`
  const count = (mark: UnitChange['mark']) => comparison.units.filter(unit => unit.mark === mark).length
  const isSame = count('same') === comparison.units.length && comparison.facts.length + comparison.hours.length + comparison.tools.length === 0 && !comparison.entry
  const options = versions.map(({ version, isCurrent }) => ({
    value: String(version), label: t(messages.version, { n: version }) + (isCurrent ? ` (${t(messages.isInForce)})` : ''),
  }))
  const target = versions.find(({ version }) => version === to)
  return (
    <>
      <PageHeader
        title={t(messages.diffTitle, { from, to })}
        crumbs={[{ label: t(messages.title), to: '/standards' }, { label: standard.title ? t(standard.title) : standard.id, to: at }]}
        lead={t(messages.summary, { added: count('added'), removed: count('removed'), changed: count('changed'), same: count('same') })}
        actions={mayKeep && target && !target.isCurrent && (
          <LinkButton look="primary" to={`${at}/versions/${to}/entry-into-force`}>{t(messages.version, { n: to })}: {t(messages.putInForce)}</LinkButton>
        )}
      />
      <Filters clearTo={`${at}/diff`}>
        <SelectField name="from" label={t(messages.from)} value={String(from)} options={options} />
        <SelectField name="to" label={t(messages.to)} value={String(to)} options={options} />
      </Filters>
      {isSame && <Notice>{t(messages.noDifference)}</Notice>}
      <General comparison={comparison} />
      <Section title={t(messages.units)} id="units">
        <ol className="grid gap-5">
          {comparison.units.map(unit => <Unit key={unit.unitId} unit={unit} />)}
        </ol>
      </Section>
    </>
  )
}

function General({ comparison: { facts: changed, hours, entry, tools } }: { comparison: Comparison }) {
  const t = useText()
  const rows = [
    ...changed.map(({ fact, before, after }) => ({ key: fact as string, name: t(facts[fact]), before: t(before), after: t(after) })),
    ...hours.map(({ kind, before, after }) => ({
      key: kind as string, name: t(hourKinds[kind]), before: t(messages.hoursOf, { count: before }), after: t(messages.hoursOf, { count: after }),
    })),
  ]
  if (rows.length === 0 && !entry && tools.length === 0) return null
  return (
    <Section title={t(messages.general)} id="general">
      {rows.length > 0 && (
        <Table
          caption={t(messages.general)}
          hideCaption
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', header: t(messages.general), cell: ({ name }) => name },
            { key: 'before', header: t(messages.was), cell: ({ before }) => <del className="no-underline text-soft-ink">{before}</del> },
            { key: 'after', header: t(messages.is), cell: ({ after }) => <ins className="no-underline font-semibold">{after}</ins> },
          ]}
        />
      )}
      {entry && (
        <div className="mt-5">
          <h3>{t(messages.entry)}</h3>
          <p dir="rtl" lang="fa"><Pieces pieces={entry.fa} /></p>
          <p dir="ltr" lang="en"><Pieces pieces={entry.en} /></p>
        </div>
      )}
      {tools.length > 0 && <div className="mt-5"><h3>{t(messages.tools)}</h3><Lines lines={tools} /></div>}
    </Section>
  )
}

const tones: Record<UnitChange['mark'], Tone> = { same: 'plain', added: 'success', removed: 'danger', changed: 'due' }

function Unit({ unit }: { unit: UnitChange }) {
  const t = useText()
  return (
    <li className="rounded-lg border border-line bg-surface p-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3>{t(unit.title)}</h3>
        <Badge tone={tones[unit.mark]}>{t(marks[unit.mark])}</Badge>
      </div>
      {unit.titleWas && <p className="text-soft-ink">{t(messages.titleWas, { title: t(unit.titleWas) })}</p>}
      {unit.moved && <p className="text-soft-ink">{t(messages.moved, unit.moved)}</p>}
      {unit.hours.map(({ kind, before, after }) => (
        <p key={kind}>
          {unit.mark === 'changed'
            ? t(messages.hoursChanged, { kind: t(hourKinds[kind]), before, after })
            : `${t(hourKinds[kind])}: ${t(messages.hoursOf, { count: unit.mark === 'added' ? after : before })}`}
        </p>
      ))}
      {unit.lines.map(({ kind, lines }) => (
        <div key={kind} className="mt-3">
          <p className="font-semibold">{t(lineKinds[kind])}</p>
          <Lines lines={lines} />
        </div>
      ))}
    </li>
  )
}

const lineLook: Record<Mark, string> = {
  same: 'text-soft-ink',
  added: 'border-s-4 border-success bg-success-ground ps-2',
  removed: 'border-s-4 border-danger bg-danger-ground ps-2',
}

function Lines({ lines }: { lines: readonly Line[] }) {
  const t = useText()
  return (
    <ul className="grid gap-1">
      {lines.map(({ mark, text }, i) => (
        <li key={i} className={lineLook[mark]}>
          {mark === 'added' && <ins className="no-underline"><Word mark={mark} />{t(text)}</ins>}
          {mark === 'removed' && <del className="no-underline"><Word mark={mark} />{t(text)}</del>}
          {mark === 'same' && t(text)}
        </li>
      ))}
    </ul>
  )
}

function Word({ mark }: { mark: Mark }) {
  const t = useText()
  return <span className="me-2 text-sm font-bold">{t(marks[mark])}:</span>
}

/** Each stands for itself: the number that was and the one that is are not read as one. */
const pieceLook = 'mx-0.5 rounded-sm px-0.5 [unicode-bidi:isolate]'

function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map(({ mark, text }, i) =>
        mark === 'added' ? <ins key={i} className={`${pieceLook} bg-success-ground font-semibold`}>{text}</ins>
          : mark === 'removed' ? <del key={i} className={`${pieceLook} bg-danger-ground`}>{text}</del>
            : <span key={i}>{text}</span>)}
    </>
  )
}
