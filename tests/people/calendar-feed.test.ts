import postgres from 'postgres'
import { describe, expect, test } from 'vitest'
import { calendarEvents } from '~/courses/calendar/calendar.server'
import { endCalendarToken, findFeedOwner, renewCalendarToken } from '~/people/calendar-feed/calendar-tokens.server'
import { tokenIn, writeFeed } from '~/people/calendar-feed/feed.server'
import { loader } from '~/routes/calendar.$file'
import { sql } from '~/shared/sql.server'
import { createClass, createMeeting } from '../factories/courses'
import { createViewer } from '../factories/people'

const feedAt = (file: string) =>
  loader({ request: new Request(`https://kargah.example/calendar/${file}`), params: { file }, context: {} as never } as never) as Promise<Response>
const startsAt = new Date('2027-01-05T06:30:00Z')

describe('the calendar feed', () => {
  test('tells a trainee’s meetings in UTC, those cancelled as such', async () => {
    const { offering, trainees } = await createClass({ trainees: 1 })
    const kept = await createMeeting(offering, { startsAt, room: 'کارگاه برق ۱' })
    const gone = await createMeeting(offering, { startsAt: new Date('2027-01-07T06:30:00Z') })
    await sql`update class_meetings set cancelled_at = now(), cancelled_because = 'برق نبود' where id = ${gone.id}`
    await sql`update class_meetings set moved_from = starts_at, moved_because = 'تعطیلی', starts_at = starts_at + interval '1 hour', ends_at = ends_at + interval '1 hour' where id = ${kept.id}`
    const { token } = await renewCalendarToken(trainees[0]!)
    const answer = await feedAt(`${token}.ics`)
    expect(answer.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    const feed = (await answer.text()).replaceAll('\r\n ', '')
    expect(feed).toContain('DTSTART:20270105T073000Z')
    expect(feed).toContain('LOCATION:کارگاه برق ۱')
    expect(feed).toMatch(new RegExp(`UID:meeting-${gone.id}@kargah[^]*?STATUS:CANCELLED`))
    expect(feed).not.toContain('TZID')
    expect(feed.match(/BEGIN:VEVENT/g)).toHaveLength(2)
  })

  test('names no place behind walls, to trainee and trainer alike', async () => {
    const { offering, trainees } = await createClass({ trainees: 1 })
    await createMeeting(offering, { startsAt, room: 'بند ۳' })
    expect((await calendarEvents(trainees[0]!.id))[0]!.location).toContain('بند ۳')
    // No act makes an open class one behind walls: the owner of the database does.
    const owner = postgres(process.env.DATABASE_OWNER_URL!, { max: 1 })
    await owner`update offerings set delivery_mode = 'prison', place = 'زندان نمونه' where id = ${offering.id}`
    await owner.end()
    for (const person of [trainees[0]!, offering.centre.trainer]) {
      const [event] = await calendarEvents(person.id)
      expect(event!.location).toBeUndefined()
      expect(writeFeed([event!], 'fa', 'https://kargah.example')).not.toMatch(/زندان|بند ۳/)
    }
  })

  test('ends with its token, which is kept as a hash and renewed at will', async () => {
    const person = await createViewer()
    const { token } = await renewCalendarToken(person)
    expect(await findFeedOwner(token)).toMatchObject({ id: person.id })
    const [row] = await sql<[{ tokenHash: string }]>`select token_hash from calendar_tokens`
    expect(row.tokenHash).not.toContain(token)
    const renewed = await renewCalendarToken(person)
    await expect(feedAt(`${token}.ics`)).rejects.toMatchObject({ status: 404 })
    expect((await feedAt(`${renewed.token}.ics`)).status).toBe(200)
    await endCalendarToken(person)
    await endCalendarToken(person)
    await expect(feedAt(`${renewed.token}.ics`)).rejects.toMatchObject({ status: 404 })
  })

  test('renewed twenty times at once has one address', async () => {
    const person = await createViewer()
    await Promise.all(Array.from({ length: 20 }, () => renewCalendarToken(person)))
    expect(await sql`select from calendar_tokens where ended_at is null`).toHaveLength(1)
    expect(await sql`select from calendar_tokens`).toHaveLength(20)
  })

  test('lies at a name that ends in .ics, and at no other', () => {
    const token = 'a'.repeat(27)
    expect(tokenIn(`${token}.ics`)).toBe(token)
    for (const name of [undefined, token, `${token}.ICS`, `${token}.ics.ics`, `../${token}.ics`, 'short.ics', `${token}.pdf`]) expect(tokenIn(name)).toBeUndefined()
  })

  test('escapes what people typed', () => {
    const feed = writeFeed([{ id: 'x', title: { fa: 'برق; بخش\nدو, سه', en: 'x' }, startsAt, endsAt: startsAt, link: '/x' }], 'fa', 'https://kargah.example')
    expect(feed).toContain('SUMMARY:برق\\; بخش\\nدو\\, سه')
  })
})
