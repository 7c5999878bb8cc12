import type { Text } from '~/shared/text'
import type { NeutraliseRefusal } from './neutralise-item.server'

export const messages = {
  title: { fa: 'تحلیل پرسش‌ها', en: 'Item analysis' },
  lead: {
    fa: 'هر پرسش در میان کسانی که در برگه‌شان بوده سنجیده شده است. پرسش‌ها با کدشان آمده‌اند و دیدن این صفحه در ردپا ثبت می‌شود.',
    en: 'Each question is judged among those who had it in their paper. Questions stand by their codes, and looking at this page is recorded.',
  },
  nothing: { fa: 'هنوز برگه‌ای نیست', en: 'No papers yet' },
  nothingWhy: { fa: 'پس از پایان آزمون نخستین داوطلب، تحلیل اینجا می‌آید.', en: 'It appears when the first candidate has finished.' },
  paper: { fa: 'برگه', en: 'The paper' },
  candidates: { fa: 'داوطلبان', en: 'Candidates' },
  mean: { fa: 'میانگین نمره', en: 'Mean mark' },
  deviation: { fa: 'انحراف معیار', en: 'Standard deviation' },
  alpha: { fa: 'پایایی (آلفا، KR-20)', en: 'Reliability (alpha, KR-20)' },
  error: { fa: 'خطای اندازه‌گیری', en: 'Standard error of measurement' },
  noAlpha: { fa: 'برگه‌ها یکسان نیستند', en: 'papers differ' },
  item: { fa: 'پرسش', en: 'Question' },
  n: { fa: 'تعداد', en: 'n' },
  difficulty: { fa: 'دشواری (سهم درست)', en: 'Difficulty (share right)' },
  discrimination: { fa: 'تمیز (۲۷٪ بالا و پایین)', en: 'Discrimination (upper, lower 27%)' },
  correlation: { fa: 'همبستگی با بقیهٔ برگه', en: 'Correlation with the rest' },
  choices: { fa: 'گزینه‌ها: همه (بالا، پایین)', en: 'Options: all (upper, lower)' },
  noAnswer: { fa: 'بی‌پاسخ', en: 'no answer' },
  look: { fa: 'اگر خنثی شود؟', en: 'If it were neutralised?' },
  neutralised: { fa: 'خنثی‌شده', en: 'Neutralised' },
  previewTitle: { fa: 'اگر پرسش {code} خنثی شود', en: 'If question {code} were neutralised' },
  noChange: { fa: 'نمرهٔ هیچ‌کس تغییر نمی‌کند.', en: 'Nobody’s mark would change.' },
  seat: { fa: 'صندلی', en: 'Seat' },
  before: { fa: 'اکنون', en: 'Now' },
  after: { fa: 'پس از آن', en: 'Then' },
  result: { fa: 'پذیرش کتبی', en: 'Written part' },
  passes: { fa: 'پذیرفته می‌شود', en: 'would pass' },
  fails: { fa: 'دیگر پذیرفته نیست', en: 'would no longer pass' },
  same: { fa: 'بی‌تغییر', en: 'unchanged' },
  reason: { fa: 'چرا', en: 'Why' },
  neutralise: { fa: 'خنثی کن و همه را دوباره نمره بده', en: 'Neutralise and mark everybody again' },
  stays: { fa: 'نمرهٔ پیشین هر کس در سابقه می‌ماند. آنچه منتشر شده تا انتشار دوباره تغییر نمی‌کند.', en: 'Everybody’s earlier mark stays in the history. What is published does not change until it is published again.' },
} satisfies Record<string, Text>

export const refusals = {
  'somebody-works': { fa: 'هنوز کسی با این پرسش آزمون می‌دهد.', en: 'Somebody is still sitting with this question.' },
  'only-item': { fa: 'در یکی از برگه‌ها پرسش دیگری نمی‌ماند.', en: 'One of the papers would have no question left.' },
  'own-trainees': { fa: 'در میان این داوطلبان کارآموز یا خویشاوند شماست؛ همکار دیگری باید تصمیم بگیرد.', en: 'One of these candidates is your trainee or relative; a colleague must decide.' },
} satisfies Record<NeutraliseRefusal, Text>
