import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'پیام‌ها', en: 'Messages' },
  none: { fa: 'هنوز پیامی نیست', en: 'No messages yet' },
  noneLead: { fa: 'وقتی چیزی شما را در بر بگیرد، اینجا می‌آید.', en: 'When something concerns you, it appears here.' },
  isNew: { fa: 'تازه', en: 'New' },
  open: { fa: 'باز کردن', en: 'Open' },
  markAll: { fa: 'همه را خواندم', en: 'Mark all as read' },
} satisfies Record<string, Text>
