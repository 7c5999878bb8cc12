import Upload from 'lucide-react/icons/upload'
import UserPlus from 'lucide-react/icons/user-plus'
import Users from 'lucide-react/icons/users'
import { Badge } from '~/shared/ui/badge'
import { LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { Filters } from '~/shared/ui/filters'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Pager } from '~/shared/ui/pager'
import { PersonChip } from '~/shared/ui/person'
import { SelectField } from '~/shared/ui/select-field'
import { Table } from '~/shared/ui/table'
import { TextField } from '~/shared/ui/text-field'
import { roleTitles } from '../grants/messages'
import type { PersonHere } from '../people.server'
import { nameIn } from '../person'
import { MaskedNumber } from '../profile/masked-number'
import { documentTitles } from '../registration/messages'
import { messages } from './messages'
import type { Organisation } from './organisation'
import { OrganisationFrame } from './organisation-frame'

type Props = {
  organisation: Organisation
  rows: PersonHere[]
  total: number
  page: number
  size: number
  search: string
  q: string
  show: string
  mayManage: boolean
}

export function PeoplePage({ organisation, rows, total, page, size, search, q, show, mayManage }: Props) {
  const t = useText()
  const language = useLanguage()
  const at = `/organisations/${organisation.id}`
  const actions =
    mayManage &&
    (organisation.kind === 'club_operator' ? (
      <LinkButton to={`${at}/members/new`} look="primary" icon={UserPlus}>
        {t(messages.addMember)}
      </LinkButton>
    ) : (
      <LinkButton to={`${at}/imports/new`} icon={Upload}>
        {t(messages.importPeople)}
      </LinkButton>
    ))
  return (
    <OrganisationFrame organisation={organisation} current="people" actions={actions} mayImport={mayManage}>
      <Filters clearTo={`${at}/people`} active={Boolean(q || show)}>
        <TextField name="q" label={t(messages.peopleSearch)} value={q} optional type="search" />
        <SelectField
          name="show"
          label={t(messages.who)}
          empty={t(messages.everyone)}
          value={show}
          optional
          options={[{ value: 'guardians', label: t(messages.onlyGuardians) }]}
        />
      </Filters>
      <Table
        caption={t(messages.peopleTitle, { name: t(organisation.name) })}
        hideCaption
        rows={rows}
        rowKey={row => row.id}
        empty={
          <EmptyState icon={Users} title={t(messages.noPeople)}>
            {t(messages.noPeopleLead)}
          </EmptyState>
        }
        columns={[
          {
            key: 'name',
            header: t(messages.name),
            cell: row => (
              <PersonChip
                name={nameIn(row, language)}
                to={`/people/${row.id}`}
                detail={row.isMinor && <Badge tone="info">{t(messages.minor)}</Badge>}
              />
            ),
          },
          {
            key: 'roles',
            header: t(messages.roles),
            cell: row => (
              <span className="flex flex-wrap gap-1">
                {row.roles.length === 0 && '—'}
                {row.roles.map(role => (
                  <Badge key={role} tone="accent">
                    {t(roleTitles[role])}
                  </Badge>
                ))}
              </span>
            ),
          },
          {
            key: 'contact',
            header: t(messages.contact),
            cell: row => <Ltr>{row.mobile ?? row.email ?? row.username}</Ltr>,
          },
          {
            key: 'document',
            header: t(messages.document),
            cell: row =>
              row.documentKind &&
              row.lastFour && (
                <>
                  {t(documentTitles[row.documentKind])} <MaskedNumber lastFour={row.lastFour} />
                </>
              ),
          },
        ]}
      />
      <Pager page={page} size={size} total={total} search={search} />
    </OrganisationFrame>
  )
}
