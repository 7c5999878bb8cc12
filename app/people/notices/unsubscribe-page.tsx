import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from './messages'

/** From a link in a mail, without a sign-in: what it ends, and one button. */
export function UnsubscribePage({ topic, isDone }: { topic: Text | null; isDone: boolean }) {
  const t = useText()
  return (
    <div className="max-w-xl">
      <PageHeader title={t(messages.unsubscribeTitle)} lead={topic ? t(messages.unsubscribeTopic, { topic: t(topic) }) : t(messages.unsubscribeDigest)} />
      {isDone ? <Notice kind="success" alert title={t(messages.unsubscribed)}>{t(messages.unsubscribeHint)}</Notice> : (
        <form method="post" className="grid gap-4">
          <p className="text-soft-ink">{t(messages.unsubscribeHint)}</p>
          <div><SubmitButton>{t(messages.unsubscribe)}</SubmitButton></div>
        </form>
      )}
    </div>
  )
}
