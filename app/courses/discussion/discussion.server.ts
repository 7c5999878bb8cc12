import type { Viewer } from '~/people/viewer'
import type { StoredFile } from '~/shared/files.server'
import { sql } from '~/shared/sql.server'
import type { ClassPlace } from '../class-reach.server'
import type { Post, Thread } from './discussion'

const writer = (offeringId: string) => sql`jsonb_build_object('nameFa', name_fa, 'nameEn', name_en, 'isTrainer',
  exists (select from offering_trainers where offering_id = ${offeringId} and person_id = people.id))`

/** What a class talks about, the last spoken of first. */
export const listThreads = (offeringId: string) => sql<Thread[]>`
  select discussion_threads.id, title, ${writer(offeringId)} as started_by, count(*)::int as posts, max(written_at) as last_at
  from discussion_threads join people on people.id = started_by join discussion_posts on thread_id = discussion_threads.id
  where discussion_threads.offering_id = ${offeringId}
  group by discussion_threads.id, people.id order by last_at desc limit 100`

export async function findThread(offeringId: string, threadId: string) {
  const [thread] = await sql<{ id: string; title: string | null }[]>`
    select id, title from discussion_threads where id = ${threadId} and offering_id = ${offeringId}`
  return thread
}

/** A thread's posts in their order. The words of a hidden one are for those who lead the class alone. */
export const listPosts = (viewer: Viewer, { offering, canLead }: ClassPlace, threadId: string) => sql<Post[]>`
  select discussion_posts.id, case when post_id is null or ${canLead} then body end as body, written_at,
    ${writer(offering.id)} as writer, written_by = ${viewer.id} as is_own,
    case when post_id is null or ${canLead} then
      array(select n::int from discussion_photos where discussion_photos.post_id = discussion_posts.id order by n) else '{}' end as photos,
    case when post_id is not null then jsonb_build_object('because', because,
      'nameFa', (select name_fa from people where id = hidden_by), 'nameEn', (select name_en from people where id = hidden_by)) end as hidden
  from discussion_posts join people on people.id = written_by left join post_hidings on post_id = discussion_posts.id
  where thread_id = ${threadId} order by written_at, discussion_posts.id limit 500`

/** A photo in the class's discussion, for who may read there; a hidden post's only for those who lead. */
export async function findPostPhoto({ offering, canLead }: ClassPlace, postId: string, n: number) {
  const [file] = await sql<StoredFile[]>`
    select files.id, sha256, bytes, media_type, name
    from discussion_posts join discussion_photos on discussion_photos.post_id = discussion_posts.id
      join files on files.id = file_id
    where discussion_posts.id = ${postId} and n = ${n} and offering_id = ${offering.id}
      and (${canLead} or not exists (select from post_hidings where post_hidings.post_id = discussion_posts.id))`
  return file
}
