import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { DescriptionList } from '~/shared/ui/description-list'
import { useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { hourKinds, lineKinds, messages, sources } from './messages'
import { HOUR_KINDS, LINE_KINDS, type StandardHead, type StandardVersion, type UnitText } from './standard-text'

type Props = { standard: StandardHead; version: StandardVersion; mayKeep: boolean; isNew: boolean }

/** One version as a whole. */
export function VersionPage({ standard, version, mayKeep, isNew }: Props) {
  const t = useText()
  const at = `/standards/${standard.id}`
  const own = `${at}/versions/${version.version}`
  return (
    <>
      <PageHeader
        title={t(version.title)}
        crumbs={[{ label: t(messages.title), to: '/standards' }, { label: standard.title ? t(standard.title) : standard.id, to: at }]}
        badges={
          <>
            <Badge>{t(messages.version, { n: version.version })}</Badge>
            {version.isCurrent && <Badge tone="success">{t(messages.isInForce)}</Badge>}
          </>
        }
        actions={
          <>
            {mayKeep && !version.isCurrent && (
              <LinkButton look="primary" to={`${own}/entry-into-force`}>{t(messages.putInForce)}</LinkButton>
            )}
            {standard.current !== null && !version.isCurrent && (
              <LinkButton to={`${at}/diff?from=${standard.current}&to=${version.version}`}>{t(messages.compareCurrent)}</LinkButton>
            )}
          </>
        }
      />
      {isNew && version.isCurrent && <div className="mb-6"><Notice kind="success" alert>{t(messages.nowInForce)}</Notice></div>}
      <Facts version={version} />
      <Section title={t(messages.tools)} id="tools">
        {version.tools.length === 0 ? <p className="text-soft-ink">{t(messages.noTools)}</p> : <Points points={version.tools} />}
      </Section>
      <Section title={t(messages.units)} id="units">
        <ol className="grid gap-6">
          {version.units.map(unit => <Unit key={unit.unitId} unit={unit} />)}
        </ol>
      </Section>
    </>
  )
}

function Facts({ version }: { version: StandardVersion }) {
  const t = useText()
  return (
    <DescriptionList items={[
      { term: t(messages.level), value: t(version.level) },
      ...(version.code ? [{ term: t(messages.code), value: <Ltr>{version.code}</Ltr> }] : []),
      ...HOUR_KINDS.filter(kind => version.hours[kind] > 0 || kind === 'theory' || kind === 'practice').map(kind => ({
        term: t(hourKinds[kind]), value: t(messages.hoursOf, { count: version.hours[kind] }),
      })),
      { term: t(messages.entry), value: t(version.entry) },
      { term: t(messages.policyName), value: <Ltr>{version.policyName}</Ltr> },
      { term: t(messages.source), value: t(sources[version.source]) },
      { term: t(messages.made), value: <InstantText instant={version.madeAt} /> },
      ...(version.note ? [{ term: t(messages.note), value: <bdi>{version.note}</bdi> }] : []),
    ]} />
  )
}

function Points({ points }: { points: readonly Text[] }) {
  const t = useText()
  return <ul className="list-disc ps-6">{points.map((point, i) => <li key={i}>{t(point)}</li>)}</ul>
}

function Unit({ unit }: { unit: UnitText }) {
  const t = useText()
  const number = useNumber()
  return (
    <li className="rounded-lg border border-line bg-surface p-5">
      <h3>{t(unit.title)}</h3>
      <p className="mb-3 text-soft-ink">
        {(['theory', 'practice'] as const).map(kind => `${t(hourKinds[kind])}: ${number(unit[kind])}`).join(' · ')}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {LINE_KINDS.filter(kind => unit[kind].length > 0).map(kind => (
          <div key={kind}>
            <p className="font-semibold">{t(lineKinds[kind])}</p>
            <Points points={unit[kind]} />
          </div>
        ))}
      </div>
    </li>
  )
}
