import { approveAndIssue } from '~/certificates/issuing/approve-and-issue.server'
import { listOwed } from '~/certificates/issuing/owed.server'
import { proposeCertificates } from '~/certificates/issuing/propose-certificates.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { addDays } from '~/shared/calendar'
import { isRefusal } from '~/shared/guard'
import { viewerOf } from '../viewer'
import type { World } from '../world'

async function done<T>(act: Promise<T>) {
  const answer = await act
  if (isRefusal(answer)) throw new Error(`the demo was refused: ${answer.refused}`)
  return answer as Exclude<T, { refused: string }>
}

/**
 * Of those who passed at «آفتاب»: Zhaleh holds a valid certificate of three weeks ago, the next one's was revoked today,
 * the third's waits for the manager's approval, the others are still to be proposed.
 */
export async function seedCertificates(world: World) {
  const centreId = world.organisations.aftab!
  const officer = await viewerOf(world.people['assessment-officer']!)
  const manager = await viewerOf(world.people['centre-manager']!)
  const owed = await listOwed(centreId)
  const passed = owed.find(({ personId }) => personId === world.people['trainee-passed'])
  const [second, third] = owed.filter(pass => pass !== passed)

  const issuedAt = new Date(`${addDays(world.seededOn, -20)}T10:30:00+03:30`)

  const propose = async ({ bookingId }: { bookingId: string }) => (await done(proposeCertificates(officer, centreId, [bookingId]))).proposed[0]!
  if (passed) await done(approveAndIssue(manager, await propose(passed), issuedAt))
  if (second) {
    const { code } = await done(approveAndIssue(manager, await propose(second), issuedAt))
    await done(revokeCertificate(manager, code, {
      reason: 'false-documents', note: 'پس از صدور روشن شد که مدرک هویت داوطلب از آنِ شخص دیگری است؛ صورت‌جلسهٔ نمونه پیوست است.',
    }))
  }
  if (third) await propose(third)
}
