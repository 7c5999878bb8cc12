import { audit } from '~/shared/audit.server'
import { form, idField, optional } from '~/shared/form.server'
import { tx } from '~/shared/sql.server'
import type { Viewer } from '../viewer'

export const readingForm = form({ notice: optional(idField()) })

/** Marks one's own notices as read: one, whose link is opened then, or all. */
export async function readNotices(viewer: Viewer, { notice }: { notice?: string }) {
  return tx(async tx => {
    const read = await tx<{ id: string }[]>`
      update notices set read_at = now()
      where person_id = ${viewer.id} and read_at is null and (${notice ?? null}::uuid is null or id = ${notice ?? null})
      returning id`
    if (read.length > 0)
      await audit(tx, {
        by: viewer,
        act: 'notices-read',
        subject: ['person', viewer.id],
        after: { count: read.length },
      })
    const [opened] = await tx<
      { link: string | null }[]
    >`select link from notices where id = ${notice ?? null} and person_id = ${viewer.id}`
    return { link: opened?.link ?? undefined }
  })
}
