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
  expect(await read('language=en')).toContain('29\u00A0November\u00A02026 (8\u00A0Azar\u00A01405)')
  expect(await read('language=en; calendar=gregorian')).not.toContain('(8\u00A0Azar')
  const persian = await read('language=fa')
  expect(persian).toContain('۸\u00A0آذر\u00A0۱۴۰۵')
  expect(persian).not.toContain('نوامبر')
})
