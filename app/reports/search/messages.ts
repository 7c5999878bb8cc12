import type { Text } from '~/shared/text'

export const messages = {
  title: { fa: 'جست‌وجو', en: 'Search' },
  here: { fa: 'جست‌وجو در همهٔ سامانه', en: 'Search the whole site' },
  found: { fa: 'جست‌وجوی «{q}»', en: 'Search: {q}' },
  box: { fa: 'چه می‌جویید؟', en: 'What are you looking for?' },
  hint: {
    fa: 'نام دوره، کلاس، درس، مرکز یا آزمون؛ برای مربی نام کارآموزان خودش، و برای همکاران مرکز نام افراد یا شمارهٔ کامل هم.',
    en: 'A course, class, lesson, centre or exam by name; for a trainer also their own trainees; for a centre’s staff people by name or by a whole number.',
  },
  submit: { fa: 'جست‌وجو', en: 'Search' },
  tooShort: { fa: 'دست‌کم دو حرف بنویسید.', en: 'Write at least two letters.' },
  none: { fa: 'چیزی پیدا نشد', en: 'Nothing was found' },
  noneLead: {
    fa: 'کلمهٔ دیگری بنویسید یا کوتاه‌ترش کنید. تنها آنچه اجازهٔ دیدنش را دارید جست‌وجو می‌شود.',
    en: 'Try another word, or a shorter one. Only what you may see is searched.',
  },
  near: { fa: '«{q}» پیدا نشد؛ این‌ها نزدیک به آن‌اند.', en: '“{q}” was not found; these are close to it.' },
  all: { fa: 'همهٔ {kind}', en: 'All {kind}' },
  back: { fa: 'بازگشت به همهٔ یافته‌ها', en: 'Back to everything found' },
  first: { fa: 'تنها ۵۰ مورد نخست آمده است؛ برای یافتهٔ دقیق‌تر، بیشتر بنویسید.', en: 'The first 50; write more to narrow them.' },
  courses: { fa: 'دوره‌ها', en: 'Courses' },
  classes: { fa: 'کلاس‌ها', en: 'Classes' },
  lessons: { fa: 'درس‌ها', en: 'Lessons' },
  trainees: { fa: 'کارآموزان شما', en: 'Your trainees' },
  exams: { fa: 'آزمون‌ها', en: 'Exams' },
  people: { fa: 'افراد', en: 'People' },
  organisations: { fa: 'سازمان‌ها', en: 'Organisations' },
  certificates: { fa: 'گواهینامه‌ها', en: 'Certificates' },
  clubs: { fa: 'باشگاه‌ها و گروه‌ها', en: 'Clubs and groups' },
} satisfies Record<string, Text>
