import type { RichProblem } from '~/shared/rich-text-problems'
import type { Text } from '~/shared/text'
import type { Left } from './lost'
import type { Accepted, ActivityKind, ChangeReason } from './outline-draft'
import type { PublishProblem } from './publication'

export const messages = {
  coursesTitle: { fa: 'دوره‌هایی که ما می‌نویسیم', en: 'The courses we write' },
  coursesLead: {
    fa: 'درس‌نامه‌های خود مرکز. تا منتشر نشود تنها نویسندگانش آن را می‌بینند.',
    en: 'The centre’s own courses. Until one is published, only its authors see it.',
  },
  newCourse: { fa: 'دورهٔ تازه', en: 'New course' },
  newCourseLead: {
    fa: 'یک پیش‌نویس می‌سازید؛ بخش‌ها و درس‌ها را پس از آن می‌نویسید.',
    en: 'You make a draft; sections and lessons are written after that.',
  },
  noCoursesTitle: { fa: 'هنوز دوره‌ای ننوشته‌اید', en: 'You have not written a course yet' },
  noCourses: {
    fa: 'دوره‌ای تازه آغاز کنید، یا یکی از دوره‌های آماده را رونوشت بگیرید و برای مرکز خودتان تغییر دهید.',
    en: 'Begin a new one, or duplicate one of the ready courses and change it for your centre.',
  },
  shippedTitle: { fa: 'دوره‌های آماده', en: 'Ready courses' },
  shippedLead: {
    fa: 'همین‌گونه که هستند برگزار می‌شوند. برای تغییر، نخست رونوشت بگیرید: رونوشت از آنِ مرکز شماست.',
    en: 'They can be offered as they are. To change one, duplicate it first: the duplicate is your centre’s own.',
  },
  duplicate: { fa: 'رونوشت برای مرکز ما', en: 'Duplicate for our centre' },
  copyOf: { fa: '{title} (رونوشت)', en: '{title} (copy)' },
  importCourse: { fa: 'آوردن از پروندهٔ zip', en: 'Import from a zip' },
  open: { fa: 'ویرایش', en: 'Edit' },
  published: { fa: 'منتشرشده', en: 'Published' },
  draft: { fa: 'پیش‌نویس', en: 'Draft' },
  changed: { fa: 'تغییرِ منتشرنشده', en: 'Unpublished changes' },
  lessonsCount: { fa: '{count} درس', en: '{count} {count|lesson|lessons}' },
  savedBy: { fa: 'آخرین نویسنده: {name}', en: 'Last written by {name}' },
  firstSection: { fa: 'بخش نخست', en: 'First section' },

  titleFa: { fa: 'عنوان فارسی', en: 'Title in Persian' },
  titleEn: { fa: 'عنوان انگلیسی', en: 'Title in English' },
  standard: { fa: 'استاندارد', en: 'Standard' },
  standardHint: {
    fa: 'بخش‌های دوره از واحدهای استاندارد ساخته می‌شود. استاندارد و رشته بعد از این عوض نمی‌شوند.',
    en: 'The standard’s units become the sections. Standard and trade can’t be changed later.',
  },
  noStandard: { fa: 'بدون استاندارد', en: 'Without a standard' },
  trade: { fa: 'رشته', en: 'Trade' },
  tradeHint: { fa: 'تنها اگر استانداردی برنگزیده‌اید.', en: 'Only if you have chosen no standard.' },
  noTrade: { fa: 'بدون رشته', en: 'Without a trade' },
  hoursTheory: { fa: 'ساعت نظری', en: 'Hours of theory' },
  hoursPractice: { fa: 'ساعت عملی', en: 'Hours of practice' },
  makeCourse: { fa: 'ساختن پیش‌نویس', en: 'Make the draft' },

  editorTitle: { fa: 'ویرایش «{title}»', en: 'Editing “{title}”' },
  editorPlain: { fa: 'ویرایش دوره', en: 'Course editor' },
  facts: { fa: 'مشخصات دوره', en: 'About the course' },
  factsLead: { fa: 'آنچه در صفحهٔ دوره خوانده می‌شود.', en: 'What is read on the course’s page.' },
  versions: { fa: 'نسخه‌ها', en: 'Versions' },
  questionBank: { fa: 'بانک پرسش', en: 'Question bank' },
  toReview: { fa: 'پرسش‌ها را در بانک پرسش آماده کنید', en: 'Make the questions ready in the question bank' },
  media: { fa: 'تصویر، فیلم و پرونده', en: 'Pictures, films, files' },
  publish: { fa: 'انتشار', en: 'Publish' },
  outline: { fa: 'بخش‌ها و درس‌ها', en: 'Sections and lessons' },
  outlineHint: {
    fa: 'با دکمه‌ها یا با کشیدن جابه‌جا کنید. درسی که از لبهٔ بخش بگذرد به بخش کناری می‌رود.',
    en: 'Move with the buttons or by dragging. A lesson moved past its section’s edge goes to the next section.',
  },
  moveUp: { fa: 'بالا بردن «{title}»', en: 'Move “{title}” up' },
  moveDown: { fa: 'پایین بردن «{title}»', en: 'Move “{title}” down' },
  settings: { fa: 'تنظیم «{title}»', en: 'Settings of “{title}”' },
  addSection: { fa: 'افزودن بخش', en: 'Add a section' },
  sectionTitle: { fa: 'عنوان بخش', en: 'Section’s title' },
  noPersianTitle: { fa: 'عنوان فارسی ندارد', en: 'No Persian title' },
  addToSection: { fa: 'افزودن به این بخش', en: 'Add to this section' },
  stepTitle: { fa: 'عنوان', en: 'Title' },
  addLesson: { fa: 'افزودن درس', en: 'Add a lesson' },
  editActivity: { fa: 'ویرایش فعالیت', en: 'Edit an activity' },
  addActivity: { fa: 'افزودن فعالیت', en: 'Add an activity' },
  activityKind: { fa: 'نوع فعالیت', en: 'Kind of activity' },
  emptySection: { fa: 'این بخش هنوز درسی ندارد.', en: 'This section has no lesson yet.' },
  untitled: { fa: 'بی‌عنوان', en: 'Untitled' },
  newBadge: { fa: 'منتشرنشده', en: 'Not published' },
  minutes: { fa: '{count} دقیقه', en: '{count} {count|minute|minutes}' },
  // Names of either script in one list: each stands in its own place.
  comma: { fa: '،\u200f ', en: ',\u200e ' },
  after: { fa: 'پس از: {titles}', en: 'After: {titles}' },
  archivedTitle: { fa: 'بایگانی', en: 'Archive' },
  archivedLead: {
    fa: 'این‌ها دیگر در دوره نیستند؛ پیشرفتی که کارآموزان در آن‌ها داشته‌اند می‌ماند.',
    en: 'These are no longer in the course; the progress that trainees made in them stays.',
  },
  restore: { fa: 'بازگرداندن', en: 'Bring back' },
  moved: { fa: 'جابه‌جا شد.', en: 'Moved.' },
  saved: { fa: 'ذخیره شد.', en: 'Saved.' },

  stepPage: { fa: 'جای «{title}» در دوره', en: 'Place of “{title}” in the course' },
  requires: { fa: 'پیش‌نیازها', en: 'Prerequisites' },
  requiresHint: {
    fa: 'این گام وقتی باز می‌شود که گام‌های برگزیده انجام شده باشند.',
    en: 'This step opens when the chosen ones are done.',
  },
  recordRequires: { fa: 'ثبت پیش‌نیازها', en: 'Record the prerequisites' },
  takeOut: { fa: 'برداشتن از دوره', en: 'Take out of the course' },
  archiveHint: {
    fa: 'از دوره بیرون می‌رود و پیشرفت کارآموزان در آن می‌ماند. هر وقت بخواهید برمی‌گردد.',
    en: 'It leaves the course and the trainees’ progress in it is kept. You can bring it back at any time.',
  },
  archive: { fa: 'بایگانی کردن', en: 'Archive' },
  removeHint: {
    fa: 'اگر کسی در آن پیشرفتی داشته باشد، پاک نمی‌شود.',
    en: 'It is not removed if anybody has made progress in it.',
  },
  remove: { fa: 'پاک کردن', en: 'Remove' },
  finishedBy: { fa: '{count} کارآموز آن را خوانده‌اند.', en: '{count} {count|trainee has|trainees have} finished it.' },
  duplicateLesson: { fa: 'رونوشت از این درس', en: 'Duplicate this lesson' },

  summaryFa: { fa: 'خلاصهٔ فارسی', en: 'Summary in Persian' },
  summaryEn: { fa: 'خلاصهٔ انگلیسی', en: 'Summary in English' },
  outcomesFa: { fa: 'پس از دوره چه کارهایی می‌توانند بکنند؟ (فارسی)', en: 'What can they do after it? (Persian)' },
  outcomesEn: { fa: 'پس از دوره چه کارهایی می‌توانند بکنند؟ (انگلیسی)', en: 'What can they do after it? (English)' },
  outcomesHint: { fa: 'هر توانایی در یک خط.', en: 'One ability a line.' },
  afterFa: { fa: 'گام بعدی پس از دوره (فارسی)', en: 'What comes after the course (Persian)' },
  afterEn: { fa: 'گام بعدی پس از دوره (انگلیسی)', en: 'What comes after the course (English)' },
  record: { fa: 'ذخیره', en: 'Save' },
  oneLanguage: {
    fa: 'آنچه به یکی از دو زبان نوشته نشود، در آن زبان به زبان دیگر نشان داده می‌شود.',
    en: 'What is not written in one of the languages is shown there in the other.',
  },
  sectionPage: { fa: 'بخش «{title}»', en: 'Section “{title}”' },
  removeSection: { fa: 'پاک کردن بخش خالی', en: 'Remove the empty section' },
  standardUnit: { fa: 'واحد استاندارد', en: 'Unit of the standard' },
  noUnit: { fa: 'هیچ‌کدام', en: 'None' },

  publishTitle: { fa: 'انتشار «{title}»', en: 'Publish “{title}”' },
  publishLead: {
    fa: 'کارآموزان همهٔ این تغییرها را یک‌جا می‌بینند. نسخهٔ پیشین می‌ماند و هر وقت بخواهید برمی‌گردد.',
    en: 'Trainees see all of these changes at once. The version before stays and can be brought back at any time.',
  },
  publishNow: { fa: 'منتشر کن', en: 'Publish now' },
  publishNothing: { fa: 'چیزی برای انتشار نیست', en: 'There is nothing to publish' },
  publishNothingText: { fa: 'از انتشار پیشین تاکنون چیزی عوض نشده است.', en: 'Nothing has changed since it was last published.' },
  publishProblems: { fa: 'پیش از انتشار این‌ها را درست کنید', en: 'Put these right before publishing' },
  changesTitle: { fa: 'چه چیزی منتشر می‌شود', en: 'What will be published' },
  changedOutline: { fa: 'ترتیب بخش‌ها و درس‌ها، فعالیت‌ها یا مشخصات دوره', en: 'The order of sections and lessons, activities or the facts' },
  changedLesson: { fa: 'درس «{title}»', en: 'Lesson “{title}”' },
  newLesson: { fa: 'درس تازهٔ «{title}»', en: 'New lesson “{title}”' },
  publishedToast: { fa: 'منتشر شد. کارآموزان از همین حالا آن را می‌بینند.', en: 'Published. Trainees see it from now on.' },
  toCatalogue: { fa: 'دیدن صفحهٔ دوره', en: 'See the course’s page' },

  preview: { fa: 'دیدن مانند کارآموز', en: 'Preview as a trainee' },
  previewNotice: {
    fa: 'پیش‌نویس را همان‌گونه می‌بینید که کارآموز خواهد دید. پاسخ‌ها اینجا ثبت نمی‌شوند.',
    en: 'You see the draft as a trainee will. Answers are not recorded here.',
  },
  backToEditor: { fa: 'بازگشت به ویرایش', en: 'Back to editing' },
  importText: { fa: 'آوردن از Word یا Markdown', en: 'Import from Word or Markdown' },
  languageTabs: { fa: 'زبان متن', en: 'Language of the text' },
  inPersian: { fa: 'فارسی', en: 'Persian' },
  inEnglish: { fa: 'انگلیسی', en: 'English' },
  lessonSummary: { fa: 'خلاصه در یک جمله', en: 'Summary in a sentence' },
  lessonMinutes: { fa: 'خواندنش چند دقیقه می‌گیرد؟', en: 'How many minutes does it take?' },
  lessonText: { fa: 'متن درس', en: 'Text of the lesson' },
  asMarkdown: { fa: 'نوشتن به شکل Markdown (بدون جاوااسکریپت)', en: 'Write it as Markdown (without JavaScript)' },
  asRich: { fa: 'بازگشت به ویرایشگر', en: 'Back to the editor' },
  markdownHint: {
    fa: 'تیتر با ##، فهرست با - ، کادر با :::callout[عنوان]{kind=safety} … :::، پرسش با ::check{item=…}، فیلم و تصویر با ::media{name=… kind=video title="…"}.',
    en: 'Headings with ##, lists with - , boxes with :::callout[Title]{kind=safety} … :::, questions with ::check{item=…}, films and pictures with ::media{name=… kind=video title="…"}.',
  },
  markdownLoses: {
    fa: 'در این متن چیزهایی هست که Markdown نگه نمی‌دارد، مانند خانه‌های ادغام‌شدهٔ جدول یا جهت یک بند. اگر از اینجا ذخیره کنید از دست می‌روند.',
    en: 'This text holds things that Markdown can’t keep, such as merged cells or the direction of a paragraph. Saving from here loses them.',
  },
  writing: { fa: 'در حال نوشتن…', en: 'Writing…' },
  saving: { fa: 'در حال ذخیره…', en: 'Saving…' },
  savedAt: { fa: 'ساعت {time} در سرور ذخیره شد', en: 'Saved on the server at {time}' },
  unsaved: { fa: 'ذخیره نشد؛ شبکه در دسترس نیست. دوباره تلاش می‌شود، این صفحه را نبندید.', en: 'Not saved: no network. It is tried again; don’t close this page.' },
  saveRefused: { fa: 'ذخیرهٔ خودکار نشد؛ دکمهٔ «ذخیره» را بزنید تا بگوید چرا.', en: 'Not saved by itself; press “Save” and it will say why.' },
  signedOut: { fa: 'ذخیره نشد؛ در برگه‌ای دیگر دوباره وارد شوید و برگردید.', en: 'Not saved; sign in again in another tab and come back.' },
  notTaken: { fa: 'این متن ذخیره نشد', en: 'This text was not saved' },

  conflictTitle: { fa: 'کس دیگری هم این درس را نوشته است', en: 'Somebody else has written in this lesson too' },
  conflictAuto: {
    fa: '{name} در این میان آن را ذخیره کرد. نوشتهٔ شما هنوز همین‌جاست: «ذخیره» را بزنید تا هر دو را ببینید و تصمیم بگیرید.',
    en: '{name} has saved it in between. What you wrote is still here: press “Save” to see both and decide.',
  },
  conflictLead: {
    fa: '{name} پس از آنکه شما آغاز کردید آن را ذخیره کرده است. هنوز چیزی از دست نرفته؛ یکی از سه راه پایین را برگزینید.',
    en: '{name} has saved it since you began. Nothing is lost yet; choose one of the three ways below.',
  },
  conflictBoth: { fa: 'آنچه فرق دارد', en: 'What differs' },
  conflictTitles: { fa: 'عنوان او: «{theirs}»؛ عنوان شما: «{mine}»', en: 'Their title: “{theirs}”; yours: “{mine}”' },
  conflictChoose: { fa: 'چه کنیم؟', en: 'What shall we do?' },
  theirs: { fa: 'نوشتهٔ او', en: 'theirs' },
  mine: { fa: 'نوشتهٔ شما', en: 'yours' },
  takeTheirs: { fa: 'نوشتهٔ او بماند', en: 'Take theirs' },
  takeTheirsHint: { fa: 'از نوشتهٔ خود می‌گذرید و از نسخهٔ او ادامه می‌دهید.', en: 'You let yours go and go on from theirs.' },
  keepCopy: { fa: 'نوشتهٔ من رونوشت شود', en: 'Keep mine as a copy' },
  keepCopyHint: { fa: 'نوشتهٔ شما درسی جدا می‌شود، درست پس از این درس.', en: 'Yours becomes a lesson of its own, right after this one.' },
  overwrite: { fa: 'نوشتهٔ من جای آن را بگیرد', en: 'Overwrite with mine' },
  overwriteHint: { fa: 'نوشتهٔ شما پیش‌نویس می‌شود؛ نوشتهٔ او در «نسخه‌ها» می‌ماند و بازمی‌گردد.', en: 'Yours becomes the draft; theirs stays among the versions and can be brought back.' },

  versionsLead: {
    fa: 'هر انتشار نسخه‌ای تازه است و می‌ماند. از پیش‌نویس‌هایی که روی آن‌ها نوشته شده نیز پنجاه تای آخر می‌ماند. هر کدام را می‌توانید دوباره پیش‌نویس کنید؛ تا منتشرش نکنید برای کارآموزان چیزی عوض نمی‌شود.',
    en: 'Every publication is a version, and stays; of drafts that were written over, the latest fifty stay as well. Any of them can become the draft again; nothing changes for trainees until you publish.',
  },
  outlineVersions: { fa: 'نسخه‌های دوره', en: 'Versions of the course' },
  lessonVersions: { fa: 'تازه‌ترین نسخه‌های درس‌ها', en: 'Latest versions of lessons' },
  noVersions: { fa: 'هنوز چیزی منتشر نشده است.', en: 'Nothing has been published yet.' },
  version: { fa: 'نسخه', en: 'Version' },
  versionNumber: { fa: 'نسخهٔ {version}', en: 'version {version}' },
  theDraft: { fa: 'پیش‌نویس کنونی', en: 'the present draft' },
  inForce: { fa: 'در دوره', en: 'In force' },
  madeAt: { fa: 'زمان', en: 'When' },
  madeBy: { fa: 'نویسنده', en: 'Who' },
  byContent: { fa: 'محتوای همراه سامانه', en: 'Shipped content' },
  holds: { fa: 'در آن', en: 'Holds' },
  holdsCount: { fa: '{sections} بخش، {lessons} درس', en: '{sections} {sections|section|sections}, {lessons} {lessons|lesson|lessons}' },
  revive: { fa: 'بازگرداندن', en: 'Bring back' },
  reviveThis: { fa: 'پیش‌نویس شود', en: 'Make it the draft' },
  compare: { fa: 'مقایسه', en: 'Compare' },
  withDraft: { fa: 'با پیش‌نویس کنونی', en: 'With the present draft' },
  historyLead: {
    fa: 'هر انتشار یک نسخه است. پیش‌نویسی که روی آن نوشته شده باشد نیز می‌ماند: در هر درس، پنجاه پیش‌نویس آخر.',
    en: 'Every publication is a version. A draft that was written over stays as well: of each lesson the latest fifty.',
  },
  earlierDraft: { fa: 'پیش‌نویس', en: 'Draft' },
  draftOf: { fa: 'پیش‌نویس {at}', en: 'the draft of {at}' },
  historyOf: { fa: 'نسخه‌های «{title}»', en: 'Versions of “{title}”' },
  difference: { fa: 'از {before} تا {after} چه عوض شده است', en: 'What changed from {before} to {after}' },

  importTextOf: { fa: 'آوردن متن «{title}»', en: 'Import the text of “{title}”' },
  importTextLead: {
    fa: 'متن پرونده جای متن کنونی پیش‌نویس را می‌گیرد و متن کنونی در «نسخه‌ها» می‌ماند. تصویرهایش به پرونده‌های دوره افزوده می‌شوند.',
    en: 'The file’s text takes the place of the draft’s, which stays among the versions. Its pictures are added to the course’s files.',
  },
  intoPersian: { fa: 'در متن فارسی گذاشته می‌شود.', en: 'It is put into the Persian text.' },
  intoEnglish: { fa: 'در متن انگلیسی گذاشته می‌شود.', en: 'It is put into the English text.' },
  textFile: { fa: 'پروندهٔ متن', en: 'Text file' },
  textKinds: { fa: 'Word (docx) یا Markdown', en: 'Word (docx) or Markdown' },
  bring: { fa: 'آوردن', en: 'Import' },
  imported: { fa: 'متن در پیش‌نویس است', en: 'The text is in the draft' },
  lostTimes: { fa: '{count} جا', en: '{count} {count|place|places}' },
  lostAfter: { fa: 'پس از {words}', en: 'after {words}' },
  quoted: { fa: '«{words}»', en: '“{words}”' },
  listComma: { fa: '، ', en: ', ' },
  notesOfWord: { fa: 'پانویس‌ها', en: 'Notes' },
  importLeft: { fa: 'همه‌چیز آمد، مگر این‌ها. متن را یک بار بخوانید:', en: 'Everything came, except these. Read the text once:' },
  toText: { fa: 'دیدن متن', en: 'See the text' },
  pictureToName: { fa: 'تصویری که شرحش نوشته نشده است', en: 'A picture that nobody has described yet' },
  importCourseLead: {
    fa: 'دوره‌ای که از اینجا یا از سامانه‌ای دیگر برون‌بری شده است، پیش‌نویسی از آنِ مرکز شما می‌شود. پرسش‌هایش پس از بازبینی نفر دوم به کار می‌آیند.',
    en: 'A course exported here or elsewhere becomes a draft of your centre. Its questions are used once a second person has reviewed them.',
  },
  zipFile: { fa: 'پروندهٔ دوره', en: 'The course’s file' },
  courseNotTaken: { fa: 'این دوره آورده نشد؛ این‌ها درست نیست', en: 'This course was not imported; this is wrong in it' },
  exportCourse: { fa: 'برون‌بری (zip)', en: 'Export (zip)' },

  quizQuestions: { fa: 'پرسش‌ها', en: 'Questions' },
  quizQuestionsHint: {
    fa: 'تنها پرسش‌های تمرینی آماده اینجا هستند. به همین ترتیبِ فهرست پرسیده می‌شوند.',
    en: 'Only ready practice questions are here. They are asked in the order of this list.',
  },
  noQuestions: { fa: 'این دوره هنوز پرسش آماده‌ای ندارد.', en: 'This course has no ready question yet.' },
  chosenQuestions: { fa: 'در این خودآزمایی', en: 'In this quiz' },
  passPercent: { fa: 'درصد قبولی', en: 'Percent to pass' },
  instructions: { fa: 'شرح کار', en: 'Instructions' },
  accepts: { fa: 'چه چیزی تحویل گرفته می‌شود؟', en: 'What may be handed in?' },
  practiceMinutes: { fa: 'در کارگاه چند دقیقه می‌گیرد؟', en: 'How many minutes does it take in the workshop?' },
  rubric: { fa: 'معیارهای داوری', en: 'How it is judged' },
  rubricHint: {
    fa: 'هر معیار در یک خط با امتیازش، مانند: ایمنی = ۲۰. جمع امتیازها نمرهٔ کامل است.',
    en: 'A criterion a line with its points, like: Safety = 20. The points’ sum is the full mark.',
  },
  attempts: { fa: 'تلاش‌ها', en: 'Tries' },
  tries: { fa: 'چند بار؟', en: 'How often?' },
  triesHint: { fa: 'خالی بگذارید تا هر چند بار که بخواهند.', en: 'Leave it empty for as often as they like.' },
  counts: { fa: 'کدام تلاش حساب می‌شود؟', en: 'Which try counts?' },
  countsBest: { fa: 'بهترین', en: 'The best' },
  countsLast: { fa: 'آخرین', en: 'The last' },
  requiresAndPlace: { fa: 'پیش‌نیازها و برداشتن از دوره', en: 'Prerequisites, and taking it out' },

  sameText: { fa: 'متن یکی است.', en: 'The text is the same.' },
  onlyIn: { fa: 'تنها در {side}', en: 'Only in {side}' },
  changedList: { fa: 'فهرستی که عوض شده است', en: 'A list that changed' },
  unchanged: { fa: '{count} بند یکسان', en: '{count} {count|block|blocks} alike' },
} satisfies Record<string, Text>

export const lessonDone = {
  saved: { fa: 'پیش‌نویس ذخیره شد. کارآموزان آن را پس از انتشار می‌بینند.', en: 'The draft is saved. Trainees see it once it is published.' },
  copied: {
    fa: 'نوشتهٔ شما اینجا درسی جداست، درست پس از درس پیشین. پیش از انتشار عنوانش را ببینید.',
    en: 'What you wrote is a lesson of its own here, right after the one before. See to its title before you publish.',
  },
  revived: {
    fa: 'نسخهٔ پیشین اکنون پیش‌نویس این درس است. تا منتشر نشود، برای کارآموزان چیزی عوض نمی‌شود.',
    en: 'The earlier version is now this lesson’s draft. Nothing changes for trainees until it is published.',
  },
} satisfies Record<string, Text>

export const richProblems: Record<RichProblem['problem'], Text> = {
  'not-a-document': { fa: 'این یک متن ویرایشگر نیست.', en: 'This is no text of the editor.' },
  'unknown-node': { fa: 'چیزی در آن است که ویرایشگر نمی‌شناسد.', en: 'It holds something that the editor does not know.' },
  'unknown-mark': { fa: 'قالبی در آن است که پذیرفته نیست.', en: 'It holds a format that is not accepted.' },
  'unknown-key': { fa: 'ویژگی ناشناخته‌ای در آن است.', en: 'It holds an unknown attribute.' },
  'bad-attribute': {
    fa: 'مقدار نادرستی در آن است؛ شاید متن جایگزین تصویر یا عنوان فیلم خالی مانده باشد.',
    en: 'It holds a wrong value; perhaps a picture’s alternative text or a film’s title is empty.',
  },
  'bad-text': { fa: 'نویسه‌ای نادیدنی یا نادرست در آن است.', en: 'It holds an invisible or broken character.' },
  'wrong-place': { fa: 'چیزی در جای نادرست است، مانند جدول درون فهرست.', en: 'Something stands in the wrong place, such as a table in a list.' },
  'empty-node': { fa: 'فهرست، جدول یا کادری خالی در آن است.', en: 'It holds an empty list, table or box.' },
  'too-deep': { fa: 'بیش از ۲۰ لایه درون هم دارد.', en: 'It is nested more than 20 levels deep.' },
  'too-large': { fa: 'بزرگ‌تر از ۲۰۰ کیلوبایت است؛ آن را به دو درس بخش کنید.', en: 'It is larger than 200 kB; split it into two lessons.' },
  'bad-address': { fa: 'نشانی پیوند یا تصویری پذیرفته نیست.', en: 'The address of a link or picture is not accepted.' },
}

export const activityKinds: Record<ActivityKind, Text> = {
  quiz: { fa: 'خودآزمایی', en: 'Quiz' },
  assignment: { fa: 'تکلیف', en: 'Assignment' },
  practice: { fa: 'کار عملی', en: 'Practice task' },
}

export const acceptedKinds: Record<Accepted, Text> = {
  text: { fa: 'نوشته', en: 'Text' },
  photo: { fa: 'عکس', en: 'Photo' },
  file: { fa: 'پرونده', en: 'File' },
}

export const changeRefusals: Record<ChangeReason | 'title-missing' | 'has-progress' | 'stale', Text> = {
  'no-such-step': { fa: 'این گام دیگر در دوره نیست.', en: 'This step is no longer in the course.' },
  'last-section': { fa: 'دوره دست‌کم یک بخش می‌خواهد.', en: 'A course needs at least one section.' },
  'section-not-empty': {
    fa: 'این بخش خالی نیست؛ نخست درس‌ها و فعالیت‌هایش را به بخشی دیگر ببرید.',
    en: 'This section is not empty; first move its lessons and activities elsewhere.',
  },
  circle: {
    fa: 'این پیش‌نیازها دور می‌زنند: گامی که پیش‌نیاز خودش باشد هرگز باز نمی‌شود.',
    en: 'These prerequisites go in a circle: a step that asks for itself never opens.',
  },
  'too-many': { fa: 'دوره بیش از این گام یا بخش نمی‌گیرد.', en: 'The course can’t take more steps or sections.' },
  'title-missing': { fa: 'عنوان را بنویسید.', en: 'Write a title.' },
  'has-progress': {
    fa: 'کارآموزانی در این گام پیشرفت دارند؛ پاک نمی‌شود. به جای آن بایگانی‌اش کنید: پیشرفت آن‌ها می‌ماند.',
    en: 'Trainees have made progress in this step, so it can’t be removed. Archive it instead: their progress is kept.',
  },
  stale: {
    fa: 'کس دیگری در این میان دوره را تغییر داده است. اکنون نسخهٔ او را می‌بینید؛ تغییر شما ذخیره نشد. اگر هنوز لازم است، دوباره انجامش دهید.',
    en: 'Somebody else has changed the course in between. You now see theirs; your change was not saved. If it is still needed, make it again.',
  },
}

export const createRefusals: Record<string, Text> = {
  'centre-inactive': { fa: 'این مرکز فعال نیست.', en: 'This centre is not active.' },
  'no-such-subject': { fa: 'این استاندارد یا رشته وجود ندارد.', en: 'There is no such standard or trade.' },
  'no-such-course': { fa: 'این دوره دیگر نیست.', en: 'This course is no longer there.' },
}

export const publishRefusals: Record<string, Text> = {
  stale: {
    fa: 'پس از آنکه این صفحه را باز کردید چیزی عوض شده است. فهرست تازه را ببینید و دوباره منتشر کنید.',
    en: 'Something has changed since you opened this page. Look at the new list and publish again.',
  },
  'nothing-changed': messages.publishNothingText,
}

export const publishProblems: Record<PublishProblem['problem'], Text> = {
  'course-title': { fa: 'دوره عنوان ندارد.', en: 'The course has no title.' },
  'course-summary': { fa: 'خلاصهٔ دوره نوشته نشده است.', en: 'The course has no summary.' },
  'course-outcomes': { fa: 'نوشته نشده است که پس از دوره چه کارهایی می‌توانند بکنند.', en: 'It isn’t written what people can do after it.' },
  'course-after': { fa: 'گام بعدی پس از دوره نوشته نشده است.', en: 'It isn’t written what comes after the course.' },
  'no-lessons': { fa: 'دوره هنوز درسی ندارد.', en: 'The course has no lesson yet.' },
  'section-title': { fa: 'بخشی عنوان ندارد.', en: 'A section has no title.' },
  'lesson-title': { fa: 'درسی عنوان ندارد.', en: 'A lesson has no title.' },
  'lesson-empty': { fa: 'در این درس چیزی نوشته نشده است.', en: 'Nothing is written in this lesson.' },
  'check-unknown': {
    fa: 'پرسش «{what}» آماده نیست یا کنار گذاشته شده است.', en: 'The question “{what}” is not ready, or is retired.',
  },
  'media-missing': { fa: 'پروندهٔ «{what}» در این دوره نیست.', en: 'The file “{what}” is not in this course.' },
  'picture-unsaid': {
    fa: 'نوشته نشده در تصویری که کنار «{what}» است چه دیده می‌شود؛ در ویرایشگر تصویر را برگزینید و شرحش را بنویسید.',
    en: 'It isn’t written what is seen in the picture beside “{what}”; choose the picture in the editor and describe it.',
  },
  'formula-broken': { fa: 'فرمول «{what}» خوانده نمی‌شود.', en: 'The formula “{what}” can’t be read.' },
  'activity-title': { fa: 'فعالیتی عنوان ندارد.', en: 'An activity has no title.' },
  'quiz-empty': { fa: 'این خودآزمایی پرسشی ندارد.', en: 'This quiz has no question.' },
  'item-unknown': {
    fa: 'پرسش «{what}» آماده نیست یا کنار گذاشته شده است.', en: 'The question “{what}” is not ready, or is retired.',
  },
  'instructions-missing': { fa: 'شرح کار نوشته نشده است.', en: 'Its instructions are not written.' },
  'rubric-missing': { fa: 'معیارهای داوری نوشته نشده است.', en: 'It isn’t written how it is judged.' },
  'minutes-missing': { fa: 'نوشته نشده چند دقیقه می‌گیرد.', en: 'It isn’t written how many minutes it takes.' },
  'section-empty': { fa: 'این بخش خالی است.', en: 'This section is empty.' },
  'requires-later': { fa: 'پیش‌نیازی دارد که پس از خودش می‌آید.', en: 'It asks for a step that comes after it.' },
  'accepts-missing': { fa: 'گفته نشده چه چیزی تحویل گرفته می‌شود.', en: 'It isn’t said what may be handed in.' },
  circle: changeRefusals.circle,
  'has-progress': {
    fa: 'این گام از دوره برداشته شده ولی کارآموزانی در آن پیشرفت دارند؛ نخست آن را به بایگانی ببرید.',
    en: 'This step was taken out although trainees have made progress in it; bring it to the archive first.',
  },
}

export const activityRefusals: Record<string, Text> = {
  ...changeRefusals,
  'rubric-unread': {
    fa: 'معیاری خوانده نشد. هر خط باید با نشانهٔ = و امتیاز پایان یابد، مانند: ایمنی = ۲۰.',
    en: 'A criterion could not be read. Each line ends with = and its points, like: Safety = 20.',
  },
}

export const importRefusals: Record<string, Text> = {
  'not-an-archive': { fa: 'این پرونده خوانده نمی‌شود؛ شاید خراب است.', en: 'This file can’t be read; it may be broken.' },
  'not-a-docx': { fa: 'این پرونده نه Word (docx) است و نه Markdown.', en: 'This file is neither Word (docx) nor Markdown.' },
  'too-large-inside': { fa: 'این پرونده پس از باز شدن بیش از اندازه بزرگ می‌شود.', en: 'Unpacked, this file would be too large.' },
  encrypted: { fa: 'این پرونده گذرواژه دارد. بدون گذرواژه ذخیره‌اش کنید.', en: 'This file has a password. Save it without one.' },
  'old-word': { fa: 'این پروندهٔ Wordِ قدیمی (doc) است. در Word آن را با «ذخیره به نام» به شکل docx درآورید.', en: 'This is a file of an older Word (doc). Save it as docx in Word.' },
  'no-words': { fa: 'در این پرونده نه نوشته‌ای هست و نه تصویری؛ متن درس همان ماند که بود.', en: 'There are no words and no pictures in this file; the lesson’s text stays as it was.' },
  'unknown-encoding': { fa: 'نوشته‌های این پرونده شناخته نشد؛ آن را با کدگذاری UTF-8 ذخیره کنید.', en: 'The letters of this file are not known; save it as UTF-8.' },
  'has-macros': { fa: 'در این پرونده ماکرو هست. آن را بدون ماکرو (docx) ذخیره کنید و دوباره بیاورید.', en: 'This file holds macros. Save it without macros (docx) and bring it again.' },
  'has-doctype': { fa: 'در این پرونده تعریفی است که پذیرفته نیست. آن را در Word باز کنید و از نو ذخیره کنید.', en: 'This file holds a declaration that is not accepted. Open it in Word and save it anew.' },
  'web-page': { fa: 'صفحهٔ وب پذیرفته نیست؛ آن را به شکل Word یا Markdown بیاورید.', en: 'A web page is not accepted; bring it as Word or Markdown.' },
  'centre-inactive': createRefusals['centre-inactive']!,
  stale: changeRefusals.stale,
}

export const leftOut: Record<Left, Text> = {
  image: { fa: 'تصویری که خوانده نشد', en: 'A picture that could not be read' },
  'image-outside': { fa: 'تصویری که بیرون از پرونده است', en: 'A picture that lies outside the file' },
  'image-kind': { fa: 'تصویری از نوعی که مرورگرها نشان نمی‌دهند؛ در Word آن را به شکل PNG ذخیره کنید و در متن بگذارید', en: 'A picture of a kind that browsers don’t show; save it as PNG in Word and put it into the text' },
  'image-without-words': { fa: 'شرح تصویر؛ در متن بنویسید در آن چه دیده می‌شود، وگرنه درس منتشر نمی‌شود', en: 'What a picture shows; write in the text what is seen in it, or the lesson can’t be published' },
  'list-letters': { fa: 'شماره‌گذاری فهرست با حرف؛ اینجا عدد گرفت، اگر متن از «بند ب» می‌گوید درستش کنید', en: 'A list counted by letters; it is numbered here, so put right what speaks of “item b”' },
  'list-labels': { fa: 'شمارهٔ چندبخشی فهرست (مانند «۱.۲») یا واژهٔ کنار شماره؛ اینجا تنها شمارهٔ خود بند ماند، اگر متن به آن ارجاع می‌دهد درستش کنید', en: 'A list’s number of several parts (such as “1.2”), or a word beside it; only the item’s own number is left, so put right what refers to it' },
  'table-in-table': { fa: 'جدول درون جدول؛ نوشته‌هایش آمد', en: 'A table within a table; its words came' },
  'bad-link': { fa: 'پیوندی که پذیرفته نیست؛ واژه‌هایش آمد', en: 'A link that is not accepted; its words came' },
  'raised-text': { fa: 'بالانویس یا پایین‌نویس؛ به شکل نوشتهٔ ساده آمد، اگر فرمول است از نو بنویسید', en: 'Raised or lowered text; it came as plain words, write a formula anew' },
  struck: { fa: 'خط روی نوشته؛ واژه‌هایش آمد', en: 'The line through words; the words came' },
  formula: { fa: 'فرمولی که کشیده نشد؛ نویسه‌هایش آمد، از نو بنویسید', en: 'A formula that could not be drawn; its signs came, write it anew' },
  'old-formula': { fa: 'فرمول Equation 3.0 یا MathType؛ از نو بنویسید', en: 'A formula of Equation 3.0 or MathType; write it anew' },
  shape: { fa: 'شکلی که در Word کشیده شده است؛ تصویرش را در متن بگذارید', en: 'A shape drawn in Word; put a picture of it into the text' },
  'text-box': { fa: 'کادر گرد نوشته؛ نوشته‌های درون آن آمد', en: 'The box around words; the words in it came' },
  chart: { fa: 'نمودار؛ تصویرش را در متن بگذارید', en: 'A chart; put a picture of it into the text' },
  diagram: { fa: 'نمودار SmartArt؛ تصویرش را در متن بگذارید', en: 'A SmartArt diagram; put a picture of it into the text' },
  embedded: { fa: 'پروندهٔ دیگری که درون این پرونده است', en: 'Another file that lies within this one' },
  contents: { fa: 'فهرست مطالب', en: 'The table of contents' },
  margins: { fa: 'نوشته‌های سربرگ و پابرگ', en: 'The words of headers and footers' },
  comments: { fa: 'یادداشت‌های حاشیه', en: 'Comments in the margin' },
  changes: { fa: 'نشانِ تغییرها؛ آنچه افزوده شده بود آمد و آنچه حذف شده بود نیامد', en: 'The marks of changes; what was added came, what was deleted did not' },
  symbol: { fa: 'نویسه‌ای که تنها در قلم خودش دیده می‌شود (مانند Wingdings)', en: 'A sign that is seen in its own font alone (such as Wingdings)' },
  other: { fa: 'چیزی که ویرایشگر اینجا ندارد', en: 'Something that the editor here has not' },
}
