import MessagesSquare from 'lucide-react/icons/messages-square'
import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Card } from '~/shared/ui/card'
import { EmptyState } from '~/shared/ui/empty-state'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { InstantText } from '~/shared/ui/time'
import type { Thread } from './discussion'
import { messages } from './messages'
import { PostForm } from './post-form'

type Props = {
  offering: { id: string; courseTitle: Text }
  threads: Thread[]
  canSpeak: boolean
  isGuardian: boolean
  newId: string
  answer?: FormAnswer
}

/** What the class talks about. */
export function DiscussionPage({ offering, threads, canSpeak, isGuardian, newId, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const address = `/offerings/${offering.id}/discussion`
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: isGuardian ? '/home' : `/offerings/${offering.id}` }]}
      />
      {threads.length === 0 ? <EmptyState icon={MessagesSquare} title={t(messages.none)}>{canSpeak && t(messages.noneText)}</EmptyState> : (
        <div className="grid gap-3">
          {threads.map(thread => (
            <Card
              key={thread.id}
              level={2}
              title={thread.title ?? t(messages.noTitle)}
              to={`${address}/${thread.id}`}
              eyebrow={<>{nameIn(thread.startedBy, language)} · {t(messages.posts, { count: thread.posts })}</>}
            >
              <p className="text-sm text-soft-ink">{t(messages.lastAt)}: <InstantText instant={thread.lastAt} /></p>
            </Card>
          ))}
        </div>
      )}
      {canSpeak && (
        <Section title={t(messages.start)} id="new">
          <PostForm action={address} newId={newId} withTitle answer={answer} />
        </Section>
      )}
    </div>
  )
}
