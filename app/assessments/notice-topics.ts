import type { Topics } from '~/people/notices/topics'

export const topics = {
  results: {
    title: { fa: 'آزمون‌ها و نتیجه‌ها', en: 'Exams and results' },
    kinds: ['result-published', 'result-changed', 'result-withdrawn', 'question-ruled', 'accommodation-decided', 'exam-seat-given', 'exam-seat-free', 'exam-seat-cancelled', 'exam-moved', 'exam-cancelled', 'exam-room-renamed', 'exam-room-asked', 'exam-room-answered'],
    mail: true, sms: true, guardians: true,
  },
} satisfies Topics
