import type { Topics } from '~/people/notices/topics'

export const topics = {
  certificates: {
    title: { fa: 'گواهینامه‌ها', en: 'Certificates' },
    kinds: ['certificate-issued', 'certificate-suspended', 'certificate-reinstated', 'certificate-revoked', 'certificate-replaced'],
    mail: true, sms: false, guardians: true,
  },
} satisfies Topics
