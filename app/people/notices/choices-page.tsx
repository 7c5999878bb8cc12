import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { messages as profile } from '../profile/messages'
import { ProfileTabs } from '../profile/profile-tabs'
import { messages } from './messages'
import type { NoticeChoices, TopicChoice } from './preferences.server'

type Props = NoticeChoices & { saved: boolean; answer?: FormAnswer }

/** Which notices also come by mail or SMS; the inbox gets them all. */
export function ChoicesPage({ topics, digest, isMember, hasMail, hasSms, saved, answer }: Props) {
  const t = useText()
  const box = (topic: TopicChoice, channel: 'mail' | 'sms') => (
    <label className="-my-2 inline-flex min-h-11 min-w-11 items-center gap-2">
      <input type="checkbox" name={channel} value={topic.id} defaultChecked={topic[channel]} className="size-[1.3em] accent-accent" />
      <span className="sr-only">{t(channel === 'mail' ? messages.byMail : messages.bySms, { topic: t(topic.title) })}</span>
    </label>
  )
  return (
    <>
      <PageHeader title={t(profile.title)} />
      <ProfileTabs current="notifications" />
      <div className="grid max-w-3xl gap-6">
        {saved && !answer && <Notice kind="success" alert>{t(messages.saved)}</Notice>}
        {isMember ? <Notice>{t(messages.member)}</Notice> : (
          <form method="post" action="/profile/notifications" className="grid gap-6">
            <p className="max-w-prose text-soft-ink">{t(messages.chooseLead)}</p>
            {!hasMail && <Notice>{t(messages.noMail)}</Notice>}
            {!hasSms && <Notice>{t(messages.noSms)}</Notice>}
            <Table
              caption={t(messages.choose)}
              rows={topics}
              rowKey={topic => topic.id}
              columns={[
                { key: 'topic', header: t(messages.about), cell: topic => t(topic.title) },
                { key: 'app', header: t(messages.inApp), cell: () => <span className="text-soft-ink">{t(messages.always)}</span> },
                { key: 'mail', header: t(messages.mailChannel), cell: topic => box(topic, 'mail') },
                { key: 'sms', header: t(messages.smsChannel), cell: topic => box(topic, 'sms') },
              ]}
            />
            <p className="text-sm text-soft-ink">{t(messages.nightHint)}</p>
            <RadioGroup
              name="digest"
              label={t(messages.digest)}
              hint={t(messages.digestHint)}
              value={digest}
              options={[
                { value: 'day', label: t(messages.day) },
                { value: 'week', label: t(messages.week) },
                { value: 'never', label: t(messages.never) },
              ]}
            />
            <div><SubmitButton>{t(messages.save)}</SubmitButton></div>
          </form>
        )}
      </div>
    </>
  )
}
