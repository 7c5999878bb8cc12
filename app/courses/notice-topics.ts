import type { Topics } from '~/people/notices/topics'

export const topics = {
  admission: {
    title: { fa: 'نتیجهٔ درخواست‌های ثبت‌نام', en: 'Decisions on applications' },
    kinds: ['application-admitted', 'application-waiting', 'application-refused'],
    mail: true, sms: true, guardians: true,
  },
  class: {
    title: { fa: 'کلاس و دوره', en: 'Classes and courses' },
    kinds: ['course-completed'],
    mail: false, sms: false, guardians: true,
  },
} satisfies Topics
