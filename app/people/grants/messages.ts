import type { Text } from '~/shared/text'
import type { Role } from '../viewer'

export const roleTitles: Record<Role, Text> = {
  programme_admin: { fa: 'مدیر برنامه', en: 'Programme administrator' },
  centre_manager: { fa: 'مدیر مرکز', en: 'Centre manager' },
  operator_manager: { fa: 'مدیر مجری', en: 'Operator manager' },
  trainer: { fa: 'مربی', en: 'Trainer' },
  assessment_officer: { fa: 'مسئول سنجش', en: 'Assessment officer' },
  assessor: { fa: 'آزمونگر', en: 'Assessor' },
  mentor: { fa: 'رهبریار', en: 'Mentor' },
  guest: { fa: 'داور یا مهمان', en: 'Judge or guest' },
  item_author: { fa: 'طراح پرسش', en: 'Question author' },
  marker: { fa: 'مصحح', en: 'Marker' },
  moderator: { fa: 'بازبین نمره', en: 'Moderator' },
  jury: { fa: 'عضو هیئت تأیید', en: 'Jury member' },
}

export const messages = {
  roleEnded: {
    fa: 'نقش «{role}» شما در «{organisation}» در {day} پایان یافت. صفحه‌هایی که با آن نقش می‌دیدید دیگر برای شما باز نمی‌شوند.',
    en: 'Your role “{role}” at “{organisation}” ended on {day}. The pages that it showed you no longer open for you.',
  },
  roleEndedAnywhere: {
    fa: 'نقش «{role}» شما در {day} پایان یافت. صفحه‌هایی که با آن نقش می‌دیدید دیگر برای شما باز نمی‌شوند.',
    en: 'Your role “{role}” ended on {day}. The pages that it showed you no longer open for you.',
  },
  homeGuest: { fa: 'داور و مهمان «{organisation}»', en: 'Judge and guest of “{organisation}”' },
  homeGuestDetail: {
    fa: 'این نقش تا {until} با شماست. زمان نشست و نمایشگاه را مجری خبر می‌دهد؛ برگهٔ داوری هنوز در این سامانه نیست.',
    en: 'You hold this role until {until}. The operator tells you when a meeting or showcase is; the judge’s sheet is not on this site yet.',
  },
  give: { fa: 'دادن نقش', en: 'Give a role' },
  giveTitle: { fa: 'دادن نقش در {name}', en: 'Give a role at {name}' },
  giveLead: {
    fa: 'هر نقش از روزی تا روزی است و پس از آن خودبه‌خود پایان می‌یابد. دلیل آن در رویدادنامه می‌ماند.',
    en: 'A role runs from a day to a day and then ends by itself. Its reason stays in the audit trail.',
  },
  person: { fa: 'به چه کسی؟', en: 'To whom?' },
  personHint: { fa: 'شمارهٔ همراه، رایانامه یا نام کاربری او', en: 'Their mobile number, e-mail address or username' },
  invitee: { fa: 'نام و نام خانوادگی، اگر هنوز حساب ندارد', en: 'Full name in Persian, if they have no account yet' },
  inviteeHint: {
    fa: 'اگر او را پیدا نکنیم، با این نام دعوت‌نامه‌ای برایش می‌فرستیم.',
    en: 'If we do not find them, an invitation is sent to them under this name.',
  },
  role: { fa: 'نقش', en: 'Role' },
  place: { fa: 'گسترهٔ مدیر برنامه', en: 'Where the programme administrator acts' },
  placeHint: { fa: 'فقط برای نقش «مدیر برنامه»', en: 'Only for the role “Programme administrator”' },
  wholeCountry: { fa: 'همهٔ کشور', en: 'The whole country' },
  atExam: { fa: 'تنها در یک آزمون', en: 'At one exam only' },
  atExamNamed: { fa: 'تنها در {exam}', en: 'Only in {exam}' },
  examNamed: { fa: '«{course}»، آزمون شمارهٔ {number}، {day}', en: '“{course}”, exam no. {number}, {day}' },
  endLeadAtExam: {
    fa: 'نقش «{role}» {name} در {exam} همین حالا پایان می‌یابد و درخواست بعدی او پذیرفته نمی‌شود. نقش‌های دیگرش، گواهی‌ها و سابقه‌اش می‌ماند.',
    en: 'The role “{role}” of {name} in {exam} ends at once, and their next request is refused. Their other roles, certificates and history stay.',
  },
  roleEndedAtExam: {
    fa: 'نقش «{role}» شما در یکی از آزمون‌های «{organisation}» در {day} پایان یافت. صفحه‌هایی که با آن نقش می‌دیدید دیگر برای شما باز نمی‌شوند.',
    en: 'Your role “{role}” in one of the exams of “{organisation}” ended on {day}. The pages that it showed you no longer open for you.',
  },
  atExamLead: { fa: 'این نقش تنها در {exam} است و در آزمون‌های دیگر مرکز کاری به او نمی‌دهد.', en: 'This role is for {exam} only and gives nothing in the centre’s other exams.' },
  startsOn: { fa: 'از', en: 'From' },
  endsOn: { fa: 'تا', en: 'Until' },
  endsOnHint: { fa: 'حداکثر پنج سال', en: 'At most five years' },
  reason: { fa: 'دلیل', en: 'Reason' },
  reasonHint: { fa: 'برای نمونه: حکم شمارهٔ …', en: 'For example: letter of appointment no. …' },
  endsBeforeStart: { fa: 'روز پایان پیش از روز آغاز است.', en: 'The last day is before the first.' },
  endsInThePast: { fa: 'روز پایان گذشته است.', en: 'The last day is in the past.' },
  tooLong: { fa: 'هیچ نقشی بیش از پنج سال داده نمی‌شود.', en: 'No role is given for more than five years.' },
  noSuchPerson: {
    fa: 'کسی با این نشانی پیدا نشد. برای دعوت، شمارهٔ همراه یا رایانامهٔ درست و نام او را بنویسید.',
    en: 'Nobody was found by this. To invite them, write a right mobile number or e-mail address and their name.',
  },
  ownRole: { fa: 'کسی نقش خود را نمی‌دهد و پایان نمی‌دهد؛ از همکارتان بخواهید.', en: 'Nobody gives or ends a role of their own; ask a colleague.' },
  alreadyHeld: { fa: 'این شخص در این روزها همین نقش را اینجا دارد.', en: 'This person holds this role here on those days already.' },
  personIsMinor: { fa: 'این نقش را به کسی که هجده سال ندارد نمی‌شود داد.', en: 'This role is not given to anyone under eighteen.' },
  noSuchPlace: { fa: 'بگویید مدیر برنامهٔ همهٔ کشور است یا کدام استان.', en: 'Say whether the whole country or which province.' },
  alreadyEnded: { fa: 'این نقش پیش‌تر پایان یافته است.', en: 'This role has ended already.' },
  inForce: { fa: 'نقش‌های در جریان', en: 'Roles in force' },
  ended: { fa: 'نقش‌های پایان‌یافته', en: 'Roles that have ended' },
  noneInForce: { fa: 'هنوز کسی اینجا نقشی ندارد.', en: 'Nobody holds a role here yet.' },
  noneEnded: { fa: 'هیچ نقشی پایان نیافته است.', en: 'No role has ended.' },
  holder: { fa: 'شخص', en: 'Person' },
  givenBy: { fa: 'به تصمیم', en: 'Given by' },
  theProgramme: { fa: 'برنامه', en: 'The programme' },
  notYet: { fa: 'از {day} آغاز می‌شود', en: 'Begins on {day}' },
  end: { fa: 'پایان دادن', en: 'End' },
  endTitle: { fa: 'پایان دادن به نقش', en: 'End a role' },
  endLead: {
    fa: 'نقش «{role}» {name} همین حالا پایان می‌یابد و درخواست بعدی او پذیرفته نمی‌شود. گواهی‌ها و سابقه‌اش می‌ماند.',
    en: 'The role “{role}” of {name} ends at once, and their next request is refused. Certificates and history stay.',
  },
  endNow: { fa: 'نقش را پایان بده', en: 'End the role' },
  because: { fa: 'دلیل پایان', en: 'Why it ended' },
} satisfies Record<string, Text>

export const refusals = {
  'no-such-person': messages.noSuchPerson,
  'own-role': messages.ownRole,
  'already-held': messages.alreadyHeld,
  'person-is-minor': messages.personIsMinor,
  'no-such-place': messages.noSuchPlace,
  'already-ended': messages.alreadyEnded,
} satisfies Record<string, Text>
