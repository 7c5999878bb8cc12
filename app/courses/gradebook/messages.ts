import type { Text } from '~/shared/text'

export const refusals = {
  'changed-meanwhile': {
    fa: 'در همین میان کس دیگری در این سطر نوشته است؛ آنچه اکنون هست پایین آمده. آنچه نوشته بودید مانده است؛ اگر هنوز لازم است دوباره بفرستید.',
    en: 'Somebody else wrote into this row meanwhile; what stands now is below. What you typed is kept: send it again if it is still needed.',
  },
} satisfies Record<string, Text>

export const messages = {
  title: { fa: 'دفتر نمره', en: 'Gradebook' },
  lead: {
    fa: 'هر خانه درصد نمره است: از خودآزمایی، تکلیف و کار عملی. آنچه مربی به‌جای آن می‌نویسد با دلیل می‌ماند.',
    en: 'Each cell is a mark in percent: from quizzes, assignments and practice tasks. What a trainer writes over it is kept with its reason.',
  },
  howTo: {
    fa: 'با کلیدهای جهت‌نما میان خانه‌ها بروید و عدد بنویسید؛ ستونی را هم می‌توانید از صفحه‌گسترده بچسبانید. هر خانه جداگانه ذخیره می‌شود. روی گوشی خانه را دو بار بزنید.',
    en: 'Move with the arrow keys and type a number; a column pasted from a spreadsheet fills downwards. Each cell is saved by itself. On a phone tap a cell twice.',
  },
  withoutScript: { fa: 'برای نوشتن در یک سطر و دیدن تاریخچهٔ آن، نام کارآموز را بزنید.', en: 'To write into a row and see its history, press the trainee’s name.' },
  reason: { fa: 'دلیل این تغییرها', en: 'Reason for these changes' },
  reasonHint: { fa: 'پیش از نوشتن پر کنید؛ کنار هر نمره می‌ماند و کارآموز آن را می‌خواند.', en: 'Fill it in before you write; it stays with each mark, and the trainee reads it.' },
  legend: { fa: 'خانهٔ رنگی: نوشتهٔ مربی.', en: 'A coloured cell was written by a trainer.' },
  csv: { fa: 'پروندهٔ CSV', en: 'As CSV' },
  xlsx: { fa: 'پروندهٔ Excel', en: 'As Excel' },
  trainee: { fa: 'کارآموز', en: 'Trainee' },
  noColumns: { fa: 'این دوره فعالیتی ندارد', en: 'This course has no activities' },
  noColumnsText: { fa: 'نمره از خودآزمایی، تکلیف و کار عملی می‌آید.', en: 'Marks come from quizzes, assignments and practice tasks.' },
  noRows: { fa: 'هنوز کسی در این دوره نیست', en: 'Nobody sits in this class yet' },
  noRowsText: { fa: 'کارآموزان پس از پذیرش اینجا می‌آیند.', en: 'Trainees come here once they are admitted.' },

  cell: { fa: 'نمره به درصد', en: 'Mark in percent' },
  saving: { fa: 'در حال ذخیره…', en: 'Saving…' },
  saved: { fa: 'همهٔ خانه‌ها روی سرور ذخیره شد.', en: 'All cells are saved on the server.' },
  offline: { fa: 'ارتباط برقرار نیست؛ آنچه نوشته‌اید مانده و دوباره فرستاده می‌شود.', en: 'No connection; what you typed is kept and sent again.' },
  notAllowed: { fa: 'پذیرفته نشد؛ صفحه را دوباره باز کنید.', en: 'Not accepted; open the page again.' },
  bad: { fa: 'عددی از ۰ تا ۱۰۰ بنویسید.', en: 'Write a number from 0 to 100.' },
  why: { fa: 'نخست دلیل این تغییرها را بنویسید.', en: 'First write the reason for these changes.' },
  clash: {
    fa: 'شما {mine} نوشتید، ولی پیش از آن {name} نوشته بود: {theirs}. نوشتهٔ {name} مانده است؛ اگر لازم است دوباره بنویسید.',
    en: 'You wrote {mine}, but {name} had written {theirs} before. That stands; write again if it is needed.',
  },

  rowTitle: { fa: 'نمره‌های {name}', en: 'Marks of {name}' },
  ownTitle: { fa: 'نمره‌های من', en: 'My marks' },
  childTitle: { fa: 'نمره‌های {name}', en: 'Marks of {name}' },
  rowLead: { fa: 'خانه‌ای را که خالی کنید به نمرهٔ به‌دست‌آمده برمی‌گردد.', en: 'A cell you empty goes back to the mark that was reached.' },
  reached: { fa: 'به‌دست‌آمده: {percent}', en: 'Reached: {percent}' },
  notReached: { fa: 'هنوز نمره‌ای نیست', en: 'No mark yet' },
  percent: { fa: '{percent} درصد', en: '{percent} percent' },
  activity: { fa: 'فعالیت', en: 'Activity' },
  mark: { fa: 'نمره', en: 'Mark' },
  save: { fa: 'ذخیرهٔ سطر', en: 'Save the row' },
  rowSaved: { fa: 'سطر ذخیره شد.', en: 'The row is saved.' },
  nothingChanged: { fa: 'چیزی تغییر نکرده بود.', en: 'Nothing had changed.' },
  history: { fa: 'تاریخچه', en: 'History' },
  noHistory: { fa: 'هنوز کسی چیزی به‌جای نمره‌ها ننوشته است.', en: 'Nobody has written over a mark yet.' },
  wrote: { fa: '{name} نوشت: {percent}', en: '{name} wrote {percent}' },
  lifted: { fa: '{name} نوشته را برداشت', en: '{name} took the entry away' },
} satisfies Record<string, Text>
