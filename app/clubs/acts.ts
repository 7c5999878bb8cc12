import type { Text } from '~/shared/text'

/** How the trail names what is done here. */
export const acts = {
  'club-opened': { fa: 'گشودن باشگاه', en: 'Club opened' },
  'cohort-opened': { fa: 'گشودن نوبت', en: 'Cohort opened' },
  'group-formed': { fa: 'ساختن گروه', en: 'Group formed' },
  'group-activated': { fa: 'آغاز کار گروه', en: 'Group activated' },
  'member-seated': { fa: 'افزودن عضو به گروه', en: 'Member seated' },
  'member-left': { fa: 'رفتن عضو از گروه', en: 'Member left' },
  'mentor-applied': { fa: 'درخواست رهبریاری', en: 'Mentor applied' },
  'clearance-step-decided': { fa: 'ثبت گام صلاحیت رهبریار', en: 'Clearance step decided' },
  'clearance-suspended': { fa: 'تعلیق صلاحیت رهبریار', en: 'Clearance suspended' },
  'clearance-resumed': { fa: 'برداشتن تعلیق رهبریار', en: 'Clearance resumed' },
  'clearance-ended': { fa: 'پایان صلاحیت رهبریار', en: 'Clearance ended' },
  'code-of-conduct-signed': { fa: 'امضای آیین رفتار', en: 'Code of conduct signed' },
  'mentor-assigned': { fa: 'سپردن گروه به رهبریار', en: 'Mentor assigned' },
  'mentor-unassigned': { fa: 'برداشتن رهبریار از گروه', en: 'Mentor taken off a group' },
  'consent-given': { fa: 'رضایت ولی', en: 'Consent given' },
  'consent-withdrawn': { fa: 'پس‌گرفتن رضایت', en: 'Consent withdrawn' },
  'meeting-recorded': { fa: 'ثبت نشست', en: 'Meeting recorded' },
  'meeting-corrected': { fa: 'اصلاح ثبت نشست', en: 'Meeting corrected' },
  'concern-raised': { fa: 'اعلام نگرانی', en: 'Concern raised' },
  'concern-taken-up': { fa: 'رسیدگی به نگرانی', en: 'Concern taken up' },
  'concern-closed': { fa: 'بستن نگرانی', en: 'Concern closed' },
} satisfies Record<string, Text>
