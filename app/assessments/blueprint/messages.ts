import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'پرسش‌های هر داوطلب', en: 'Questions for each candidate' },
  lead: {
    fa: 'هر ردیف می‌گوید از کدام واحد، با چه دشواری و از چه نوعی، چند پرسش بیاید و هر پرسش چند نمره دارد. «هر نوع» یعنی هر آنچه رایانه نمره می‌دهد؛ تشریحی و پرونده را خودتان برگزینید. پرسش‌ها برای هر داوطلب جداگانه و با ترتیب دیگری برداشته می‌شود.',
    en: 'Each row says from which unit, how hard and of what kind, how many questions come and what each is worth. “Any” means whatever the computer can mark; choose essays and files by name. They are drawn for each candidate separately, in an order of their own.',
  },
  row: { fa: 'ردیف {row}', en: 'Row {row}' },
  unit: { fa: 'واحد', en: 'Unit' },
  unitOf: { fa: 'واحد ردیف {row}', en: 'Unit of row {row}' },
  noUnit: { fa: 'ردیف خالی', en: 'No row' },
  unitReady: { fa: '{title} ({count} پرسش آماده)', en: '{title} ({count} ready)' },
  difficulty: { fa: 'دشواری', en: 'Difficulty' },
  anyDifficulty: { fa: 'هر اندازه', en: 'Any' },
  kind: { fa: 'نوع پرسش', en: 'Kind' },
  anyKind: { fa: 'هر نوع', en: 'Any' },
  items: { fa: 'تعداد', en: 'How many' },
  itemsOf: { fa: 'تعداد پرسش ردیف {row}', en: 'How many in row {row}' },
  marks: { fa: 'نمرهٔ هر پرسش', en: 'Marks each' },
  marksOf: { fa: 'نمرهٔ هر پرسش ردیف {row}', en: 'Marks each in row {row}' },
  anchors: { fa: 'پرسش‌های ثابت', en: 'Fixed questions' },
  anchorsHint: {
    fa: 'شناسهٔ پرسش‌هایی که در برگهٔ همه می‌آید، با فاصله یا ویرگول. هر کدام جای یک پرسش از ردیفی را می‌گیرد که با آن می‌خواند.',
    en: 'Codes of the questions that stand on everybody’s paper, separated by spaces or commas. Each takes a place in the first row that it fits.',
  },
  policy: { fa: 'شیوهٔ نمره‌دهی', en: 'How it is marked' },
  policyOfStandard: { fa: 'استاندارد دوره همین را خواسته است.', en: 'The course’s standard asks for this one.' },
  policyUnknown: {
    fa: 'استاندارد دوره آیین‌نامهٔ «{name}» را نام برده که در کار نیست. با آگاهی یکی را برگزینید و نویسندهٔ استاندارد را خبر کنید.',
    en: 'The course’s standard names the policy “{name}”, which is not in force. Choose one knowingly and tell the standard’s keeper.',
  },
  noNegative: { fa: 'پاسخ نادرست نمره کم نمی‌کند.', en: 'A wrong answer costs nothing.' },
  negative: {
    fa: 'هر {count} پاسخ نادرستِ پرسش‌های تک‌گزینه‌ای و درست‌ونادرست، نمرهٔ یک پاسخ درست را می‌گیرد. پرسش بی‌پاسخ نمره کم نمی‌کند و نمرهٔ کل از صفر کمتر نمی‌شود.',
    en: 'Every {count} wrong answers to single-choice and true-or-false questions take away one right answer. A question left blank costs nothing, and the total never falls below 0.',
  },
  check: { fa: 'بانک را بررسی کن', en: 'Check the bank' },
  moreRows: { fa: 'ردیف‌های بیشتر', en: 'More rows' },
  enough: { fa: 'بانک برای همهٔ ردیف‌ها پرسش کافی دارد', en: 'The bank can fill every row' },
  enoughWhy: {
    fa: '{items} پرسش برای هر داوطلب، روی هم {marks} نمره.',
    en: '{items} questions for each candidate, {marks} marks together.',
  },
  short: {
    fa: 'برای این ردیف {ready} پرسش آماده هست و {missing} پرسش کم است.',
    en: 'This row can be given {ready} ready questions; {missing} are missing.',
  },
  shortWithout: { fa: 'بی این پرسش، بانک برای آزمون‌های پیش رو پرسش کافی ندارد', en: 'Without this question, exams to come can’t be filled' },
  shortWithoutLead: {
    fa: 'اگر آن را کنار بگذارید، هیچ داوطلبی نمی‌تواند این آزمون‌ها را آغاز کند. نخست پرسش دیگری از همین واحد، نوع و دشواری آماده کنید.',
    en: 'If you retire it, no candidate can start these exams. Make another question of the same unit, kind and difficulty ready first.',
  },
  shortNow: { fa: 'بانک دیگر برای این آزمون پرسش کافی ندارد', en: 'The bank can no longer fill this exam' },
  shortNowLead: {
    fa: 'پس از گذاشتن آزمون، پرسشی کنار گذاشته شده است. تا پرسش آماده کم باشد هیچ داوطلبی نمی‌تواند آغاز کند؛ نویسندهٔ بانک را خبر کنید.',
    en: 'Questions were retired since the exam was opened. Nobody can start it while ready ones are missing: tell the bank’s author.',
  },
  shortNowRow: { fa: 'ردیف {place}: {items} پرسش لازم است و {ready} پرسش آماده هست', en: 'Row {place}: {items} needed, {ready} ready' },
  unknownAnchor: {
    fa: 'پرسش «{code}» در بانکِ آمادهٔ این دوره نیست.',
    en: 'The question “{code}” is not among the ready ones of this course.',
  },
  homelessAnchor: {
    fa: 'پرسش «{code}» با هیچ ردیفی نمی‌خواند یا ردیفش پُر است.',
    en: 'The question “{code}” fits no row, or its row is full.',
  },
  byPeople: { fa: 'تشریحی و پرونده', en: 'Essays and files' },
  byPeopleLead: {
    fa: 'این‌ها را مصحح نمره می‌دهد، بی‌آنکه بداند پاسخ از کیست. تا همه تصحیح نشود، نتیجهٔ کتبی اعلام نمی‌شود.',
    en: 'A marker gives these their marks without knowing whose they are. No written result is published before all are marked.',
  },
  markers: { fa: 'هر پاسخ را چند نفر تصحیح کند', en: 'How many people mark each answer' },
  oneMarker: { fa: 'یک مصحح', en: 'One marker' },
  twoMarkers: { fa: 'دو مصحح، بی‌خبر از نمرهٔ یکدیگر', en: 'Two markers, each without knowing the other’s mark' },
  markingLimit: { fa: 'اختلاف مجاز دو مصحح (درصدِ نمرهٔ پرسش)', en: 'How far two may differ (percent of the question’s points)' },
  markingLimitHint: {
    fa: 'تا این اندازه، میانگین دو نمره شمرده می‌شود؛ بیش از آن، مصحح سوم نمره می‌دهد و میانگینِ نمرهٔ او و نزدیک‌ترین نمره شمرده می‌شود.',
    en: 'Up to that the mean of both counts; beyond it a third marks, and the mean of that mark and the nearest earlier one counts.',
  },
  doubted: { fa: '{count} پرسش آماده جای تردید دارد و ممکن است در برگه‌ای بیاید', en: 'Ready questions that are doubted and may be drawn: {count}' },
  doubtedLead: {
    fa: 'می‌توانید آزمون را بگذارید؛ بهتر است پیش از آغاز، نویسندهٔ بانک این پرسش‌ها را بازنگری کند یا کنار بگذارد.',
    en: 'You may open the exam; better have the bank’s author revise or retire these questions before it begins.',
  },
  doubtedInBank: { fa: '{count} پرسش آمادهٔ این بانک جای تردید دارد', en: 'Ready questions of this bank that are doubted: {count}' },
  doubtedBefore: {
    fa: 'تا آزمون آغاز نشده است، نویسندهٔ بانک می‌تواند این پرسش‌ها را بازنگری کند یا کنار بگذارد؛ پس از آن با همین نسخه در برگه‌ها می‌آیند.',
    en: 'Until the exam begins the bank’s author can revise or retire these questions; after that they are drawn as they are.',
  },
  doubtedSince: { fa: 'پس از گذاشتن این آزمون {count} پرسش جای تردید یافته است.', en: 'Doubted since this exam was opened: {count}' },
  doubtIsNew: { fa: 'پس از گذاشتن آزمون', en: 'since it was opened' },
  doubtSeenIn: { fa: 'تحلیل آزمون شمارهٔ {number}', en: 'Analysis of exam no. {number}' },
  doubtedList: { fa: 'کدام پرسش‌ها و چرا', en: 'Which questions, and why' },
  and: { fa: '؛ ', en: '; ' },
  seeItem: { fa: 'دیدن پرسش {code}', en: 'See the question {code}' },
  half: { fa: 'واحد و تعداد را با هم بنویسید.', en: 'Give both the unit and the number.' },
} satisfies Record<string, Text>

/** Why a question is doubted. */
export const doubtReasons = {
  corrected: { fa: 'کلیدش پس از آزمونی اصلاح شده است', en: 'its key was corrected after an exam' },
  neutralised: { fa: 'در آزمونی از نمره کنار گذاشته شده است', en: 'it was taken out of an exam’s marks' },
  broken: { fa: 'مسئول سنجش آن را ایراددار دانسته است', en: 'an officer ruled it broken' },
  reported: { fa: 'داوطلبی گفته است ایراد دارد و هنوز داوری نشده', en: 'a candidate called it broken, and nobody has ruled yet' },
  negative: { fa: 'داوطلبان قوی‌تر کمتر درست پاسخ داده‌اند', en: 'the stronger candidates get it right less often' },
} satisfies Record<string, Text>
export type DoubtReason = keyof typeof doubtReasons
