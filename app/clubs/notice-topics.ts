import type { Topics } from '~/people/notices/topics'
import { hasAnyRole } from '~/people/viewer'

export const topics = {
  groups: {
    title: { fa: 'گروه‌های باشگاه', en: 'Club groups' },
    kinds: ['meeting-worry', 'meeting-came-late'],
    mail: true, sms: false,
    isFor: viewer => viewer.isGuardian || hasAnyRole(viewer, 'mentor', 'operator_manager', 'programme_admin'),
  },
  // Never to a guardian by itself: a child may be worried about home.
  concerns: {
    title: { fa: 'نگرانی‌ها', en: 'Concerns' },
    kinds: ['concern-raised'],
    mail: true, sms: true, urgent: true,
    isFor: viewer => hasAnyRole(viewer, 'operator_manager', 'centre_manager', 'programme_admin'),
  },
} satisfies Topics
