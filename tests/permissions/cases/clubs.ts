import { randomUUID } from 'node:crypto'
import { raiseConcern } from '~/clubs/concerns/raise-concern.server'
import { formGroup } from '~/clubs/form-group.server'
import { addDays } from '~/shared/calendar'
import { done } from '../../factories/people'
import { viewerOf } from '../../../db/seed/viewer'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { at, keptForm } from './forms'

type ClubWorld = World & Record<'clubs' | 'cohorts' | 'groups', Record<string, string>>

/** «own» is the operator Rah-e Roshan with the group of the demo's member, guardian and mentor; «other» is Daneh. */
export async function casesOfClubs(world: World): Promise<Cases> {
  const made = world as ClubWorld
  return {
    ...casesOfClub(made),
    ...(await casesOfGroup(made)),
    ...casesOfMentors(made),
    ...casesOfConsents(made),
    ...(await casesOfConcerns(made)),
  }
}

const both = (of: (which: 'own' | 'other') => Case) => ({ own: of('own'), other: of('other') })
const choose =
  <T>(own: T, other: T) =>
  (which: 'own' | 'other') =>
    which === 'own' ? own : other

function casesOfClub({ clubs, cohorts, organisations, seededOn }: ClubWorld): Cases {
  const operator = choose(organisations['rah-roshan']!, organisations.daneh!)
  const club = choose(clubs.simorgh!, clubs.turkmen!)
  const cohort = choose(cohorts.simorgh!, cohorts.turkmen!)
  return {
    'routes/clubs._index': { own: at('/clubs') },
    'routes/clubs.new': both(which =>
      at('/clubs/new', {
        organisationId: operator(which),
        nameFa: 'باشگاه تازه',
        nameEn: 'New Club',
        placeFa: 'کتابخانهٔ نمونه',
        placeEn: 'Demonstration library',
        stage: 'upper_secondary',
        audience: 'mixed',
      }),
    ),
    'routes/clubs.$clubId._index': both(which => at(`/clubs/${club(which)}`)),
    'routes/clubs.$clubId.cohorts.new': both(which =>
      at(`/clubs/${club(which)}/cohorts/new`, {
        nameFa: 'نوبت تازه',
        nameEn: 'New cohort',
        programmeId: 'young-entrepreneurs',
        startsOn: seededOn,
        endsOn: addDays(seededOn, 125),
      }),
    ),
    'routes/cohorts.$cohortId._index': both(which => at(`/cohorts/${cohort(which)}`)),
    'routes/cohorts.$cohortId.groups.new': both(which =>
      at(`/cohorts/${cohort(which)}/groups/new`, {
        nameFa: 'گروه تازه',
        nameEn: 'New group',
        coreWeekday: '1',
        labWeekday: '4',
        meetsAt: '17:15',
      }),
    ),
  }
}

/** A group without members and mentors. */
async function formEmptyGroup({ cohorts, people }: ClubWorld) {
  const { id } = await done(
    formGroup(await viewerOf(people['operator-manager']!), cohorts.simorgh!, {
      nameFa: 'گروه خالی',
      nameEn: 'Empty Group',
      coreWeekday: '2',
      labWeekday: '5',
      meetsAt: '15:00',
      room: undefined,
    }),
  )
  return id
}

async function casesOfGroup(world: ClubWorld): Promise<Cases> {
  const { groups, people, seededOn } = world
  const group = choose(groups.sun!, groups.horse!)
  const empty = await formEmptyGroup(world)
  const [member, mentor] = [
    choose(people.member!, people['other-member-1']!),
    choose(people.mentor!, people['other-mentor']!),
  ]
  return {
    'routes/groups.$groupId._index': both(which => at(`/groups/${group(which)}`)),
    'routes/groups.$groupId.activation': both(which => at(`/groups/${group(which)}/activation`, {})),
    'routes/groups.$groupId.meetings.$meetingKey_.entries': both(which => ({
      path: `/groups/${group(which)}/meetings/w02-core/entries`,
      body: () => keptForm({ heldOn: seededOn, note: 'همه آمدند.', [`status-${member(which)}`]: 'late' }),
    })),
    'routes/groups.$groupId.meetings.$meetingKey': both(which =>
      at(`/groups/${group(which)}/meetings/w02-core`, {
        heldOn: seededOn,
        rest: 'present',
        note: 'همه آمدند.',
        worry: 'on',
        [`status-${member(which)}`]: 'late',
      }),
    ),
    'routes/groups.$groupId.members.new': {
      own: at(`/groups/${group('own')}/members/new`, { personId: people['member-10']! }),
      'own, a child of another operator': at(`/groups/${group('own')}/members/new`, { personId: member('other') }),
      other: at(`/groups/${group('other')}/members/new`, { personId: member('other') }),
    },
    'routes/groups.$groupId.members.$personId.departure': both(which =>
      at(`/groups/${group(which)}/members/${member(which)}/departure`, { because: 'به شهر دیگری رفت' }),
    ),
    'routes/groups.$groupId.mentors.new': {
      own: at(`/groups/${empty}/mentors/new`, { personId: mentor('own'), part: 'lead' }),
      'own, of another operator': at(`/groups/${empty}/mentors/new`, { personId: mentor('other'), part: 'assistant' }),
      other: at(`/groups/${group('other')}/mentors/new`, { personId: mentor('other'), part: 'lead' }),
    },
    'routes/groups.$groupId.mentors.$personId.departure': both(which =>
      at(`/groups/${group(which)}/mentors/${mentor(which)}/departure`, { because: 'نوبت دیگری را برداشت' }),
    ),
  }
}

function casesOfMentors({ organisations, people, seededOn }: ClubWorld): Cases {
  const gate = (key: string, fields: Record<string, string>) => at(`/mentors/${people[key]!}/clearance`, fields)
  return {
    'routes/mentor-applications.new': {
      own: at('/mentor-applications/new', {
        organisationId: organisations['rah-roshan']!,
        workRecord: 'ده سال معلم کار و فناوری بوده‌ام.',
      }),
      other: at('/mentor-applications/new', {
        organisationId: organisations.daneh!,
        workRecord: 'ده سال معلم کار و فناوری بوده‌ام.',
      }),
    },
    'routes/mentors.$personId.clearance': {
      own: gate('mentor-applicant', { step: 'references', happenedOn: seededOn }),
      'own, signing': gate('mentor', { agreed: 'on' }),
      'own, suspending': gate('mentor', { turn: 'suspended', because: 'پرونده بررسی می‌شود' }),
      other: gate('other-mentor', { turn: 'suspended', because: 'پرونده بررسی می‌شود' }),
    },
  }
}

function casesOfConsents({ cohorts, people }: ClubWorld): Cases {
  const taking = (child: string, cohort: string) =>
    at('/consents', { childId: people[child]!, cohortId: cohorts[cohort]!, kind: 'photo', answer: 'withdraw' })
  return {
    'routes/consents': {
      own: taking('member', 'simorgh'),
      neighbour: taking('member-2', 'simorgh'),
      other: taking('other-member-1', 'turkmen'),
    },
  }
}

/** What the member writes, each to another desk. */
export const WORDS = {
  own: 'نگرانی نخست',
  named: 'نگرانی دربارهٔ یک مدیر',
  programme: 'نگرانی دربارهٔ هر دو مدیر',
  other: 'نگرانی جای دیگر',
}

async function casesOfConcerns({ people, organisations }: ClubWorld): Promise<Cases> {
  const raised = async (key: string, place: string, words: string, named: string[] = []) => {
    const id = randomUUID()
    await raiseConcern(await viewerOf(people[key]!), {
      id,
      organisationId: organisations[place]!,
      words,
      named: named.map(person => people[person]!),
    })
    return id
  }
  const own = await raised('member', 'rah-roshan', WORDS.own)
  const named = await raised('member', 'rah-roshan', WORDS.named, ['operator-manager'])
  const programme = await raised('member', 'rah-roshan', WORDS.programme, ['operator-manager', 'operator-manager-2'])
  const other = await raised('other-member-1', 'daneh', WORDS.other)
  const page = (id: string) => at(`/concerns/${id}`, { decision: 'taken_up' })
  return {
    'routes/concerns._index': { own: at('/concerns') },
    'routes/concerns.new': {
      own: at('/concerns/new', () => ({ id: randomUUID(), words: 'نگرانم' })),
      other: at('/concerns/new', () => ({ id: randomUUID(), words: 'نگرانم', organisationId: organisations.daneh! })),
    },
    'routes/concerns.$concernId': {
      own: page(own),
      'own, naming the manager': page(named),
      'own, naming every manager': page(programme),
      other: page(other),
    },
  }
}
