import { createHash, randomBytes } from 'node:crypto'
import { findPlaces, inDemoDatabase, openSitting } from '../support/demo-places'
import { signIn } from '../support/server'

export type Known = Awaited<ReturnType<typeof prepareWorld>>
/** Who looks: a demo person's key; nobody; a manager who still owes the second factor. */
export type Looker = string | 'stranger' | 'half-signed-in'
type At = string | ((known: Known) => string)

/** What pages need beyond the seeded world: an exam that runs, a list of people being checked, links with codes. */
export async function prepareWorld(url: string, dataDir: string) {
  const places = await findPlaces(dataDir)
  const sitting = await openSitting(url, 'trainee')
  const imported = await sendImport(url, places.centre)
  const codes = { invitation: token(), reset: token(), half: token() }
  const factorReset = await inDemoDatabase(dataDir, async sql => {
    const [asked] = await sql<[{ id: string }]>`
      insert into second_factor_resets (person_id, asked_by, reason)
      values (${places.people('trainer')}, ${places.people('centre-manager')}, 'گوشی گم شده است') returning id`
    await sql`
      insert into one_time_codes ${sql([
        { kind: 'invitation', code_hash: hash(codes.invitation), person_id: places.people('mentor-applicant'), expires_at: inAnHour() },
        { kind: 'password_reset', code_hash: hash(codes.reset), person_id: places.people('mentor-applicant'), expires_at: inAnHour() },
      ])}`
    await sql`
      insert into sessions (id, person_id, expires_at, ends_at)
      values (${hash(codes.half)}, ${places.people('centre-manager')}, ${inAnHour()}, ${inAnHour()})`
    const deadline = Date.now() + 20_000
    for (let state = ''; state !== 'checked' && Date.now() < deadline;) {
      [{ state }] = await sql<[{ state: string }]>`select state from people_imports where id = ${imported}`
    }
    return asked.id
  })
  return { ...places, sitting, import: imported, codes, factorReset }
}

const token = () => randomBytes(20).toString('hex')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const inAnHour = () => new Date(Date.now() + 3_600_000)

/** The template with its example row, which is a person like any other, and a row with mistakes. */
async function sendImport(url: string, centre: string) {
  const headers = { cookie: await signIn(url, 'centre-manager') }
  const template = await fetch(`${url}/organisations/${centre}/imports/template.csv`, { headers }).then(answer => answer.text())
  const rows = template.trimEnd().split(/\r?\n/)
  const form = new FormData()
  form.set('file', new File([`${rows.join('\r\n')}\r\n${rows[0]!.replace(/[^,]+/g, '=1')}\r\n`], 'people.csv', { type: 'text/csv' }))
  const sent = await fetch(`${url}/organisations/${centre}/imports/new`, { method: 'POST', headers, body: form, redirect: 'manual' })
  const id = /\/imports\/([0-9a-f-]{36})/.exec(sent.headers.get('Location') ?? '')?.[1]
  if (!id) throw new Error(`the import was not taken: ${sent.status}`)
  return id
}

const lessons = ['current-and-body', 'hazards-and-risk', 'safe-isolation', 'earthing-and-bonding', 'fuse-mcb-rcd', 'tools-and-ppe',
  'height-and-damp', 'first-aid-and-fire']
const written = ['w00-parents', 'w01-core', 'w02-core', 'w02-lab', 'w03-core', 'w03-lab', 'w04-core', 'w04-lab']

/** Every page of the site, each with somebody who may see it; some with several, where they see different things. */
export const pages: readonly (readonly [route: string, looker: Looker, at: At, status?: number])[] = [
  ['$', 'stranger', '/nowhere', 404],
  ['_index', 'stranger', '/'],
  ['accessibility', 'stranger', '/accessibility'],
  ['privacy', 'stranger', '/privacy'],
  ['design', 'stranger', '/design'],
  ['demo._index', 'stranger', '/demo'],
  ['courses._index', 'stranger', '/courses'],
  ['courses._index', 'stranger', '/courses?q=گل‌دوزی'],
  ['courses.$courseId', 'stranger', '/courses/building-electrician'],
  ['clubs._index', 'stranger', '/clubs'],
  ['verify._index', 'stranger', '/verify'],
  ['verify.$code', 'stranger', ({ certificate }) => `/verify/${certificate.valid}`],
  ['verify.$code', 'stranger', ({ certificate }) => `/verify/${certificate.revoked}`],
  ['verify.$code', 'stranger', '/verify/22222222222222222222', 404],
  ['login._index', 'stranger', '/login'],
  ['register', 'stranger', '/register'],
  ['invitations.$code', 'stranger', ({ codes }) => `/invitations/${codes.invitation}`],
  ['invitations.$code', 'stranger', '/invitations/spent', 404],
  ['password-resets._index', 'stranger', '/password-resets'],
  ['password-resets.$code', 'stranger', ({ codes }) => `/password-resets/${codes.reset}`],
  ['login.second-factor', 'half-signed-in', '/login/second-factor'],

  ['home', 'trainee', '/home'],
  ['profile._index', 'trainee', '/profile'],
  ['profile.password', 'trainee', '/profile/password'],
  ['profile.sessions', 'trainee', '/profile/sessions'],
  ['notices', 'trainee', '/notices'],
  ['offerings.$offeringId._index', 'trainee', ({ offering }) => `/offerings/${offering.running}`],
  ...lessons.map(lesson => [
    'offerings.$offeringId.lessons.$lessonId._index', 'trainee', ({ offering }: Known) => `/offerings/${offering.running}/lessons/${lesson}`,
  ] as const),
  ['offerings.$offeringId.quizzes.$activityId', 'trainee', ({ offering }) => `/offerings/${offering.running}/quizzes/safety-quiz`],
  ['exam-sessions._index', 'trainee', '/exam-sessions'],
  ['exam-sessions.$examSessionId._index', 'trainee', ({ examSession }) => `/exam-sessions/${examSession.open}`],
  ['exam-sessions.$examSessionId.sittings', 'trainee', ({ examSession }) => `/exam-sessions/${examSession.open}/sittings`],
  ['sittings.$sittingId._index', 'trainee', ({ sitting }) => sitting],
  ['sittings.$sittingId.submission', 'trainee', ({ sitting }) => `${sitting}/submission`],
  ['sittings.$sittingId.submission', 'trainee-passed', ({ receipt }) => `/sittings/${receipt}/submission`],
  ['home', 'trainee-passed', '/home'],
  ['results', 'trainee-passed', '/results'],
  ['certificates._index', 'trainee-passed', '/certificates'],
  ['offerings.$offeringId.applications.new', 'trainee-passed', ({ offering }) => `/offerings/${offering.upcoming}/applications/new`],
  ['home', 'trainee-failed', '/home'],
  ['results', 'trainee-failed', '/results'],
  ['exam-sessions.$examSessionId.bookings', 'trainee-failed', ({ examSession }) => `/exam-sessions/${examSession.resit}/bookings`],

  ['home', 'trainer', '/home'],
  ['centres.$centreId.offerings._index', 'trainer', ({ centre }) => `/centres/${centre}/offerings`],
  ['offerings.$offeringId._index', 'trainer', ({ offering }) => `/offerings/${offering.running}`],
  ['offerings.$offeringId.lessons.$lessonId._index', 'trainer', ({ offering }) => `/offerings/${offering.running}/lessons/first-aid-and-fire`],

  ['home', 'centre-manager', '/home'],
  ['centres.$centreId.offerings.new', 'centre-manager', ({ centre }) => `/centres/${centre}/offerings/new`],
  ['centres.$centreId.applications', 'centre-manager', ({ centre }) => `/centres/${centre}/applications`],
  ['applications.$applicationId.decision', 'centre-manager', ({ application }) => `/applications/${application}/decision`],
  ['centres.$centreId.certificates._index', 'centre-manager', ({ centre }) => `/centres/${centre}/certificates`],
  ['centres.$centreId.certificates.$code', 'centre-manager', ({ centre, certificate }) => `/centres/${centre}/certificates/${certificate.valid}`],
  ['certificate-proposals.$proposalId.approval', 'centre-manager', ({ proposal }) => `/certificate-proposals/${proposal}/approval`],
  ['certificate-proposals.$proposalId.refusal', 'centre-manager', ({ proposal }) => `/certificate-proposals/${proposal}/refusal`],
  ['certificates.$code.suspension', 'centre-manager', ({ certificate }) => `/certificates/${certificate.valid}/suspension`],
  ['certificates.$code.reinstatement', 'centre-manager', ({ certificate }) => `/certificates/${certificate.valid}/reinstatement`],
  ['certificates.$code.revocation', 'centre-manager', ({ certificate }) => `/certificates/${certificate.valid}/revocation`],
  ['organisations.$organisationId._index', 'centre-manager', ({ centre }) => `/organisations/${centre}`],
  ['organisations.$organisationId.people', 'centre-manager', ({ centre }) => `/organisations/${centre}/people`],
  ['organisations.$organisationId.imports._index', 'centre-manager', ({ centre }) => `/organisations/${centre}/imports`],
  ['organisations.$organisationId.imports.new', 'centre-manager', ({ centre }) => `/organisations/${centre}/imports/new`],
  ['imports.$importId._index', 'centre-manager', known => `/imports/${known.import}`],
  ['imports.$importId.commitment', 'centre-manager', known => `/imports/${known.import}/commitment`],
  ['imports.$importId.cancellation', 'centre-manager', known => `/imports/${known.import}/cancellation`],
  ['grants.$grantId.ending', 'centre-manager', ({ grant }) => `/grants/${grant}/ending`],
  ['people.$personId._index', 'centre-manager', ({ people }) => `/people/${people('trainee')}`],

  ['home', 'assessment-officer', '/home'],
  ['exam-sessions._index', 'assessment-officer', '/exam-sessions'],
  ['centres.$centreId.exam-sessions.new', 'assessment-officer', ({ centre }) => `/centres/${centre}/exam-sessions/new`],
  ['exam-sessions.$examSessionId._index', 'assessment-officer', ({ examSession }) => `/exam-sessions/${examSession.open}`],
  ['exam-sessions.$examSessionId.results', 'assessment-officer', ({ examSession }) => `/exam-sessions/${examSession.earlier}/results`],
  ['centres.$centreId.certificates.new', 'assessment-officer', ({ centre }) => `/centres/${centre}/certificates/new`],
  ['certificates.$code.replacement', 'assessment-officer', ({ certificate }) => `/certificates/${certificate.valid}/replacement`],
  ['home', 'assessor-1', '/home'],
  ['exam-sessions.$examSessionId.practical-marks', 'assessor-1', ({ examSession }) => `/exam-sessions/${examSession.earlier}/practical-marks`],

  ['home', 'member', '/home'],
  ['groups.$groupId._index', 'member', ({ group }) => `/groups/${group.sun}`],
  ['concerns.new', 'member', '/concerns/new'],
  ['home', 'guardian', '/home'],
  ['consents', 'guardian', '/consents'],
  ['groups.$groupId._index', 'guardian', ({ group }) => `/groups/${group.sun}`],

  ['home', 'mentor', '/home'],
  ['groups.$groupId._index', 'mentor', ({ group }) => `/groups/${group.sun}`],
  ...written.map(meeting => [
    'groups.$groupId.meetings.$meetingKey', 'mentor', ({ group }: Known) => `/groups/${group.sun}/meetings/${meeting}`,
  ] as const),
  ['mentors.$personId.clearance', 'mentor-applicant', ({ people }) => `/mentors/${people('mentor-applicant')}/clearance`],
  ['mentor-applications.new', 'judge', '/mentor-applications/new'],

  ['home', 'operator-manager', '/home'],
  ['clubs._index', 'operator-manager', '/clubs'],
  ['clubs.new', 'operator-manager', '/clubs/new'],
  ['clubs.$clubId._index', 'operator-manager', ({ club }) => `/clubs/${club}`],
  ['clubs.$clubId.cohorts.new', 'operator-manager', ({ club }) => `/clubs/${club}/cohorts/new`],
  ['cohorts.$cohortId._index', 'operator-manager', ({ cohort }) => `/cohorts/${cohort}`],
  ['cohorts.$cohortId.groups.new', 'operator-manager', ({ cohort }) => `/cohorts/${cohort}/groups/new`],
  ['groups.$groupId._index', 'operator-manager', ({ group }) => `/groups/${group.rain}`],
  ['groups.$groupId.activation', 'operator-manager', ({ group }) => `/groups/${group.rain}/activation`],
  ['groups.$groupId.members.new', 'operator-manager', ({ group }) => `/groups/${group.rain}/members/new`],
  ['groups.$groupId.members.$personId.departure', 'operator-manager', ({ group, people }) => `/groups/${group.sun}/members/${people('member')}/departure`],
  ['groups.$groupId.mentors.new', 'operator-manager', ({ group }) => `/groups/${group.rain}/mentors/new`],
  ['groups.$groupId.mentors.$personId.departure', 'operator-manager', ({ group, people }) => `/groups/${group.sun}/mentors/${people('mentor')}/departure`],
  ['mentors.$personId.clearance', 'operator-manager', ({ people }) => `/mentors/${people('mentor-applicant')}/clearance`],
  ['concerns._index', 'operator-manager', '/concerns'],
  ['concerns.$concernId', 'operator-manager', ({ concern }) => `/concerns/${concern}`],
  ['organisations.$organisationId.members.new', 'operator-manager', ({ operator }) => `/organisations/${operator}/members/new`],
  ['people.$personId._index', 'operator-manager', ({ people }) => `/people/${people('member')}`],
  ['people.$personId.guardianships', 'operator-manager', ({ people }) => `/people/${people('member')}/guardianships`],
  ['people.$personId.password-link', 'operator-manager', ({ people }) => `/people/${people('member')}/password-link`],
  ['guardianships.$guardianshipId.verification', 'operator-manager', ({ guardianship }) => `/guardianships/${guardianship}/verification`],

  ['home', 'programme-admin', '/home'],
  ['organisations._index', 'programme-admin', '/organisations'],
  ['organisations.new', 'programme-admin', '/organisations/new'],
  ['organisations.$organisationId.grants.new', 'programme-admin', ({ centre }) => `/organisations/${centre}/grants/new`],
  ['audit._index', 'programme-admin', '/audit'],
  ['audit.$eventId', 'programme-admin', ({ auditEvent }) => `/audit/${auditEvent}`],
  ['second-factor-resets._index', 'programme-admin', '/second-factor-resets'],
  ['second-factor-resets.$resetId.confirmation', 'programme-admin', ({ factorReset }) => `/second-factor-resets/${factorReset}/confirmation`],
]
