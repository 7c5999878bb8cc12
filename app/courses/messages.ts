import type { Text } from '~/shared/text'

/** What stands in a person's inbox. */
export const notices = {
  admitted: { fa: 'در دورهٔ «{course}» پذیرفته شدید', en: 'You are admitted to “{course}”' },
  refused: { fa: 'پاسخ درخواست شما برای «{course}» رسید', en: 'Your application for “{course}” was answered' },
} satisfies Record<string, Text>
