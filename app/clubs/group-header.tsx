import { Badge } from '~/shared/ui/badge'
import type { Crumb } from '~/shared/ui/breadcrumbs'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import type { ReactNode } from 'react'
import type { GroupView } from './group-views.server'
import { messages } from './messages'

/** The group, and the week in which it stands. */
export function GroupHeader({ view: { group, week, weeks, thisWeek }, crumbs, actions }: {
  view: Pick<GroupView, 'group' | 'week' | 'weeks' | 'thisWeek'>
  crumbs?: Crumb[]
  actions?: ReactNode
}) {
  const t = useText()
  return (
    <PageHeader
      title={t(group.name)} crumbs={crumbs} actions={actions} lead={thisWeek && week > 0 ? t(thisWeek.theme) : t(group.clubName)}
      badges={<>
        <Badge tone="accent">{week > 0 ? t(messages.weekOf, { week, weeks }) : t(messages.beforeStart)}</Badge>
        {!group.activatedAt && <Badge tone="due">{t(messages.notActive)}</Badge>}
      </>}
    />
  )
}
