import { purposes } from '~/shared/data-record'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import type { KeptData } from './kept-data'
import { classNames, messages } from './messages'
import type { RetentionPolicy } from './retention.server'

/** What is kept of people, why, and until when: the data record in words. */
export function KeptDataTable({ rows, policies }: { rows: KeptData[]; policies: RetentionPolicy[] }) {
  const t = useText()
  const language = useLanguage()
  const comma = language === 'fa' ? '، ' : ', '
  const howLong = (row: KeptData) => policies.filter(({ name }) => row.retentions.includes(name))
    .map(({ title, days }) => (days === null ? t(title) : t(messages.days, { title: t(title), days })))
  return (
    <Section title={t(messages.title)} id="kept">
      <p className="mb-4 max-w-prose">{t(messages.lead)}</p>
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={rows}
        rowKey={row => row.purpose}
        columns={[
          { key: 'purpose', header: t(messages.purpose), cell: row => t(purposes[row.purpose]) },
          { key: 'what', header: t(messages.what), cell: row => row.classes.map(kind => t(classNames[kind])).join(comma) },
          { key: 'long', header: t(messages.howLong), cell: row => <ul>{howLong(row).map(line => <li key={line}>{line}</li>)}</ul> },
        ]}
      />
      {policies.some(policy => !policy.isConfirmed) && <div className="mt-4"><Notice>{t(messages.unconfirmed)}</Notice></div>}
      <p className="mt-4 max-w-prose">{t(messages.erasing)}</p>
    </Section>
  )
}
