import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { InstantText } from '~/shared/ui/time'
import type { OpenSession } from '../sessions.server'
import { deviceOf } from './device'
import { messages } from './messages'
import { ProfileTabs } from './profile-tabs'

export function SessionsPage({
  sessions,
  answer,
}: {
  sessions: OpenSession[]
  answer?: FormAnswer & { count?: number }
}) {
  const t = useText()
  const nameOf = (device: string) => {
    const known = deviceOf(device)
    return known ? t(messages.deviceOn, known) : t(messages.unknownDevice)
  }
  const endAll = sessions.length > 1 && (
    <form method="post" action="/profile/sessions">
      <SubmitButton look="secondary">{t(messages.endAllOthers)}</SubmitButton>
    </form>
  )
  return (
    <>
      <PageHeader title={t(messages.title)} />
      <ProfileTabs current="sessions" />
      {answer?.count !== undefined && (
        <div className="mb-6">
          <Notice kind="success" alert>
            {t(messages.sessionsEnded, { count: answer.count })}
          </Notice>
        </div>
      )}
      <p className="mb-4 max-w-prose text-soft-ink">{t(messages.sessionsLead)}</p>
      <Table
        caption={t(messages.sessionsTitle)}
        rows={sessions}
        rowKey={session => session.id}
        columns={[
          {
            key: 'device',
            header: t(messages.device),
            cell: session => (
              <span className="inline-flex flex-wrap items-center gap-2">
                {nameOf(session.device)}
                {session.isThis && <Badge tone="accent">{t(messages.thisDevice)}</Badge>}
              </span>
            ),
          },
          { key: 'since', header: t(messages.since), cell: session => <InstantText instant={session.createdAt} /> },
          { key: 'seen', header: t(messages.lastSeen), cell: session => <InstantText instant={session.seenAt} /> },
          {
            key: 'end',
            header: t(messages.end),
            act: true,
            cell: session =>
              !session.isThis && (
                <form method="post" action="/profile/sessions">
                  <input type="hidden" name="session" value={session.id} />
                  <SubmitButton look="secondary" size="small">
                    {t(messages.end)}
                  </SubmitButton>
                </form>
              ),
          },
        ]}
      />
      <div className="mt-6">{endAll}</div>
    </>
  )
}
