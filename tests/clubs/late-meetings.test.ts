import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { readForDesk } from '~/clubs/group-views.server'
import { findGroup } from '~/clubs/groups.server'
import { keepMeetingForm } from '~/clubs/meetings/keep-meeting-form.server'
import type { Attendance, Status } from '~/clubs/meetings/meeting'
import { listEarlier } from '~/clubs/meetings/meetings.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { endAssignment } from '~/clubs/mentors/end-assignment.server'
import { turnClearance } from '~/clubs/mentors/turn-clearance.server'
import { recordMeeting, type Entry } from '~/clubs/record-meeting.server'
import type { Viewer } from '~/people/viewer'
import { addDays, today } from '~/shared/calendar'
import { answerForms } from '~/shared/offline/kept-forms.server'
import { sql } from '~/shared/sql.server'
import { createActiveGroup, createMentor, done, mentorSince } from '../factories/clubs'

type Active = Awaited<ReturnType<typeof createActiveGroup>>
const entry = ({ families }: Active, statuses: Status[]): Entry => ({
  heldOn: today(), note: 'خوب بود', worry: false, isField: false, secondAdult: undefined,
  attendance: Object.fromEntries(families.map(({ child }, i) => [child.id, statuses[i]])) as Attendance,
})
const present: Status[] = ['present', 'present', 'present', 'present', 'present']

const HOUR = 3_600_000
/** What the device of the mentor kept, written so many hours ago. */
const keptForm = ({ families }: Active, hoursAgo: number, more: Record<string, string> = {}) => ({
  id: randomUUID(), at: new Date(Date.now() - hoursAgo * HOUR).toISOString(),
  fields: { heldOn: addDays(today(), -1), ...Object.fromEntries(families.map(({ child }) => [`status-${child.id}`, 'present'])), ...more },
})
const send = (world: Active, who: Viewer, forms: ReturnType<typeof keptForm>[], key = 'w01-core') => answerForms(
  new Request('http://localhost/', { method: 'POST', body: JSON.stringify({ forms }) }),
  (posted, sent) => keepMeetingForm(who, world.groupId, key, posted, sent),
)
const records = async () => (await sql<{ cameLate: boolean; recordedBy: string }[]>`select came_late, recorded_by from meeting_records order by revision`).map(row => ({ ...row }))

describe('what a mentor’s device kept', () => {
  test('counts when they were the mentor as it was written, though they are no more; the desk is told and sees that it came late', async () => {
    const world = await createActiveGroup()
    await mentorSince(world, 72)
    await endAssignment(world.manager, world.groupId, world.mentor.id, { because: 'نوبت دیگری را برداشت' })
    const form = keptForm(world, 20)
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(world, world.mentor, [form])))
    for (const answer of answers) expect(await answer.json()).toMatchObject({ acknowledged: [form.id], rejected: [] })
    expect(await records()).toEqual([{ cameLate: true, recordedBy: world.mentor.id }])
    expect(await sql`select from notices where kind = 'meeting-came-late' and person_id = ${world.manager.id}`).toHaveLength(1)
    const desk = await readForDesk(world.manager, (await findGroup(world.manager, world.groupId))!)
    expect(desk.records).toMatchObject([{ cameLate: true, meetingKey: 'w01-core' }])
    // The page itself is gone for them, and so is a plain form.
    await expect(recordMeeting(world.mentor, world.groupId, 'w01-core', entry(world, present))).rejects.toMatchObject({ status: 404 })
  })

  test('is refused, with the reason, when it was written before they came or after they went; others stay strangers', async () => {
    const world = await createActiveGroup()
    await mentorSince(world, 30)
    await turnClearance(world.manager, world.mentor.id, { turn: 'suspended', because: 'گزارشی رسیده است' })
    await mentorSince(world, 30, 10)
    const [before, after] = [keptForm(world, 48), keptForm(world, 2)]
    expect(await (await send(world, world.mentor, [before, after])).json()).toMatchObject({
      acknowledged: [], rejected: [{ id: before.id, refused: 'no-role-then' }, { id: after.id, refused: 'no-role-then' }],
    })
    // A clock set back does not make a later meeting an earlier one.
    const setBack = keptForm(world, 26, { heldOn: today() })
    expect(await (await send(world, world.mentor, [setBack])).json()).toMatchObject({ rejected: [{ id: setBack.id, refused: 'not-held-yet' }] })
    expect(await records()).toEqual([])
    const other = await createActiveGroup()
    await expect(send(world, other.mentor, [keptForm(world, 20)])).rejects.toMatchObject({ status: 404 })
    await expect(send(world, world.manager, [keptForm(world, 20)])).rejects.toMatchObject({ status: 403 })
  })

  test('without the role’s grant then it does not count; with it, it stands behind what the next mentor recorded later', async () => {
    const world = await createActiveGroup()
    await mentorSince(world, 72)
    await endAssignment(world.manager, world.groupId, world.mentor.id, { because: 'نوبت دیگری را برداشت' })
    await sql`update grants set ended_at = now() - interval '15 hours', ended_by = ${world.manager.id}, ended_because = 'پایان نوبت' where person_id = ${world.mentor.id} and role = 'mentor'`
    const next = await createMentor(world.manager, world.organisationId)
    await done(assignMentor(world.manager, world.groupId, { personId: next.id, part: 'lead' }))
    const stands = await done(recordMeeting(next, world.groupId, 'w01-core', entry(world, ['absent', ...present.slice(1)])))
    const [old, tooNew] = [keptForm(world, 20), keptForm(world, 12)]
    expect(await (await send(world, world.mentor, [old, tooNew])).json()).toMatchObject({ acknowledged: [old.id], rejected: [{ id: tooNew.id, refused: 'no-role-then' }] })
    expect(await listEarlier(stands.meetingId)).toMatchObject([{ revision: 2, cameLate: true }])
    const desk = await readForDesk(world.manager, (await findGroup(world.manager, world.groupId))!)
    expect(desk.records[0]!.attendance).toEqual(stands.attendance)
  })

  test('by the mentor of today is late only when it took longer than the policy says; a child who left since then may be in it', async () => {
    const world = await createActiveGroup({ members: 6 })
    await mentorSince(world, 72)
    await sql`update group_members set left_at = now(), left_by = ${world.manager.id}, left_because = 'به شهر دیگری رفت' where seat = 6`
    expect(await (await send(world, world.mentor, [keptForm(world, 2)])).json()).toMatchObject({ rejected: [] })
    expect(await (await send(world, world.mentor, [keptForm(world, 20)], 'w02-core')).json()).toMatchObject({ rejected: [] })
    expect((await records()).map(({ cameLate }) => cameLate).sort()).toEqual([false, true])
    expect(await sql`select from notices where kind = 'meeting-came-late'`).toHaveLength(0)
  })
})
