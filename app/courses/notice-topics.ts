import { CONCERNED } from '~/people/licences/permissions'
import type { Topics } from '~/people/notices/topics'
import { hasAnyRole } from '~/people/viewer'

export const topics = {
  admission: {
    title: { fa: 'نتیجهٔ درخواست‌های ثبت‌نام', en: 'Decisions on applications' },
    kinds: ['application-admitted', 'application-waiting', 'application-refused', 'seat-offered', 'seat-offer-lapsed'],
    mail: true, sms: true, guardians: true,
  },
  meetings: {
    title: { fa: 'جلسه‌ها و زمان کلاس', en: 'Meetings and times of classes' },
    kinds: ['meeting-changed', 'meeting-added', 'meeting-cancelled', 'meetings-postponed', 'offering-cancelled'],
    mail: true, sms: true, guardians: true,
  },
  practice: {
    title: { fa: 'پاسخ مربی به کار کارگاهی', en: 'The trainer’s answer to practice logs' },
    kinds: ['practice-signed', 'practice-returned'],
    mail: false, sms: false, guardians: true,
  },
  'to-sign': {
    title: { fa: 'کار کارگاهی برای امضا', en: 'Practice logs to sign' },
    kinds: ['practice-submitted'],
    mail: false, sms: false, isFor: viewer => hasAnyRole(viewer, 'trainer'),
  },
  class: {
    title: { fa: 'کلاس و دوره', en: 'Classes and courses' },
    kinds: ['course-completed', 'enrolment-withdrawn', 'enrolment-expelled', 'enrolment-readmitted', 'enrolment-transferred'],
    mail: false, sms: false, guardians: true,
  },
  permits: {
    title: { fa: 'مجوز رشته‌ها', en: 'Trade permits' },
    kinds: ['permit-application', 'permit-given', 'permit-suspended', 'permit-reinstated', 'permit-ended'],
    mail: true, sms: false, isFor: viewer => CONCERNED.some(role => hasAnyRole(viewer, role)),
  },
  announcements: {
    title: { fa: 'اطلاعیه‌های کلاس', en: 'Class announcements' },
    kinds: ['class-announcement'],
    mail: true, sms: false,
  },
  coursework: {
    title: { fa: 'تکلیف و نمره', en: 'Assignments and marks' },
    kinds: ['assignment-handed-in', 'assignment-returned', 'assignment-accepted'],
    mail: false, sms: false,
  },
  reminders: {
    title: { fa: 'یادآوری مهلت و غیبت', en: 'Reminders of due days and absences' },
    kinds: ['course-reminder'],
    mail: true, sms: false, guardians: true,
  },
  questions: {
    title: { fa: 'پرسش‌هایی که نوشته‌اید', en: 'Questions you wrote' },
    kinds: ['item-key-doubted', 'item-doubted'],
    mail: true, sms: false, isFor: viewer => hasAnyRole(viewer, 'trainer', 'item_author'),
  },
} satisfies Topics
