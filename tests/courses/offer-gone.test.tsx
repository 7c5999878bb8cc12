import { expect, test } from 'vitest'
import { ApplicationPage } from '~/courses/applications/application-page'
import { offerRefusals } from '~/courses/waiting-list/messages'
import { siteOf } from '../ui/site'

const name = { fa: 'برق', en: 'Wiring' }
const offering = {
  id: 'o', courseId: 'c', courseTitle: name, organisationName: name, provinceTitle: name, county: '', place: '', startsOn: '2026-12-01', endsOn: '2026-12-30', deliveryMode: 'fixed', audience: 'mixed',
} as never
const shown = async (why: string, documentId: string | null = null) => {
  const Page = () => <ApplicationPage offering={offering} own={null} seat={null} asking={null} documents={[]} refused={{ why, documentId } as never} />
  return (await siteOf({ page: { default: Page } })('/page', { 'Accept-Language': 'fa' })).text()
}

test('whoever answers an offer after its time reads so, though the offer is gone from the page', async () => {
  expect(await shown('offer-over')).toContain(offerRefusals['offer-over'].fa)
  expect(await shown('offer-over', 'document')).not.toContain(offerRefusals['offer-over'].fa)
  expect(await shown('<b>')).not.toContain('role="alert"')
})
