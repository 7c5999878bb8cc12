import { describe, expect, test } from 'vitest'
import { cancelMeeting } from '~/courses/meetings/cancel-meeting.server'
import { missingOf } from '~/courses/meetings/meeting'
import { listMeetings } from '~/courses/meetings/meetings.server'
import { MissingHours } from '~/courses/meetings/missing-hours'
import { findMissingHours } from '~/courses/meetings/missing-hours.server'
import { findOffering } from '~/courses/offerings.server'
import { readClassPage } from '~/courses/offerings/class-page.server'
import { openOffering } from '~/courses/offerings/open-offering.server'
import { previewOffering } from '~/courses/offerings/preview-offering.server'
import { addDays, today, weekdayOf } from '~/shared/calendar'
import { createCentre, createCourse, createTrainee, orderOf, permitElectricians } from '../factories/courses'
import { done } from '../factories/people'
import { siteOf } from '../ui/site'

const asked = { theory: 30, practice: 60, isStandard: true }

describe('a class whose meetings are fewer hours than its standard', () => {
  test('lacks what is left of each part; more of one makes up for none of the other', () => {
    expect(missingOf(asked, { theory: 40, practice: 57.5 })).toEqual({ theory: 0, practice: 2.5 })
    expect(missingOf(asked, { theory: 30, practice: 60 })).toBeNull()
    expect(missingOf({ ...asked, isStandard: false }, { theory: 0, practice: 0 })).toBeNull()
    expect(missingOf(null, { theory: 0, practice: 0 })).toBeNull()
  })

  test('is opened, with a warning before and afterwards to whoever runs and teaches it, until it is over', async () => {
    const centre = await createCentre()
    await permitElectricians(centre)
    const course = await createCourse({ standard: 'building-electrician-2' })
    const order = orderOf(centre, course.id)
    // Three meetings of four hours, one of them of theory.
    const slots = [0, 1, 2].map(n => ({
      weekday: weekdayOf(addDays(order.startsOn, n)), startsAt: '08:00', endsAt: '12:00', room: null, trainerId: centre.trainer.id,
      part: n === 0 ? 'theory' as const : 'practice' as const,
    }))
    const short = { ...order, endsOn: addDays(order.startsOn, 6), applicationsUntil: order.startsOn, slots }
    const seen = await previewOffering(centre.manager, centre.id, short)
    expect('refused' in seen ? seen : missingOf(seen.asked, seen.hours)).toEqual({ theory: 56, practice: 172 })

    const offering = await done(openOffering(centre.manager, centre.id, short))
    const missing = async (viewer = centre.manager) => (await readClassPage(viewer, offering.id)).missing
    expect(await missing()).toEqual({ theory: 56, practice: 172 })
    expect(await missing(centre.trainer)).toEqual({ theory: 56, practice: 172 })
    const trainee = await createTrainee({ ...offering, centre, course } as never)
    expect(await missing(trainee)).toBeNull()
    const [first] = await listMeetings(offering.id)
    await done(cancelMeeting(centre.manager, first!.id, { reason: 'قطع برق' }))
    expect(await missing()).toEqual({ theory: 60, practice: 172 })
    expect(await findMissingHours((await findOffering(centre.manager, offering.id))!, new Date(`${addDays(short.endsOn, 1)}T12:00:00Z`))).toBeNull()
    expect(today() <= short.endsOn).toBe(true)
  })

  test('names only the part that is short', async () => {
    const said = async (missing: { theory: number; practice: number }) =>
      (await (await siteOf({ page: { default: () => <MissingHours missing={missing} /> } })('/page')).text()).replace(/<[^>]*>/g, ' ')
    expect(await said({ theory: 0, practice: 2.5 })).toMatch(/جلسه‌های کلاس ۲٫۵ ساعت عملی از استاندارد کم دارد/)
    expect(await said({ theory: 4, practice: 0 })).toMatch(/جلسه‌های کلاس ۴ ساعت نظری از استاندارد کم دارد/)
    expect(await said({ theory: 4, practice: 10 })).toMatch(/جلسه‌های کلاس ۴ ساعت نظری و ۱۰ ساعت عملی از استاندارد کم دارد/)
  })
})
