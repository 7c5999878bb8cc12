import type { Text } from '~/shared/text'

export const messages = {
  true: { fa: 'درست', en: 'True' },
  false: { fa: 'نادرست', en: 'False' },
  chooseOne: { fa: 'یک گزینه را برگزینید.', en: 'Choose one answer.' },
  chooseSeveral: { fa: 'همهٔ گزینه‌های درست را برگزینید.', en: 'Choose every right answer.' },
  number: { fa: 'یک عدد بنویسید.', en: 'Write a number.' },
  numberIn: { fa: 'عدد را بر حسب {unit} بنویسید.', en: 'Write the number in {unit}.' },
  rightTitle: { fa: 'درست است', en: 'That is right' },
  wrongTitle: { fa: 'درست نیست', en: 'Not right' },
  rightAnswerIs: { fa: 'پاسخ درست: {answer}', en: 'The right answer: {answer}' },
  listSeparator: { fa: '؛ ', en: '; ' },
} satisfies Record<string, Text>
