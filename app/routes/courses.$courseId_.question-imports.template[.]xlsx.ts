import type { LoaderFunctionArgs } from '@remix-run/node'
import { contentId } from '~/courses/content-id'
import { writeItemSheet } from '~/courses/questions/exchange/sheet.server'
import { readImportsPage } from '~/courses/questions/imports/import-pages.server'
import { download } from '~/people/imports/sheets.server'
import { requireViewer } from '~/people/session.server'

const EXAMPLE: Record<string, string>[] = [
  { kind: 'single', stemFa: 'رنگ سیم زمین کدام است؟', right: '1', option1: 'سبز و زرد', option2: 'آبی', option3: 'قهوه‌ای', difficulty: '1' },
  { kind: 'blanks', stemFa: 'سیم [[1]] آبی است و ولتاژ آن با فاز [[2]] ولت است.', option1: '*نول | فاز', option2: '# 230 ± 10', difficulty: '2' },
]

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  await readImportsPage(viewer, contentId(params.courseId))
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download(await writeItemSheet(EXAMPLE, viewer.language), 'kargah-questions.xlsx', type)
}
