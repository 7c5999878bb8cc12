import type { ItemBody, ItemKind, Option, Words } from '~/courses/questions/question'

const options = (...all: Words[]): Option[] => all.map((text, i) => ({ id: String.fromCharCode(97 + i), text }))

/** A question of each kind about what everybody knows, where a course has none for practice. They have no key: nothing of them counts. */
export const samples: Partial<Record<ItemKind, ItemBody>> = {
  single: {
    stem: { fa: 'پایتخت ایران کدام شهر است؟', en: 'Which city is the capital of Iran?' },
    options: options({ fa: 'اصفهان', en: 'Isfahan' }, { fa: 'تبریز', en: 'Tabriz' }, { fa: 'تهران', en: 'Tehran' }, { fa: 'شیراز', en: 'Shiraz' }),
  },
  multiple: {
    stem: { fa: 'کدام‌ها نام رنگ‌اند؟', en: 'Which of these are colours?' },
    options: options({ fa: 'آبی', en: 'blue' }, { fa: 'پنجره', en: 'window' }, { fa: 'سبز', en: 'green' }, { fa: 'صندلی', en: 'chair' }),
  },
  true_false: { stem: { fa: 'هفته هفت روز دارد.', en: 'A week has seven days.' } },
  numeric: { stem: { fa: 'یک ساعت چند دقیقه است؟', en: 'How many minutes are there in an hour?' }, unit: { fa: 'دقیقه', en: 'minutes' } },
  short_text: { stem: { fa: 'روز پس از شنبه چه نام دارد؟', en: 'What is the day after Saturday called?' } },
  matching: {
    stem: { fa: 'هر چیز با کدام واژه جور است؟', en: 'Which word goes with which thing?' },
    prompts: [{ id: '1', text: { fa: 'برف', en: 'snow' } }, { id: '2', text: { fa: 'آتش', en: 'fire' } }],
    options: options({ fa: 'داغ', en: 'hot' }, { fa: 'سرد', en: 'cold' }),
  },
  ordering: {
    stem: { fa: 'از کوتاه به بلند بچینید.', en: 'Put them in order, the shortest first.' },
    options: options({ fa: 'روز', en: 'day' }, { fa: 'سال', en: 'year' }, { fa: 'ماه', en: 'month' }, { fa: 'هفته', en: 'week' }),
  },
  blanks: { stem: { fa: 'خورشید از [[1]] برمی‌آید و در [[2]] فرو می‌رود.', en: 'The sun rises in the [[1]] and sets in the [[2]].' }, blanks: [{}, {}] },
  essay: { stem: { fa: 'در دو جمله بنویسید امروز صبح چه کردید.', en: 'Write in two sentences what you did this morning.' } },
}
