import type { RichDocument, RichNode } from '../../rich-text'
import type { Language } from '../../text'

const text = (words: string, ...marks: string[]): RichNode => ({
  type: 'text', text: words, ...(marks.length ? { marks: marks.map(type => ({ type })) } : {}),
})
const p = (...content: RichNode[]): RichNode => ({ type: 'paragraph', content })
const li = (words: string): RichNode => ({ type: 'listItem', content: [p(text(words))] })
const h = (level: number, words: string): RichNode => ({ type: 'heading', attrs: { level }, content: [text(words)] })
const cell = (type: string, words: string): RichNode => ({ type, content: [p(text(words))] })
const row = (type: string, ...words: string[]): RichNode => ({ type: 'tableRow', content: words.map(word => cell(type, word)) })

/** A piece of a lesson with everything a document may hold. */
export const lessons: Record<Language, RichDocument> = {
  fa: {
    type: 'doc',
    content: [
      p(text('جریان برق دیده نمی‌شود؛ آنچه می‌بینیم '), text('نشانهٔ', 'italic'), text(' آن است. پس پیش از هر کار '), text('بیازمایید', 'bold'),
        text('، چنان‌که در '), { type: 'text', text: 'صفحهٔ دوره', marks: [{ type: 'link', attrs: { href: '/courses' } }] }, text(' آمده است.')),
      { type: 'callout', attrs: { kind: 'safety' }, content: [p(text('فازمتر را پیش و پس از آزمون روی پریزی که می‌دانید برق دارد امتحان کنید. فازمتر خراب می‌گوید «برق نیست».'))] },
      h(2, 'پنج گام بی‌برق کردن'),
      { type: 'orderedList', content: [li('مدار را در تابلو قطع کنید.'), li('قفل و برچسب بزنید.'), li('با فازمتر بیازمایید.'), li('اتصال زمین را ببینید.'), li('همسایهٔ برق‌دار را بپوشانید.')] },
      { type: 'callout', attrs: { kind: 'tip', title: 'اگر تنها هستید' }, content: [p(text('به کسی بگویید کجا هستید و کی تمام می‌شود.'))] },
      { type: 'figure', attrs: { src: '/icon.svg', alt: 'نشان کارگاه: سقف دندانه‌ای با چراغ روشن', caption: 'شکل ۱. سقف کارگاه' } },
      h(3, 'جریان و بدن'),
      { type: 'table', content: [row('tableHeader', 'جریان', 'اثر'), row('tableCell', '۱ میلی‌آمپر', 'مورمور'), row('tableCell', '۱۰ میلی‌آمپر', 'دست باز نمی‌شود'), row('tableCell', '۳۰ میلی‌آمپر', 'خطر مرگ')] },
      { type: 'callout', attrs: { kind: 'tool' }, content: [p(text('فازمتر دوقطبی، قفل، برچسب، دستکش عایق'))] },
      { type: 'blockquote', content: [p(text('برق به کسی که عجله دارد رحم نمی‌کند.'))] },
      { type: 'bulletList', content: [li('دستکش خشک و سالم'), li('کفش با تخت لاستیکی')] },
      { type: 'codeBlock', content: [text('P = U × I = 220 × 10 = 2200 W')] },
      { type: 'check', attrs: { item: 'safety-001' } },
    ],
  },
  en: {
    type: 'doc',
    content: [
      p(text('You cannot see a current; what you see is '), text('a sign', 'italic'), text(' of it. So before you begin, '), text('test', 'bold'),
        text(', as '), { type: 'text', text: 'the course page', marks: [{ type: 'link', attrs: { href: '/courses' } }] }, text(' says.')),
      { type: 'callout', attrs: { kind: 'safety' }, content: [p(text('Check the tester on a socket that you know to be live, before and after. A broken tester says “dead”.'))] },
      h(2, 'Five steps to a dead circuit'),
      { type: 'orderedList', content: [li('Switch off at the board.'), li('Lock and label.'), li('Test.'), li('Check the earth.'), li('Cover what is live nearby.')] },
      { type: 'callout', attrs: { kind: 'tip', title: 'If you are alone' }, content: [p(text('Tell someone where you are and when you will be done.'))] },
      { type: 'figure', attrs: { src: '/icon.svg', alt: 'The mark of Kargah: a saw-tooth roof with its lamp on', caption: 'Figure 1. The roof of a workshop' } },
      h(3, 'Current and the body'),
      { type: 'table', content: [row('tableHeader', 'Current', 'Effect'), row('tableCell', '1 mA', 'Tingling'), row('tableCell', '10 mA', 'The hand does not open'), row('tableCell', '30 mA', 'Danger of death')] },
      { type: 'callout', attrs: { kind: 'tool' }, content: [p(text('Two-pole tester, lock, label, insulating gloves'))] },
      { type: 'blockquote', content: [p(text('Electricity has no mercy on those in a hurry.'))] },
      { type: 'bulletList', content: [li('Dry, sound gloves'), li('Shoes with rubber soles')] },
      { type: 'codeBlock', content: [text('P = U × I = 220 × 10 = 2200 W')] },
      { type: 'check', attrs: { item: 'safety-001' } },
    ],
  },
}
