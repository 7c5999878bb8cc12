import type { Text } from '~/shared/text'
import type {
  ApprovalRefusal, CertificateStatus, EventKind, EventReason, ProposalRefusal, ReplacementRefusal,
} from './certificate'

export const statusTitles = {
  valid: { fa: 'معتبر', en: 'Valid' },
  expired: { fa: 'پایان‌یافته', en: 'Expired' },
  suspended: { fa: 'تعلیق‌شده', en: 'Suspended' },
  revoked: { fa: 'باطل‌شده', en: 'Revoked' },
  replaced: { fa: 'جایگزین‌شده', en: 'Replaced' },
} satisfies Record<CertificateStatus, Text>

/** What the public page says first. */
export const statusSentences = {
  valid: { fa: 'این گواهینامه معتبر است.', en: 'This certificate is valid.' },
  expired: { fa: 'مدت اعتبار این گواهینامه به پایان رسیده است.', en: 'This certificate has expired.' },
  suspended: { fa: 'این گواهینامه فعلاً معتبر نیست؛ تعلیق شده است.', en: 'This certificate is not in force for now: it is suspended.' },
  revoked: { fa: 'این گواهینامه باطل شده است و اعتباری ندارد.', en: 'This certificate has been revoked and is not valid.' },
  replaced: { fa: 'به جای این گواهینامه، گواهینامهٔ تازه‌ای صادر شده است.', en: 'This certificate has been replaced by a new one.' },
} satisfies Record<CertificateStatus, Text>

export const eventTitles = {
  issued: { fa: 'صادر شد', en: 'Issued' },
  suspended: { fa: 'تعلیق شد', en: 'Suspended' },
  reinstated: { fa: 'دوباره معتبر شد', en: 'Reinstated' },
  revoked: { fa: 'باطل شد', en: 'Revoked' },
  replaced: { fa: 'با گواهینامهٔ تازه جایگزین شد', en: 'Replaced by a new certificate' },
} satisfies Record<EventKind, Text>

export const reasonTitles = {
  'issued-in-error': { fa: 'به اشتباه صادر شده بود', en: 'It was issued by mistake' },
  'false-documents': { fa: 'مدارک یا هویت نادرست ارائه شده بود', en: 'False documents or a false identity had been given' },
  'exam-misconduct': { fa: 'تخلف در آزمون ثابت شد', en: 'Misconduct in the assessment was established' },
  'result-changed': { fa: 'نتیجهٔ سنجش تغییر کرد', en: 'The result of the assessment changed' },
  'holder-request': { fa: 'به درخواست دارندهٔ گواهینامه', en: 'At the holder’s request' },
  'under-review': { fa: 'در دست بررسی است', en: 'It is under review' },
  'review-ended': { fa: 'بررسی پایان یافت', en: 'The review ended' },
  'name-corrected': { fa: 'نام دارنده اصلاح شد', en: 'The holder’s name was corrected' },
  'data-corrected': { fa: 'مشخصات گواهینامه اصلاح شد', en: 'The certificate’s details were corrected' },
} satisfies Record<EventReason, Text>

export const roleTitles: Record<string, Text> = {
  assessment_officer: { fa: 'مسئول سنجش', en: 'Assessment officer' },
  centre_manager: { fa: 'مدیر مرکز', en: 'Centre manager' },
}

export const proposalRefusals = {
  'nobody-chosen': { fa: 'کسی انتخاب نشده است. دست‌کم یک نفر را برگزینید.', en: 'Nobody is chosen. Choose at least one person.' },
  'too-many': { fa: 'هر بار دست‌بالا ۵۰ نفر را پیشنهاد کنید.', en: 'Propose no more than 50 people at a time.' },
  'not-owed': {
    fa: 'نتیجهٔ قبولی یکی از این افراد پس گرفته شده است. صفحه را دوباره ببینید و از نو انتخاب کنید.',
    en: 'One of these people no longer has a published pass. Look at the page again and choose anew.',
  },
  'own-certificate': { fa: 'گواهینامهٔ خودتان را نمی‌توانید پیشنهاد یا تأیید کنید.', en: 'You cannot propose or approve a certificate of your own.' },
} satisfies Record<ProposalRefusal, Text>

export const approvalRefusals = {
  'own-proposal': {
    fa: 'این پیشنهاد را خودتان داده‌اید. صدور گواهینامه تأیید دو نفر می‌خواهد؛ همکار دیگری باید آن را تأیید کند.',
    en: 'You made this proposal yourself. A certificate needs the approval of two people; somebody else must approve it.',
  },
  'own-certificate': proposalRefusals['own-certificate'],
  'declined-already': { fa: 'این پیشنهاد پیش‌تر کنار گذاشته شده است.', en: 'This proposal has already been declined.' },
  'no-longer-passed': {
    fa: 'نتیجهٔ قبولی این شخص پس گرفته شده است؛ گواهینامه‌ای صادر نشد.',
    en: 'This person no longer has a published pass; nothing was issued.',
  },
  'changed-since-proposed': {
    fa: 'نام یا نتیجه از زمان پیشنهاد تغییر کرده است. پیشنهاد را کنار بگذارید تا مسئول سنجش آن را دوباره پیشنهاد کند.',
    en: 'The name or the result has changed since it was proposed. Decline the proposal, so that the officer can propose it anew.',
  },
  'not-replaceable': {
    fa: 'گواهینامهٔ پیشین باطل یا جایگزین شده است و دیگر جایگزین نمی‌شود.',
    en: 'The earlier certificate has been revoked or replaced and cannot be replaced any more.',
  },
} satisfies Record<ApprovalRefusal, Text>

export const replacementRefusals = {
  'not-replaceable': approvalRefusals['not-replaceable'],
  'no-longer-passed': approvalRefusals['no-longer-passed'],
  'own-certificate': proposalRefusals['own-certificate'],
  'proposed-already': {
    fa: 'جایگزینی این گواهینامه پیشنهاد شده و منتظر تأیید مدیر مرکز است.',
    en: 'Its replacement has been proposed already and waits for the centre manager.',
  },
} satisfies Record<ReplacementRefusal, Text>

export const registerRefusals = {
  'not-in-this-state': {
    fa: 'وضعیت گواهینامه در این میان تغییر کرده است؛ سابقهٔ آن را ببینید.',
    en: 'The certificate’s state has changed meanwhile; look at its history.',
  },
  'issued-already': { fa: 'این گواهینامه صادر شده است.', en: 'This certificate has been issued already.' },
} satisfies Record<string, Text>

export const lookUpRefusals = {
  'no-such-certificate': {
    fa: 'گواهینامه‌ای با این شماره و نام خانوادگی نیافتیم. هر دو را همان‌گونه بنویسید که روی گواهینامه آمده است.',
    en: 'We found no certificate with this number and family name. Write both as they stand on the certificate.',
  },
  'too-many-tries': {
    fa: 'تلاش‌های ناموفق زیاد شد. ربع ساعت دیگر دوباره بیایید، یا کد گواهینامه را وارد کنید.',
    en: 'Too many tries have failed. Come back in a quarter of an hour, or enter the certificate’s code.',
  },
} satisfies Record<string, Text>

export const messages = {
  // Facts
  holder: { fa: 'دارنده', en: 'Holder' },
  trade: { fa: 'رشته', en: 'Trade' },
  standard: { fa: 'استاندارد', en: 'Standard' },
  standardOf: { fa: '{standard} (نسخهٔ {version})', en: '{standard} (version {version})' },
  level: { fa: 'سطح', en: 'Level' },
  hours: { fa: 'ساعت‌های استاندارد', en: 'Hours of the standard' },
  hoursOf: { fa: '{theory} نظری و {practice} عملی', en: '{theory} theory and {practice} practice' },
  assessedOn: { fa: 'تاریخ سنجش', en: 'Assessed on' },
  issuedOn: { fa: 'تاریخ صدور', en: 'Issued on' },
  expiresOn: { fa: 'پایان اعتبار', en: 'Valid until' },
  centre: { fa: 'صادرکننده', en: 'Issued by' },
  inProvince: { fa: 'استان {province}', en: '{province} Province' },
  number: { fa: 'شمارهٔ ثبت', en: 'Register number' },
  code: { fa: 'کد گواهینامه', en: 'Certificate code' },
  codeLabel: { fa: 'کد:', en: 'Code:' },
  printedAt: { fa: 'چاپ:', en: 'Printed:' },
  since: { fa: 'از {day}', en: 'since {day}' },
  status: { fa: 'وضعیت', en: 'Status' },
  signatories: { fa: 'تأییدکنندگان', en: 'Approved by' },
  markWritten: { fa: 'کتبی {mark}', en: 'written {mark}' },
  markPractical: { fa: 'عملی {mark}', en: 'practical {mark}' },
  markCombined: { fa: 'کل {mark}', en: 'combined {mark}' },
  marksLine: { fa: 'نمره‌ها از {of}: {parts}، کل {combined}، بر پایهٔ «{policy}»', en: 'Marks out of {of}: {parts}, combined {combined}, under “{policy}”' },
  marks: { fa: 'نمره‌ها', en: 'Marks' },
  badgeCriteria: {
    fa: 'قبولی در آزمون کتبی و عملی این استاندارد ({hours} ساعت)، با تأیید دو نفر.',
    en: 'Passed the written and practical assessment of this standard ({hours} hours), approved by two people.',
  },

  // Verification
  verifyTitle: { fa: 'استعلام گواهینامه', en: 'Verify a certificate' },
  verifyLead: {
    fa: 'ببینید گواهینامه‌ای که در دست دارید واقعی است و هنوز اعتبار دارد یا نه. نام‌نویسی لازم نیست.',
    en: 'See whether the certificate in your hands is real and still in force. No account is needed.',
  },
  byCode: { fa: 'با کد گواهینامه', en: 'By its code' },
  codeHint: { fa: 'کد ۲۰ حرفی پایین گواهینامه؛ فاصله‌ها مهم نیست.', en: 'The 20 characters at the foot of the certificate; spaces don’t matter.' },
  codeNotOne: {
    fa: 'کد گواهینامه ۲۰ نویسه از حروف کوچک لاتین و رقم است؛ ۰ و ۱ و حروف i و l و o در آن نیست.',
    en: 'A certificate’s code has 20 small Latin letters and digits; 0, 1 and the letters i, l, o are not among them.',
  },
  check: { fa: 'بررسی کن', en: 'Check it' },
  orScan: { fa: 'یا دوربین گوشی را روی رمزینهٔ گواهینامه بگیرید.', en: 'Or point a phone’s camera at the square on the certificate.' },
  byNumber: { fa: 'با شمارهٔ ثبت و نام خانوادگی', en: 'By register number and family name' },
  numberHint: { fa: 'نمونه: {example}', en: 'For example {example}' },
  numberNotOne: { fa: 'شمارهٔ ثبت را مانند {example} بنویسید.', en: 'Write the register number like {example}.' },
  family: { fa: 'نام خانوادگی دارنده', en: 'Holder’s family name' },
  familyMissing: { fa: 'نام خانوادگی دارنده را هم بنویسید.', en: 'Write the holder’s family name too.' },
  demoExamples: { fa: 'در این نسخهٔ نمایشی امتحان کنید', en: 'Try these in the demo' },
  notFoundTitle: { fa: 'چنین گواهینامه‌ای نیست', en: 'There is no such certificate' },
  notFoundLead: {
    fa: 'هیچ گواهینامه‌ای با این کد صادر نشده است. کد را دوباره از روی گواهینامه بنویسید؛ اگر باز هم پیدا نشد، به این سند اعتماد نکنید و از مرکزی که نامش روی آن است بپرسید.',
    en: 'No certificate was issued with this code. Type the code again from the certificate; if it is still not found, do not rely on the document and ask the centre named on it.',
  },
  tooManyTitle: { fa: 'کمی صبر کنید', en: 'Wait a little' },
  tooManyLead: {
    fa: 'از این نشانی کدهای نادرست زیادی پرسیده شده است. ربع ساعت دیگر دوباره بیایید.',
    en: 'Too many wrong codes have been asked from this address. Come back in a quarter of an hour.',
  },
  tryAgain: { fa: 'کد دیگری را بررسی کنید', en: 'Check another code' },
  reason: { fa: 'دلیل', en: 'Reason' },
  seeReplacement: { fa: 'دیدن گواهینامهٔ تازه', en: 'See the new certificate' },
  replacesOlder: { fa: 'این گواهینامه جانشین گواهینامهٔ پیشین است.', en: 'This certificate replaces an earlier one.' },
  seeOlder: { fa: 'گواهینامهٔ پیشین', en: 'The earlier certificate' },
  facts: { fa: 'آنچه گواهینامه می‌گوید', en: 'What the certificate says' },
  history: { fa: 'سابقه', en: 'History' },
  checkedAtLabel: { fa: 'زمان بررسی:', en: 'Checked:' },
  comma: { fa: '، ', en: ', ' },
  compareHint: {
    fa: 'نام و مشخصات بالا را با سندی که در دست دارید مقایسه کنید. کد ملی، نمره و عکس برای حفظ حریم شخصی دارنده نشان داده نمی‌شود.',
    en: 'Compare the name and details above with the document you hold. To protect the holder’s privacy, no identity number, marks or photo are shown.',
  },
  initialsHint: { fa: 'از نام دارنده تنها حرف‌های نخست نشان داده می‌شود.', en: 'Only the initials of the holder’s name are shown.' },
  documentFa: { fa: 'سند فارسی (PDF)', en: 'Persian document (PDF)' },
  documentEn: { fa: 'سند انگلیسی (PDF)', en: 'English document (PDF)' },
  badge: { fa: 'نشان دیجیتال (Open Badges)', en: 'Digital badge (Open Badges)' },

  // The holder's own
  ownTitle: { fa: 'گواهینامه‌های من', en: 'My certificates' },
  ownLead: { fa: 'گواهینامه‌ها را بگیرید و نشانی‌شان را برای هر که می‌خواهید بفرستید.', en: 'Download your certificates and send their address to whomever you like.' },
  ownNone: { fa: 'هنوز گواهینامه‌ای ندارید', en: 'You have no certificates yet' },
  ownNoneHint: {
    fa: 'وقتی در سنجش یک رشته قبول شوید و مرکز گواهینامه را صادر کند، همین‌جا دیده می‌شود.',
    en: 'When you pass the assessment of a trade and the centre issues the certificate, it appears here.',
  },
  withMarks: { fa: 'فارسی با نمره‌ها', en: 'Persian, with marks' },
  withMarksEn: { fa: 'انگلیسی با نمره‌ها', en: 'English, with marks' },
  download: { fa: 'گرفتن سند', en: 'Download' },
  shareAddress: { fa: 'نشانی برای فرستادن به دیگران', en: 'Address to share' },
  nameShown: { fa: 'دیگران نام شما را چگونه ببینند؟', en: 'How may others see your name?' },
  nameFull: { fa: 'کامل: {name}', en: 'In full: {name}' },
  nameInitials: { fa: 'حرف‌های نخست: {name}', en: 'Initials: {name}' },
  nameShownHint: {
    fa: 'این گزینه صفحهٔ استعلام، نشان دیجیتال و سندی را که دیگران می‌گیرند تغییر می‌دهد. سندی که خودتان می‌گیرید همیشه نام کامل دارد.',
    en: 'This changes the verification page, the badge and the document that others download. The one you download always has your full name.',
  },
  keep: { fa: 'ثبت کن', en: 'Save' },
  kept: { fa: 'ثبت شد.', en: 'Saved.' },

  // The centre's register
  registerTitle: { fa: 'دفتر گواهینامه‌ها', en: 'Register of certificates' },
  owedCount: { fa: '{count} نفر قبول شده‌اند و هنوز گواهینامه ندارند.', en: '{count} {count|person has|people have} passed and {count|has|have} no certificate yet.' },
  propose: { fa: 'پیشنهاد صدور', en: 'Propose certificates' },
  proposeLead: {
    fa: 'این افراد در سنجش قبول شده‌اند و نتیجه‌شان اعلام شده است. شما پیشنهاد می‌دهید؛ مدیر مرکز تأیید می‌کند و گواهینامه همان دم صادر می‌شود.',
    en: 'These people have passed and their results are published. You propose; the centre manager approves, and the certificate is issued at that moment.',
  },
  proposeChosen: { fa: 'پیشنهاد صدور برای انتخاب‌شده‌ها', en: 'Propose those chosen' },
  whoIsOwed: { fa: 'چه کسانی؟', en: 'Who?' },
  nobodyOwed: { fa: 'کسی منتظر گواهینامه نیست', en: 'Nobody is waiting for a certificate' },
  nobodyOwedHint: { fa: 'با اعلام نتیجهٔ آزمون، قبول‌شدگان اینجا می‌آیند.', en: 'When results are published, those who passed appear here.' },
  examSession: { fa: 'آزمون شمارهٔ {number}', en: 'Exam session {number}' },
  proposed: { fa: 'پیشنهاد شد؛ اکنون مدیر مرکز باید تأیید کند.', en: 'Proposed; now the centre manager must approve.' },
  waiting: { fa: 'منتظر تأیید نفر دوم', en: 'Waiting for the second approval' },
  proposedBy: { fa: 'پیشنهاد {name}', en: 'Proposed by {name}' },
  proposedAt: { fa: 'زمان پیشنهاد', en: 'Proposed on' },
  proposer: { fa: 'پیشنهاددهنده', en: 'Proposed by' },
  toReissue: { fa: 'نتیجه تغییر کرده؛ باید از نو صادر شود', en: 'Results changed; to be issued anew' },
  issuedList: { fa: 'صادرشده‌ها', en: 'Issued' },
  search: { fa: 'نام، شمارهٔ ثبت یا کد', en: 'Name, register number or code' },
  anyStatus: { fa: 'همهٔ وضعیت‌ها', en: 'Any status' },
  noneIssued: { fa: 'گواهینامه‌ای پیدا نشد', en: 'No certificates found' },
  noneIssuedHint: { fa: 'هنوز چیزی صادر نشده، یا با این پالایش چیزی پیدا نشد.', en: 'Nothing has been issued yet, or your filter finds nothing.' },
  publicPage: { fa: 'صفحهٔ عمومی', en: 'Public page' },
  by: { fa: 'ثبت‌کننده: {name}', en: 'recorded by {name}' },
  bySystem: { fa: 'خودکار، پس از سنجیدن با نتیجه‌های تازه', en: 'automatically, after comparing it with the newest results' },
  note: { fa: 'شرح برای دفتر', en: 'Note for the register' },
  noteHint: { fa: 'چه شد و بر چه اساسی؟ این شرح عمومی نیست.', en: 'What happened, and on what grounds? This note is not public.' },
  publicReason: { fa: 'دلیل', en: 'Reason' },
  publicReasonHint: { fa: 'همگان آن را در صفحهٔ استعلام می‌بینند.', en: 'Everybody sees it on the verification page.' },

  // Acts
  approvalTitle: { fa: 'تأیید صدور گواهینامه', en: 'Approve a certificate' },
  approvalLead: {
    fa: 'با تأیید شما این گواهینامه با همین مشخصات صادر می‌شود و تغییر نمی‌کند. نام و نتیجه را یک بار دیگر بخوانید.',
    en: 'With your approval this certificate is issued as it stands here and never changes. Read the name and the result once more.',
  },
  approve: { fa: 'تأیید و صدور', en: 'Approve and issue' },
  onlyManager: { fa: 'مدیر مرکز تأیید می‌کند.', en: 'The centre manager approves.' },
  decline: { fa: 'کنار گذاشتن پیشنهاد', en: 'Decline the proposal' },
  declineReason: { fa: 'چرا کنار گذاشته شود؟', en: 'Why decline it?' },
  declined: { fa: 'کنار گذاشته شد: {reason}', en: 'Declined: {reason}' },
  replacesThis: { fa: 'جانشین گواهینامهٔ', en: 'Replaces certificate' },
  earlierName: { fa: 'نام در گواهینامهٔ پیشین', en: 'Name on the earlier certificate' },
  issuedNow: { fa: 'گواهینامه صادر شد.', en: 'The certificate has been issued.' },
  revocationTitle: { fa: 'ابطال گواهینامه', en: 'Revoke the certificate' },
  revocationLead: {
    fa: 'ابطال برگشت ندارد و همان لحظه در صفحهٔ استعلام دیده می‌شود. اگر هنوز مطمئن نیستید، آن را تعلیق کنید.',
    en: 'Revoking cannot be undone and shows on the verification page at once. If you are not certain yet, suspend it instead.',
  },
  revoke: { fa: 'باطل کن', en: 'Revoke it' },
  suspensionTitle: { fa: 'تعلیق گواهینامه', en: 'Suspend the certificate' },
  suspensionLead: { fa: 'تا پایان بررسی، صفحهٔ استعلام آن را نامعتبر نشان می‌دهد. بعد می‌توان آن را برگرداند.', en: 'Until the review ends, the verification page shows it as not in force. It can be brought back.' },
  suspend: { fa: 'تعلیق کن', en: 'Suspend it' },
  reinstatementTitle: { fa: 'پایان تعلیق', en: 'End the suspension' },
  reinstatementLead: { fa: 'گواهینامه دوباره معتبر می‌شود.', en: 'The certificate comes back into force.' },
  reinstate: { fa: 'دوباره معتبر کن', en: 'Reinstate it' },
  replacementTitle: { fa: 'صدور دوباره', en: 'Issue anew' },
  replacementLead: {
    fa: 'گواهینامهٔ تازه از مشخصات و نتیجهٔ امروز ساخته می‌شود و پس از تأیید مدیر مرکز جای این یکی را می‌گیرد. نام را پیش از آن در پروندهٔ شخص اصلاح کنید.',
    en: 'The new certificate is made from today’s details and result, and takes this one’s place once the centre manager approves. Correct the name in the person’s record first.',
  },
  replace: { fa: 'پیشنهاد صدور دوباره', en: 'Propose a new one' },
  nameNow: { fa: 'نام امروز در پرونده', en: 'Name on record today' },
  cancel: { fa: 'انصراف', en: 'Cancel' },
  done: { fa: 'انجام شد.', en: 'Done.' },

  // Notices and cards
  noticeIssued: { fa: 'گواهینامهٔ شما صادر شد', en: 'Your certificate has been issued' },
  noticeRevoked: { fa: 'یکی از گواهینامه‌های شما باطل شد', en: 'One of your certificates was revoked' },
  noticeSuspended: { fa: 'یکی از گواهینامه‌های شما تعلیق شد', en: 'One of your certificates was suspended' },
  noticeReinstated: { fa: 'گواهینامهٔ شما دوباره معتبر شد', en: 'Your certificate is in force again' },
  cardOwed: { fa: '{count} نفر منتظر گواهینامه‌اند', en: '{count} {count|person is|people are} waiting for a certificate' },
  cardShaken: { fa: '{count} گواهینامه معلق شد چون نتیجهٔ آزمونش تغییر کرد', en: 'Certificates suspended because their exam’s result changed: {count}' },
  cardShakenDetail: { fa: 'ببینید و تصمیم بگیرید: باطل شود یا دوباره معتبر', en: 'Look and decide: revoke or reinstate' },
  cardApprove: { fa: '{count} گواهینامه منتظر تأیید شماست', en: '{count} {count|certificate waits|certificates wait} for your approval' },
  cardOwn: { fa: 'گواهینامهٔ {trade} شما آماده است', en: 'Your certificate in {trade} is ready' },
} satisfies Record<string, Text>
