import type { Text } from '~/shared/text'

/** How the trail names what is done here. */
export const acts = {
  'certificate-proposed': { fa: 'پیشنهاد گواهینامه', en: 'Certificate proposed' },
  'certificate-proposal-declined': { fa: 'رد پیشنهاد گواهینامه', en: 'Certificate proposal declined' },
  'certificate-replacement-proposed': { fa: 'پیشنهاد گواهینامهٔ جایگزین', en: 'Replacement proposed' },
  'certificate-issued': { fa: 'صدور گواهینامه', en: 'Certificate issued' },
  'certificate-replaced': { fa: 'جایگزینی گواهینامه', en: 'Certificate replaced' },
  'certificate-suspended': { fa: 'تعلیق گواهینامه', en: 'Certificate suspended' },
  'certificate-reinstated': { fa: 'برداشتن تعلیق گواهینامه', en: 'Certificate reinstated' },
  'certificate-revoked': { fa: 'ابطال گواهینامه', en: 'Certificate revoked' },
  'certificate-name-chosen': { fa: 'انتخاب شیوهٔ نمایش نام', en: 'Shown name chosen' },
} satisfies Record<string, Text>
