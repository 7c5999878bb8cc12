import { Badge } from '~/shared/ui/badge'
import { useLanguage, useNumber, useText } from '~/shared/ui/language'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { TextLink } from '~/shared/ui/text-link'
import { messages as sessionMessages } from '../exam-sessions/messages'
import { stages } from '../messages'
import { messages as resultMessages } from '../results/messages'
import { messages } from './messages'
import type { PracticalLine } from './practicals-of-day.server'

/** The practical parts of a day, at the benches: how far each is and who marks there. */
export function PracticalsOfDay({ lines }: { lines: PracticalLine[] }) {
  const t = useText()
  const number = useNumber()
  if (lines.length === 0) return null
  const numeric = (key: 'expected' | 'done' | 'absent', header: string) => ({
    key, header, numeric: true, cell: (line: PracticalLine) => (line.cancelledAt ? null : number(line[key])),
  })
  return (
    <Section title={t(messages.practicals)} id="practicals">
      <p className="mb-4 max-w-prose text-soft-ink">{t(messages.practicalsLead)}</p>
      <Table
        caption={t(messages.practicals)}
        hideCaption
        rows={lines}
        rowKey={({ id }) => id}
        columns={[
          { key: 'exam', header: t(messages.examAndPlace), cell: line => <Exam line={line} /> },
          { key: 'assessors', header: t(messages.assessors), cell: line => <Assessors line={line} /> },
          numeric('expected', t(messages.expected)), numeric('done', t(messages.practicalDone)), numeric('absent', t(messages.absent)),
          {
            key: 'go', header: t(messages.go), act: true, cell: ({ id, cancelledAt, courseTitle, number }) => cancelledAt ? null : (
              <TextLink to={`/exam-sessions/${id}/results`}>
                {t(resultMessages.deskTitle)}<span className="sr-only">: {t(courseTitle)} · {t(sessionMessages.number, { number: Number(number) })}</span>
              </TextLink>
            ),
          },
        ]}
      />
    </Section>
  )
}

function Exam({ line: { id, number, courseTitle, place, cancelledAt, isWrittenOut } }: { line: PracticalLine }) {
  const t = useText()
  return (
    <>
      <TextLink to={`/exam-sessions/${id}`}>{t(courseTitle)}</TextLink>
      <span className="block text-sm font-normal text-soft-ink">{t(sessionMessages.number, { number: Number(number) })}{place && <> · <bdi>{place}</bdi></>}</span>
      {cancelledAt ? <Badge tone="danger">{t(stages.cancelled)}</Badge> : !isWrittenOut && <Badge tone="due">{t(messages.writtenWaits)}</Badge>}
    </>
  )
}

/** Too few assessors are said while there is somebody to be marked. */
function Assessors({ line: { assessors, needed, cancelledAt } }: { line: PracticalLine }) {
  const t = useText()
  const language = useLanguage()
  if (cancelledAt) return null
  return (
    <span className="grid justify-items-start gap-1">
      {assessors.length > 0 && <span>{assessors.map(({ nameFa, nameEn }) => (language === 'en' && nameEn) || nameFa).join(t(messages.comma))}</span>}
      {assessors.length < needed && <Badge tone="danger">{t(messages.fewAssessors, { count: assessors.length, needed })}</Badge>}
    </span>
  )
}
