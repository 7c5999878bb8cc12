import type { Text } from '../text'

/** What tables, filters, pagers and charts say: an exam's page, which weighs each word, brings none of them along. */
export const messages = {
  previous: { fa: 'قبلی', en: 'Previous' },
  next: { fa: 'بعدی', en: 'Next' },
  page: { fa: 'صفحهٔ {page}', en: 'Page {page}' },
  pages: { fa: 'صفحه‌ها', en: 'Pages' },
  pageRange: { fa: '{from} تا {to} از {total}', en: '{from} to {to} of {total}' },
  sortBy: { fa: 'مرتب‌سازی بر پایهٔ {column}', en: 'Sort by {column}' },
  filter: { fa: 'پالایش', en: 'Filter' },
  moreFilters: { fa: 'پالایش‌های بیشتر', en: 'More filters' },
  applyFilters: { fa: 'نشان بده', en: 'Show' },
  clearFilters: { fa: 'پاک کردن', en: 'Clear' },
  nothingHere: { fa: 'چیزی نیست', en: 'Nothing here' },
  asTable: { fa: 'همین نمودار، به صورت جدول', en: 'The same as a table' },
  chartItem: { fa: 'مورد', en: 'Item' },
  chartValue: { fa: 'مقدار', en: 'Value' },
} satisfies Record<string, Text>
