import type { ReactNode } from 'react'
import { Badge } from '~/shared/ui/badge'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { PageHeader } from '~/shared/ui/page-header'
import { Tabs } from '~/shared/ui/tabs'
import { kindTitles, messages } from './messages'
import type { Organisation } from './organisation'

/** Head and tabs of an organisation's pages. */
export function OrganisationFrame({
  organisation,
  current,
  actions,
  mayImport,
  children,
}: {
  organisation: Organisation
  current: 'roles' | 'people' | 'imports' | 'licences'
  actions?: ReactNode
  mayImport: boolean
  children: ReactNode
}) {
  const t = useText()
  const at = `/organisations/${organisation.id}`
  return (
    <>
      <PageHeader
        title={t(organisation.name)}
        crumbs={[{ label: t(messages.title), to: '/organisations' }]}
        badges={
          <>
            <Badge>{t(kindTitles[organisation.kind])}</Badge>
            {organisation.code && (
              <Badge>
                <Ltr>{organisation.code}</Ltr>
              </Badge>
            )}
            {organisation.endedAt && <Badge tone="danger">{t(messages.hasEnded)}</Badge>}
          </>
        }
        actions={actions}
      />
      <Tabs
        tabs={[
          { to: at, label: t(messages.tabRoles), current: current === 'roles' },
          { to: `${at}/people`, label: t(messages.tabPeople), current: current === 'people' },
          ...(mayImport && organisation.kind !== 'authority'
            ? [
                { to: `${at}/licence-applications`, label: t(messages.tabLicence), current: current === 'licences' },
                ...(organisation.kind === 'club_operator'
                  ? []
                  : [{ to: `/centres/${organisation.id}/trade-permits`, label: t(messages.tabPermits) }]),
              ]
            : []),
          { to: `/centres/${organisation.id}/holidays`, label: t(messages.tabHolidays) },
          ...(mayImport
            ? [{ to: `${at}/imports`, label: t(messages.tabImports), current: current === 'imports' }]
            : []),
        ]}
      />
      {children}
    </>
  )
}
