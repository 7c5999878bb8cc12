import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { proposeCertificates } from '~/certificates/issuing/propose-certificates.server'
import { suspendCertificate } from '~/certificates/register/suspend-certificate.server'
import { sql } from '~/shared/sql.server'
import { done } from '../../factories/people'
import type { World } from '../../../db/seed/world'
import type { Case, Cases } from '../cases'
import { createTrainee, crewOf, holdPractical, holdWritten, openExam, type Crew, type ExamWorld } from '../exams'
import { at } from './forms'

type Made = { centreId: string; valid: string; suspended: string; proposal: string; owed: string }
const NO_CODE = '2222-2222-2222-2222-2222'

/** «own» is Aftab's register with the certificate of the demo's trainee-passed in it; «other» is Badgir's. */
export async function casesOfCertificates(world: World): Promise<Cases> {
  const made = world as ExamWorld
  const [own, other] = [await issueAt(await crewOf(made, 'own')), await issueAt(await crewOf(made, 'other'))]
  const [held] = await sql<{ code: string }[]>`
    select code from certificates join certificate_statuses on certificate_id = certificates.id
    where person_id = ${made.people['trainee-passed']!} and status = 'valid'`
  return { ...casesOfRegister({ ...own, valid: held!.code }, other), ...casesForAnybody(held!.code, other.valid) }
}

/** Four who passed: one certified, one suspended, one proposed, one owed. */
async function issueAt(crew: Crew): Promise<Made> {
  const session = await openExam(crew, -20)
  const trainees = []
  for (let n = 0; n < 4; n++) trainees.push(await createTrainee(crew))
  const bookings = await holdWritten(crew, session, trainees)
  await holdPractical(crew, session, bookings)
  const propose = async (booking: string) =>
    (await done(proposeCertificates(crew.officer, crew.centreId, [booking]))).proposed[0]!
  const issue = async (booking: string) => (await done(approveAndIssue(crew.manager, await propose(booking)))).code
  const [valid, suspended] = [await issue(bookings[0]!), await issue(bookings[1]!)]
  await done(suspendCertificate(crew.officer, suspended, { reason: 'under-review', note: 'پرونده بررسی می‌شود' }))
  return { centreId: crew.centreId, valid, suspended, proposal: await propose(bookings[2]!), owed: bookings[3]! }
}

function casesOfRegister(own: Made, other: Made): Cases {
  const both = (of: (made: Made) => Case) => ({ own: of(own), other: of(other) })
  return {
    'routes/centres.$centreId.certificates._index': both(({ centreId }) => at(`/centres/${centreId}/certificates`)),
    'routes/centres.$centreId.certificates.$code': {
      ...both(({ centreId, valid }) => at(`/centres/${centreId}/certificates/${valid}`)),
      'own, under another’s register': at(`/centres/${other.centreId}/certificates/${own.valid}`),
    },
    'routes/centres.$centreId.certificates.new': {
      ...both(({ centreId, owed }) => at(`/centres/${centreId}/certificates/new`, { booking: owed })),
      'own, a pass elsewhere': at(`/centres/${own.centreId}/certificates/new`, { booking: other.owed }),
    },
    'routes/certificate-proposals.$proposalId.approval': both(({ proposal }) =>
      at(`/certificate-proposals/${proposal}/approval`, {}),
    ),
    'routes/certificate-proposals.$proposalId.refusal': both(({ proposal }) =>
      at(`/certificate-proposals/${proposal}/refusal`, { reason: 'نام نادرست است' }),
    ),
    'routes/certificates.$code.revocation': both(({ valid }) =>
      at(`/certificates/${valid}/revocation`, { reason: 'issued-in-error', note: 'به اشتباه صادر شد' }),
    ),
    'routes/certificates.$code.suspension': both(({ valid }) =>
      at(`/certificates/${valid}/suspension`, { reason: 'under-review', note: 'بررسی می‌شود' }),
    ),
    'routes/certificates.$code.reinstatement': both(({ suspended }) =>
      at(`/certificates/${suspended}/reinstatement`, { note: 'بررسی تمام شد' }),
    ),
    'routes/certificates.$code.replacement': both(({ valid }) =>
      at(`/certificates/${valid}/replacement`, { reason: 'data-corrected' }),
    ),
  }
}

/** Whoever has a code may ask about it: «other» here is a code that nobody has. */
function casesForAnybody(held: string, elsewhere: string): Cases {
  return {
    'routes/certificates._index': {
      own: at('/certificates', { code: held, shown: 'initials' }),
      other: at('/certificates', { code: elsewhere, shown: 'initials' }),
    },
    'routes/certificates.$file': {
      own: at(`/certificates/${held}.pdf?lang=fa`),
      'own, with marks': at(`/certificates/${held}.pdf?lang=fa&marks=1`),
      other: at(`/certificates/${NO_CODE}.pdf`),
    },
    'routes/certificates.$code.badge[.]json': {
      own: at(`/certificates/${held}/badge.json`),
      other: at(`/certificates/${NO_CODE}/badge.json`),
    },
    'routes/verify._index': {
      own: at('/verify', { code: held }),
      other: at('/verify', { number: 'S1405-NM-TEH-01-00042', family: 'ناشناس' }),
    },
    'routes/verify.$code': { own: at(`/verify/${held}`), other: at(`/verify/${NO_CODE}`) },
    'routes/status-lists.$n': { own: at('/status-lists/1'), other: at('/status-lists/9999') },
    'routes/[.]well-known.did[.]json': { own: at('/.well-known/did.json') },
  }
}
