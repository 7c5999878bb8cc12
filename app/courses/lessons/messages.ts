import type { Text } from '~/shared/text'
import { messages as questions } from '../questions/messages'

export const messages = {
  pageTitle: { fa: 'درس', en: 'Lesson' },
  minutes: { fa: '{count} دقیقه', en: '{count} {count|minute|minutes}' },
  finished: { fa: 'این درس را خوانده‌اید', en: 'You have read this lesson' },
  finish: { fa: 'خواندم؛ گام بعد', en: 'I have read it; go on' },
  finishLast: { fa: 'خواندم', en: 'I have read it' },
  previous: { fa: 'پیشین: {title}', en: 'Previous: {title}' },
  next: { fa: 'بعدی: {title}', en: 'Next: {title}' },
  path: { fa: 'گام‌های دوره', en: 'Steps of the course' },
  check: { fa: 'خودتان را بیازمایید', en: 'Check yourself' },
  answer: { fa: 'پاسخ می‌دهم', en: 'Answer' },
  answerAgain: { fa: 'پاسخ دوباره', en: 'Answer again' },
  nothingChosen: { fa: 'نخست پاسخی بدهید.', en: 'First give an answer.' },
  traineesAnswer: { fa: 'پاسخ دادن برای کارآموز همین دوره است.', en: 'Answering is for this course’s trainees.' },
  toOutline: { fa: 'همهٔ درس‌ها', en: 'All lessons' },
} satisfies Record<string, Text>

export const checkRefusals: Record<string, Text> = { 'nothing-chosen': messages.nothingChosen, 'not-a-number': questions.unreadNumber }
