import type { Text } from '~/shared/text'

export const declareRefusals = {
  'consent-missing': { fa: 'برای ثبت، باید با نگهداری این اطلاعات موافقت کنید.', en: 'To record this, you must consent to our keeping it.' },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'جوامع هدف', en: 'Target groups' },
  lead: {
    fa: 'اگر بخواهید، بگویید از کدام گروه‌ها هستید. گفتنش دلبخواه است و در پذیرش شما اثری ندارد.',
    en: 'If you wish, say which groups you belong to. It is voluntary and makes no difference to your admission.',
  },
  privacy: {
    fa: 'هیچ‌کس جز شما این را نمی‌بیند: نه مربی، نه مرکز، نه در فهرست کلاس و نه در گواهینامه. تنها شمارش‌های کلی از آن بیرون می‌آید، و شمار کمتر از پنج نفر هیچ‌جا نشان داده نمی‌شود.',
    en: 'Nobody but you sees this: not the trainer, not the centre, no class list and no certificate. Only overall counts leave it, and none under five is shown anywhere.',
  },
  groups: { fa: 'گروه‌های من', en: 'My groups' },
  consent: { fa: 'موافقم که این اطلاعات تنها برای آمار برنامه نگه داشته شود.', en: 'I consent to this being kept, for the programme’s statistics only.' },
  consentHint: { fa: 'هر وقت بخواهید، نشان‌ها را بردارید و ثبت کنید تا پاک شوند.', en: 'Whenever you like, clear the boxes and record; they are then erased.' },
  record: { fa: 'ثبت', en: 'Record' },
  recorded: { fa: 'ثبت شد.', en: 'Recorded.' },
  fromApplication: {
    fa: 'اگر بخواهید، می‌توانید در «مشخصات من» بگویید از کدام جوامع هدف هستید؛ مرکز آن را نمی‌بیند.',
    en: 'If you wish, you can say in your profile which target groups you belong to; the centre does not see it.',
  },
} satisfies Record<string, Text>
