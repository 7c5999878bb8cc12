import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { InstantText } from '~/shared/ui/time'
import { messages } from './messages'
import { ShortRows } from './short-notice'
import type { ShortExam } from './short-rows.server'

/** Told to whoever would retire a question, before it is done: these exams could no longer be started. */
export function ShortExams({ exams }: { exams: ShortExam[] }) {
  const t = useText()
  if (exams.length === 0) return null
  return (
    <Notice kind="danger" title={t(messages.shortWithout)}>
      <p>{t(messages.shortWithoutLead)}</p>
      <ul className="mt-2 grid list-disc gap-2 ps-5">
        {exams.map(({ id, startsFrom, rows }) => (
          <li key={id}>
            <InstantText instant={startsFrom} />
            <ul><ShortRows rows={rows} /></ul>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
