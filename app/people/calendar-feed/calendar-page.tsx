import { Form } from '@remix-run/react'
import { Button, SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import { messages as profile } from '../profile/messages'
import { ProfileTabs } from '../profile/profile-tabs'
import { messages } from './messages'

type Props = { madeAt: Date | string | null; made?: string; ended?: boolean }

/** The person's own feed: made, renewed and closed here. Its address is seen only when it is made. */
export function CalendarPage({ madeAt, made, ended }: Props) {
  const t = useText()
  return (
    <>
      <PageHeader title={t(profile.title)} />
      <ProfileTabs current="calendar" />
      <div className="grid max-w-prose gap-6">
        <p className="text-soft-ink">{t(messages.lead)}</p>
        {made && (
          <Notice kind="success" title={t(messages.yourAddress)} alert>
            <p className="my-2 break-all font-semibold"><Ltr>{made}</Ltr></p>
            <p>{t(messages.onceOnly)}</p>
            <p className="mt-3 noscript:hidden"><Button data-copy={made} data-copied={t(messages.copied)}>{t(messages.copy)}</Button></p>
          </Notice>
        )}
        {ended && <Notice kind="success" alert>{t(messages.ended)}</Notice>}
        {!made && !ended && (madeAt ? <p>{t(messages.madeOn)} <InstantText instant={madeAt} />.</p> : <p>{t(messages.none)}</p>)}
        <Notice>{t(messages.secret)}</Notice>
        <Form method="post" action="/profile/calendar" className="flex flex-wrap items-center gap-3">
          <SubmitButton name="then" value="make">{t(madeAt || made ? messages.renew : messages.make)}</SubmitButton>
          {(madeAt || made) && !ended && (
            <>
              <SubmitButton look="secondary" name="then" value="end">{t(messages.end)}</SubmitButton>
              <span className="text-sm text-soft-ink">{t(messages.renewHint)}</span>
            </>
          )}
        </Form>
      </div>
    </>
  )
}
