import FilePlus from 'lucide-react/icons/file-plus'
import { nameIn } from '~/people/person'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import { messages, sources } from './messages'
import { waitingVersion, type ListedVersion, type StandardHead } from './standard-text'

type Props = { standard: StandardHead; versions: ListedVersion[]; mayKeep: boolean }

/** A standard's versions, which one is in force, and what waits beside it. */
export function StandardPage({ standard, versions, mayKeep }: Props) {
  const t = useText()
  const language = useLanguage()
  const at = `/standards/${standard.id}`
  const waiting = waitingVersion(versions)
  return (
    <>
      <PageHeader
        title={standard.title ? t(standard.title) : standard.id}
        lead={<TextLink to={`/trades/${standard.tradeId}`}>{t(standard.tradeTitle)}</TextLink>}
        crumbs={[{ label: t(messages.title), to: '/standards' }]}
        badges={<Ltr>{standard.id}</Ltr>}
        actions={mayKeep && <LinkButton to={`${at}/versions/new`} look="primary" icon={FilePlus}>{t(messages.newVersion)}</LinkButton>}
      />
      {waiting && (
        <div className="mb-6">
          <Notice
            kind="warning"
            title={t(messages.waitsTitle, { n: waiting.version })}
            actions={<LinkButton to={`${at}/diff?from=${standard.current}&to=${waiting.version}`}>{t(messages.compareCurrent)}</LinkButton>}
          >
            {t(messages.waitsLead)}
          </Notice>
        </div>
      )}
      <Section title={t(messages.versions)} id="versions">
        <Table
          caption={t(messages.versions)}
          hideCaption
          rows={versions}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'version',
              header: t(messages.versions),
              cell: ({ version, isCurrent }) => (
                <span className="flex flex-wrap items-center gap-2">
                  <TextLink to={`${at}/versions/${version}`}>{t(messages.version, { n: version })}</TextLink>
                  {isCurrent && <Badge tone="success">{t(messages.isInForce)}</Badge>}
                </span>
              ),
            },
            { key: 'source', header: t(messages.source), cell: ({ source }) => t(sources[source]) },
            {
              key: 'author',
              header: t(messages.author),
              cell: ({ authorFa, authorEn }) => (authorFa ? nameIn({ nameFa: authorFa, nameEn: authorEn }, language) : '—'),
            },
            { key: 'made', header: t(messages.made), cell: ({ madeAt }) => <InstantText instant={madeAt} /> },
            { key: 'note', header: t(messages.note), cell: ({ note }) => note ?? '—' },
            {
              key: 'compare',
              header: t(messages.compare),
              cell: ({ version }) =>
                version > 1 && (
                  <TextLink to={`${at}/diff?from=${version - 1}&to=${version}`}>
                    {t(messages.diffTitle, { from: version - 1, to: version })}
                  </TextLink>
                ),
            },
          ]}
        />
      </Section>
      <Section title={t(messages.coursesTitle)} id="courses">
        {standard.courses.length === 0 ? <p className="text-soft-ink">{t(messages.noCourses)}</p> : (
          <ul className="grid gap-2">
            {standard.courses.map(({ id, title }) => <li key={id}><TextLink to={`/courses/${id}`}>{t(title)}</TextLink></li>)}
          </ul>
        )}
      </Section>
    </>
  )
}
