import type { Text } from '~/shared/text'
import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from './signing-in/messages'

/** For an act that is only ever posted from another page: what stood against it, and the way back. */
export function RefusedPage({
  title,
  answer,
  refusals,
  back,
}: {
  title: Text
  answer?: { refused?: string }
  refusals: Record<string, Text>
  back: string
}) {
  const t = useText()
  const words = answer?.refused ? refusals[answer.refused] : undefined
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader title={t(title)} />
      {words && (
        <Notice kind="danger" alert>
          {t(words)}
        </Notice>
      )}
      <div className="mt-6">
        <LinkButton to={back}>{t(messages.goBack)}</LinkButton>
      </div>
    </div>
  )
}
