import { Link } from '@remix-run/react'
import FileSpreadsheet from 'lucide-react/icons/file-spreadsheet'
import Upload from 'lucide-react/icons/upload'
import { Badge, type Tone } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useNumber, useText } from '~/shared/ui/language'
import { Table } from '~/shared/ui/table'
import { InstantText } from '~/shared/ui/time'
import type { Organisation } from '../organisations/organisation'
import { OrganisationFrame } from '../organisations/organisation-frame'
import type { ImportState, PeopleImport } from './import'
import { messages } from './messages'

const tones: Record<ImportState, Tone> = {
  checking: 'info',
  checked: 'due',
  committing: 'info',
  done: 'success',
  failed: 'danger',
  cancelled: 'plain',
}

export function StateBadge({ state }: { state: ImportState }) {
  const t = useText()
  return <Badge tone={tones[state]}>{t(messages[state])}</Badge>
}

export function ImportsPage({ organisation, imports }: { organisation: Organisation; imports: PeopleImport[] }) {
  const t = useText()
  const number = useNumber()
  const add = (
    <LinkButton to={`/organisations/${organisation.id}/imports/new`} look="primary" icon={Upload}>
      {t(messages.new)}
    </LinkButton>
  )
  return (
    <OrganisationFrame organisation={organisation} current="imports" actions={add} mayImport>
      <Table
        caption={t(messages.title)}
        hideCaption
        rows={imports}
        rowKey={row => row.id}
        empty={
          <EmptyState icon={FileSpreadsheet} title={t(messages.none)}>
            {t(messages.noneLead)}
          </EmptyState>
        }
        columns={[
          {
            key: 'file',
            header: t(messages.fileName),
            cell: row => (
              <Link to={`/imports/${row.id}`} className="text-accent hover:underline">
                <bdi>{row.fileName}</bdi>
              </Link>
            ),
          },
          { key: 'at', header: t(messages.uploadedAt), cell: row => <InstantText instant={row.uploadedAt} /> },
          { key: 'rows', header: t(messages.rows), numeric: true, cell: row => number(row.rowsTotal) },
          { key: 'state', header: t(messages.state), cell: row => <StateBadge state={row.state} /> },
        ]}
      />
    </OrganisationFrame>
  )
}
