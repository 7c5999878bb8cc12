import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { Post } from './discussion'
import { messages, refusals } from './messages'
import { PostForm } from './post-form'

type Props = {
  offering: { id: string; courseTitle: Text }
  thread: { id: string; title: string | null }
  posts: Post[]
  canSpeak: boolean
  canLead: boolean
  isGuardian: boolean
  newId: string
  /** The post that was to be hidden, and why it was not. */
  slip: { post: string | null; refused: string | null }
  answer?: FormAnswer
}

type PostProps = { post: Post; list: string; threadId: string; canLead: boolean }

/** One thread of a class, from its first post on. */
export function ThreadPage({ offering, thread, posts, canSpeak, canLead, isGuardian, newId, slip, answer }: Props) {
  const t = useText()
  const list = `/offerings/${offering.id}/discussion`
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={thread.title ?? t(messages.noTitle)}
        crumbs={[
          { label: t(offering.courseTitle), to: isGuardian ? '/home' : `/offerings/${offering.id}` },
          { label: t(messages.title), to: list },
        ]}
      />
      <ol className="grid gap-4">
        {posts.map(post => <li key={post.id}><PostView post={post} list={list} threadId={thread.id} canLead={canLead} refused={slip.post === post.id ? slip.refused : null} /></li>)}
      </ol>
      {canSpeak ? (
        <Section title={t(messages.answer)} id="answer">
          <PostForm action={`${list}/${thread.id}`} newId={newId} answer={answer} />
        </Section>
      ) : <div className="mt-8"><Notice>{t(messages.closed)}</Notice></div>}
    </div>
  )
}

function PostView({ refused, ...around }: PostProps & { refused: string | null }) {
  const { post, list, canLead } = around
  const t = useText()
  const language = useLanguage()
  const name = nameIn(post.writer, language)
  return (
    <article id={`post-${post.id}`} className="grid gap-3 rounded-lg border border-line bg-surface p-5">
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{name}</strong>
        {post.writer.isTrainer && <Badge tone="accent">{t(messages.trainer)}</Badge>}
        <span className="text-sm text-soft-ink"><InstantText instant={post.writtenAt} /></span>
      </header>
      {post.hidden && (
        <p className="text-soft-ink">
          {canLead ? t(messages.hiddenBy, { name: nameIn(post.hidden, language), because: post.hidden.because }) : t(messages.hidden)}
        </p>
      )}
      {post.body !== null && <p className="max-w-prose whitespace-pre-line text-own-way">{post.body}</p>}
      {post.body === null && !post.hidden && <p className="text-soft-ink">{t(messages.erased)}</p>}
      {post.photos.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {post.photos.map(n => (
            <a key={n} href={`${list}/photos/${post.id}/${n}`}>
              <img src={`${list}/photos/${post.id}/${n}`} alt={t(messages.photoOf, { n, name })} loading="lazy" className="max-h-60 max-w-full rounded-md border border-line" />
            </a>
          ))}
        </div>
      )}
      {!post.hidden && <Doubts {...around} name={name} refused={refused} />}
    </article>
  )
}

/** Who leads the class may hide a post; everyone may say that it worries them. */
function Doubts({ post, list, threadId, canLead, name, refused }: PostProps & { name: string; refused: string | null }) {
  const t = useText()
  const why = refused && refusals[refused as keyof typeof refusals]
  const about = new URLSearchParams({ about: `${list}/${threadId}#post-${post.id}` })
  if (!canLead) return post.isOwn ? null : <p className="text-sm"><TextLink to={`/concerns/new?${about}`}>{t(messages.report)}<span className="sr-only"> {name}</span></TextLink></p>
  return (
    <details open={Boolean(why)}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-accent">{t(messages.hide)}<span className="sr-only"> {name}</span></summary>
      <ActionForm id={`hide-${post.id}`} action={`${list}/hidings`} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="post" value={post.id} />
        <TextField name="because" label={t(messages.because)} maxLength={500} error={why ? t(why) : undefined} />
        <SubmitButton look="danger" size="small">{t(messages.hide)}</SubmitButton>
      </ActionForm>
    </details>
  )
}
