import postgres from 'postgres'
import { expect, test } from 'vitest'
import { activateGroup } from '~/clubs/activate-group.server'
import { seatMember } from '~/clubs/seat-member.server'
import { endMembership } from '~/clubs/end-membership.server'
import { formGroup } from '~/clubs/form-group.server'
import { assignMentor } from '~/clubs/mentors/assign-mentor.server'
import { openClub } from '~/clubs/open-club.server'
import { openCohort } from '~/clubs/open-cohort.server'
import { isRefusal } from '~/shared/guard'
import { sql, tx } from '~/shared/sql.server'
import { createFamily, createGroup, createMentor, createPerson, done, seatFamilies } from '../factories/clubs'

const seatsOf = (groupId: string) => sql<{ seat: number }[]>`
  select seat from group_members where group_id = ${groupId} and left_at is null order by seat`

test('members take the seats in order; asked again, the same child keeps the same seat', async () => {
  const world = await createGroup()
  const [first] = await seatFamilies(world, 2)
  expect(await seatMember(world.manager, world.groupId, { personId: first!.child.id })).toEqual({ seat: 1 })
  expect((await seatsOf(world.groupId)).map(row => row.seat)).toEqual([1, 2])
})

test('twenty ask for the last seat at once: one gets it, and there is no eleventh member', async () => {
  const world = await createGroup()
  await seatFamilies(world, 9, { consent: false })
  const children = await Promise.all(Array.from({ length: 20 }, () => createFamily(world.organisationId, world.manager)))
  const answers = await Promise.all(children.map(({ child }) => seatMember(world.manager, world.groupId, { personId: child.id })))
  expect(answers.filter(answer => !isRefusal(answer))).toHaveLength(1)
  expect(answers.filter(answer => 'refused' in answer && answer.refused === 'group-full')).toHaveLength(19)
  expect(await seatsOf(world.groupId)).toHaveLength(10)
})

test('control: counting first and inserting then lets more than ten in, so the race above is a real one', async () => {
  const world = await createGroup()
  const owner = postgres(process.env.TEST_SUPER_URL!, { max: 20, onnotice() {} })
  try {
    await owner`create table naive_members (group_id uuid, person int)`
    await owner`insert into naive_members select ${world.groupId}, n from generate_series(1, 9) n`
    let toCount = 20
    let goOn: () => void
    const allHaveCounted = new Promise<void>(resolve => (goOn = resolve))
    await Promise.all(Array.from({ length: 20 }, (_, person) => owner.begin(async tx => {
      const [{ members }] = await tx<[{ members: number }]>`select count(*)::int as members from naive_members`
      if (--toCount === 0) goOn()
      await allHaveCounted
      if (members < 10) await tx`insert into naive_members values (${world.groupId}, ${person})`
    })))
    const [{ members }] = await owner<[{ members: number }]>`select count(*)::int as members from naive_members`
    expect(members).toBeGreaterThan(10)
  } finally {
    await owner`drop table if exists naive_members`
    await owner.end()
  }
})

test('the database itself knows no eleventh seat, and no seat twice', async () => {
  const world = await createGroup()
  const { child } = await createFamily(world.organisationId, world.manager)
  const seat = (n: number) => tx(tx => tx`
    insert into group_members (group_id, cohort_id, person_id, seat, added_by)
    values (${world.groupId}, ${world.cohortId}, ${child.id}, ${n}, ${world.manager.id})`)
  await expect(seat(11)).rejects.toMatchObject({ code: '23514' })
  await seat(3)
  await expect(seat(3)).rejects.toMatchObject({ code: '23505' })
})

test('who leaves frees the seat and stays in the history', async () => {
  const world = await createGroup()
  const [first] = await seatFamilies(world, 10, { consent: false })
  const { child } = await createFamily(world.organisationId, world.manager)
  expect(await seatMember(world.manager, world.groupId, { personId: child.id })).toEqual({ refused: 'group-full' })
  await endMembership(world.manager, world.groupId, first!.child.id, { because: 'به شهر دیگری رفتند' })
  await endMembership(world.manager, world.groupId, first!.child.id, { because: 'دوباره' })
  expect(await seatMember(world.manager, world.groupId, { personId: child.id })).toEqual({ seat: 1 })
  expect((await sql`select from audit_events where act = 'member-left'`).count).toBe(1)
})

test('a child sits in one group of a cohort, fits the club, and belongs to its operator', async () => {
  const world = await createGroup()
  const [family] = await seatFamilies(world, 1)
  const second = await done(formGroup(world.manager, world.cohortId, {
    nameFa: 'گروه باران', nameEn: 'Rain', coreWeekday: '1', labWeekday: '4', meetsAt: '17:00', room: 'اتاق ۲',
  }))
  expect(await seatMember(world.manager, second.id, { personId: family!.child.id })).toEqual({ refused: 'in-another-group' })

  const young = await createPerson({ age: 13 })
  await sql`insert into memberships (organisation_id, person_id) values (${world.organisationId}, ${young.id})`
  expect(await seatMember(world.manager, second.id, { personId: young.id })).toEqual({ refused: 'not-for-this-club' })
  const foreign = await createPerson({ age: 16 })
  await expect(seatMember(world.manager, second.id, { personId: foreign.id })).rejects.toMatchObject({ status: 404 })
})

test('a group of four does not start, nor one without a lead mentor; one of five does, once', async () => {
  const world = await createGroup()
  await seatFamilies(world, 4)
  const mentor = await createMentor(world.manager, world.organisationId)
  await done(assignMentor(world.manager, world.groupId, { personId: mentor.id, part: 'assistant' }))
  expect(await activateGroup(world.manager, world.groupId)).toEqual({ refused: 'group-too-small' })
  const { child } = await createFamily(world.organisationId, world.manager)
  await done(seatMember(world.manager, world.groupId, { personId: child.id }))
  expect(await activateGroup(world.manager, world.groupId)).toEqual({ refused: 'no-lead-mentor' })

  const lead = await createMentor(world.manager, world.organisationId)
  await done(assignMentor(world.manager, world.groupId, { personId: lead.id, part: 'lead' }))
  const answers = await Promise.all(Array.from({ length: 20 }, () => activateGroup(world.manager, world.groupId)))
  expect(new Set(answers.map(answer => JSON.stringify(answer))).size).toBe(1)
  expect((await sql`select from audit_events where act = 'group-activated'`).count).toBe(1)
})

test('the database refuses to start a group of four, whoever asks', async () => {
  const world = await createGroup()
  await seatFamilies(world, 4)
  await expect(tx(tx => tx`
    update groups set activated_at = now(), activated_by = ${world.manager.id} where id = ${world.groupId}`))
    .rejects.toMatchObject({ code: '23514' })
})

test('another operator’s manager finds nothing; a mentor of the group may not seat anyone', async () => {
  const world = await createGroup()
  const other = await createGroup()
  const { child } = await createFamily(world.organisationId, world.manager)
  await expect(seatMember(other.manager, world.groupId, { personId: child.id })).rejects.toMatchObject({ status: 404 })
  await expect(openCohort(other.manager, world.clubId, {
    nameFa: 'نوبت', nameEn: 'Cohort', programmeId: 'young-entrepreneurs', startsOn: '2026-01-01', endsOn: '2026-06-01',
  })).rejects.toMatchObject({ status: 404 })
  const mentor = await createMentor(world.manager, world.organisationId)
  await done(assignMentor(world.manager, world.groupId, { personId: mentor.id, part: 'lead' }))
  await expect(seatMember(mentor, world.groupId, { personId: child.id })).rejects.toMatchObject({ status: 403 })
})

test('a club’s name is used once at its operator; a cohort must hold the whole programme', async () => {
  const world = await createGroup()
  const club = {
    organisationId: world.organisationId, nameFa: 'باشگاه  سيمرغ', nameEn: 'Simorgh again', placeFa: 'ری', placeEn: 'Rey',
    stage: 'lower_secondary', audience: 'girls',
  } as const
  expect(await openClub(world.manager, club)).toEqual({ refused: 'name-taken' })
  const cohort = { nameFa: 'نوبت بهار', nameEn: 'Spring', programmeId: 'young-entrepreneurs', startsOn: '2026-04-04' }
  expect(await openCohort(world.manager, world.clubId, { ...cohort, endsOn: '2026-06-01' })).toEqual({ refused: 'too-short' })
  const twenty = await Promise.all(Array.from({ length: 20 }, () => openCohort(world.manager, world.clubId, { ...cohort, endsOn: '2026-09-01' })))
  expect(twenty.filter(answer => !isRefusal(answer))).toHaveLength(1)
  expect((await sql`select from scopes where kind = 'cohort' and organisation_id = ${world.organisationId}`).count).toBe(2)
})
