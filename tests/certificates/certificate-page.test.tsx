import { expect, test } from 'vitest'
import { CertificatePage } from '~/certificates/verification/certificate-page'
import { siteOf } from '../ui/site'

const words = { fa: 'نمونه', en: 'Sample' }
const get = siteOf({
  certificate: {
    default: () => <CertificatePage checkedAt={new Date('2026-11-29T08:00:00Z')} history={[]} certificate={{
      status: 'valid', reason: null, since: new Date('2026-11-29T08:00:00Z'), number: 'S1405-NM-TEH-01-00003', code: 'cqbjqz9ywxvk5hkemmtk', kindTitle: words,
      holder: words, isInitials: false, trade: words, standard: words, standardVersion: 1, level: words, hoursTheory: 60, hoursPractice: 180,
      assessedOn: '2026-10-22', issuedOn: '2026-11-29', expiresOn: null, centre: words, province: words, replacedByCode: null, replacesCode: null,
    }} />,
  },
})
const read = async (cookie: string) => (await get('/certificate', { Cookie: cookie })).text()

test('who checks a certificate in English reads its days in both calendars, as on the document; in Persian in one', async () => {
  expect(await read('language=en')).toContain('29 November 2026 (8 Azar 1405)')
  expect(await read('language=en; calendar=gregorian')).not.toContain('(8 Azar')
  const persian = await read('language=fa')
  expect(persian).toContain('۸ آذر ۱۴۰۵')
  expect(persian).not.toContain('نوامبر')
})
