import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { controlLook } from '~/shared/ui/field'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { Post } from './discussion'
import { messages } from './messages'
import { PostForm } from './post-form'

type Props = {
  offering: { id: string; courseTitle: Text }
  thread: { id: string; title: string | null }
  posts: Post[]
  canSpeak: boolean
  canLead: boolean
  isGuardian: boolean
  newId: string
  answer?: FormAnswer
}

/** One thread of a class, from its first post on. */
export function ThreadPage({ offering, thread, posts, canSpeak, canLead, isGuardian, newId, answer }: Props) {
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
        {posts.map(post => <li key={post.id}><PostView post={post} list={list} threadId={thread.id} canLead={canLead} /></li>)}
      </ol>
      {canSpeak ? (
        <Section title={t(messages.answer)} id="answer">
          <PostForm action={`${list}/${thread.id}`} newId={newId} answer={answer} />
        </Section>
      ) : <div className="mt-8"><Notice>{t(messages.closed)}</Notice></div>}
    </div>
  )
}

function PostView({ post, list, threadId, canLead }: { post: Post; list: string; threadId: string; canLead: boolean }) {
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
      {!post.hidden && <Doubts post={post} list={list} threadId={threadId} canLead={canLead} name={name} />}
    </article>
  )
}

/** Who leads the class may hide a post; everyone may say that it worries them. */
function Doubts({ post, list, threadId, canLead, name }: { post: Post; list: string; threadId: string; canLead: boolean; name: string }) {
  const t = useText()
  const about = new URLSearchParams({ about: `${list}/${threadId}#post-${post.id}` })
  if (!canLead) return post.isOwn ? null : <p className="text-sm"><TextLink to={`/concerns/new?${about}`}>{t(messages.report)}<span className="sr-only"> {name}</span></TextLink></p>
  return (
    <details>
      <summary className="inline-flex min-h-11 cursor-pointer items-center text-sm text-accent">{t(messages.hide)}<span className="sr-only"> {name}</span></summary>
      <form method="post" action={`${list}/hidings`} className="flex flex-wrap items-end gap-3">
        <input type="hidden" name="post" value={post.id} />
        <label className="grid gap-1 text-sm">
          {t(messages.because)}
          <input name="because" required minLength={3} maxLength={500} className={`${controlLook} text-own-way`} />
        </label>
        <SubmitButton look="danger" size="small">{t(messages.hide)}</SubmitButton>
      </form>
    </details>
  )
}
