import type { Text } from '~/shared/text'

export const messages = {
  atRisk: { fa: 'نیازمند توجه', en: 'Needs attention' },
  missed: { fa: '{count} غیبت در {of} جلسهٔ آخر', en: 'Absent from {count} of the last {of} meetings' },
  overdue: { fa: '{count} کار عقب‌افتاده: {titles}', en: '{count} {count|step|steps} overdue: {titles}' },
  failed: { fa: '{count} بار نگذراندن «{title}»', en: '“{title}” not passed in {count} {count|try|tries}' },
  hintTitle: { fa: 'کمی عقب افتاده‌اید؛ می‌شود جبران کرد', en: 'You have fallen a little behind; it can be made up' },
  hint: {
    fa: 'از کار عقب‌افتادهٔ نخست آغاز کنید و اگر جایی گیر کردید از مربی بپرسید؛ او هم این را می‌بیند و می‌تواند کمک کند.',
    en: 'Begin with the first overdue step, and ask your trainer wherever you are stuck; the trainer sees this too and can help.',
  },
  homeTitle: { fa: '{count} کارآموز «{course}» نیازمند توجه‌اند', en: '{count} {count|trainee|trainees} in “{course}” {count|needs|need} attention' },
  homeDetail: { fa: 'غیبت، کار عقب‌افتاده یا خودآزمایی نگذرانده', en: 'Absences, overdue steps or quizzes not passed' },
  childTitle: { fa: 'کلاس و کارهای {name}', en: 'Class and coursework of {name}' },
  childDetail: { fa: 'آنچه تحویل داده، نمره‌ها، اطلاعیه‌ها و گفت‌وگوی کلاس', en: 'Work handed in, marks, announcements and the class discussion' },
  toMark: { fa: '{count} تکلیف «{title}» در انتظار نمره است', en: '{count} to mark in “{title}”' },
} satisfies Record<string, Text>

/** A day's digest, one line in the inbox. */
export const digest = {
  dueTomorrow: { fa: 'مهلت «{title}» فرداست', en: '“{title}” is due tomorrow' },
  dueTomorrowMany: { fa: 'مهلت {count} کار فرداست', en: '{count} steps are due tomorrow' },
  overdue: { fa: 'مهلت «{title}» گذشته است', en: '“{title}” is overdue' },
  overdueMany: { fa: '{count} کار از مهلت گذشته است', en: '{count} steps are overdue' },
  missed: { fa: 'در جلسهٔ {course} جایتان خالی بود؛ درس آن روز را ببینید', en: 'You were missed in {course}; see that day’s lesson' },
  joined: { fa: '{first}؛ {second}', en: '{first}; {second}' },
} satisfies Record<string, Text>
