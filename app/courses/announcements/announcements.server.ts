import { sql } from '~/shared/sql.server'
import type { Announcement } from './announcement'

const columns = sql`
  announcements.id, withdrawn_at, withdrawn_because,
  (select jsonb_agg(jsonb_build_object('number', number, 'title', title, 'body', body, 'nameFa', name_fa,
      'nameEn', name_en, 'writtenAt', written_at) order by number desc)
    from announcement_versions join people on people.id = written_by where announcement_id = announcements.id) as versions,
  (select written_at from announcement_versions where announcement_id = announcements.id and number = 1) as made_at`

/** What was announced to a class, the newest first; what was withdrawn only for those who lead it. */
export const listAnnouncements = (offeringId: string, withWithdrawn: boolean) => sql<Announcement[]>`
  select ${columns} from announcements
  where offering_id = ${offeringId} and (withdrawn_at is null or ${withWithdrawn}) order by made_at desc limit 100`

export async function findAnnouncement(offeringId: string, announcementId: string) {
  const [announcement] = await sql<Announcement[]>`
    select ${columns} from announcements where id = ${announcementId} and offering_id = ${offeringId}`
  return announcement
}
