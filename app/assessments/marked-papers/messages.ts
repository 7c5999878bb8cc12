import type { Text } from '~/shared/text'
import type { NoPaper } from './find-paper.server'

export const messages = {
  title: { fa: 'برگهٔ تصحیح‌شده', en: 'Marked paper' },
  titleOf: { fa: 'برگهٔ {name}', en: 'Paper of {name}' },
  lead: {
    fa: 'هر پرسش با پاسخ داوطلب، کلید و نمره‌اش. دیدن این برگه با نام شما ثبت شد.',
    en: 'Every question with the candidate’s answer, the key and the mark. That you looked at this paper is on record.',
  },
  sampleLead: {
    fa: 'این برگه در نمونهٔ بازبینی است و نتیجهٔ آن هنوز اعلام نشده. هر پرسش را با پاسخ داوطلب، کلید و نمره‌اش ببینید؛ دیدن این برگه با نام شما ثبت شد.',
    en: 'This paper is in the moderation sample, and its result is not published yet. Look at each question with the candidate’s answer, the key and the mark; that you looked is on record.',
  },
  seat: { fa: 'صندلی', en: 'Seat' },
  handedIn: { fa: 'پایان آزمون', en: 'Handed in' },
  receipt: { fa: 'کد رسید', en: 'Receipt' },
  result: { fa: 'نتیجهٔ کتبی', en: 'Written result' },
  questions: { fa: 'پرسش‌ها', en: 'Questions' },
  question: { fa: 'پرسش {n}', en: 'Question {n}' },
  earned: { fa: '{earned} از {outOf}', en: '{earned} of {outOf}' },
  neutral: { fa: 'خنثی شده؛ برای هیچ‌کس حساب نمی‌شود', en: 'neutralised: counts for nobody' },
  corrected: { fa: 'با کلید اصلاح‌شده', en: 'by a corrected key' },
  answer: { fa: 'پاسخ داوطلب', en: 'The candidate’s answer' },
  blank: { fa: 'بی‌پاسخ', en: 'No answer' },
  right: { fa: 'پاسخ درست', en: 'Right answer' },
  tolerance: { fa: '{answer} (با اختلاف تا {tolerance})', en: '{answer} (within {tolerance})' },
  guide: { fa: 'راهنمای تصحیح', en: 'Marking guide' },
  marks: { fa: 'نمره‌های مصححان', en: 'Markers’ marks' },
  given: { fa: '{name}: {points} از {outOf}', en: '{name}: {points} of {outOf}' },
  earlier: { fa: 'پیش از اصلاح', en: 'before a correction' },
  onPaper: { fa: 'روی برگهٔ کاغذی شمارهٔ {sheet} نوشته شده است.', en: 'Written on paper sheet {sheet}.' },
  back: { fa: 'بازگشت به نتیجه‌ها', en: 'Back to the results' },
} satisfies Record<string, Text>

export const paperRefusals = {
  'not-published': {
    fa: 'نتیجهٔ کتبی این داوطلب اعلام نشده یا پس گرفته شده است. پیش از اعلام تنها برگه‌های نمونهٔ بازبینی دیده می‌شود و آن هم پس از پایان تصحیح همه، تا مصححان نام داوطلب را ندانند.',
    en: 'This candidate’s written result is not published, or was taken back. Before that only papers of the moderation sample open, once everything is marked, so that markers know no name.',
  },
  'own-marking': {
    fa: 'بخشی از این برگه را خود شما تصحیح کرده‌اید. بررسی آن با مسئول سنجش دیگری از مرکز است.',
    en: 'You marked a part of this paper yourself. Looking into it is for another assessment officer of the centre.',
  },
} satisfies Record<NoPaper, Text>
