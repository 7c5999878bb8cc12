import { useEffect, useState } from 'react'
import type { Text } from '~/shared/text'
import { Button, LinkButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { Paper } from '../sitting/paper'
import type { PaperItem } from '../sitting/sitting'
import { messages } from './messages'

type Props = {
  session: { id: string; courseTitle: Text; minutes: number }
  personId: string
  paper: PaperItem[]
  now: Date
  /** The plain form was posted: where no script runs. */
  isOver?: boolean
}

/** The exam's own page with practice questions: what is answered stays on this device until the practice is over. */
export function PracticePage({ session, personId, paper, now, isOver = false }: Props) {
  const t = useText()
  // A copy that is opened without a network is older than this try.
  const [begun, setBegun] = useState(now)
  useEffect(() => setBegun(new Date()), [])
  const [finished, setFinished] = useState<{ answered?: number } | undefined>(isOver ? {} : undefined)
  const rules = `/exam-sessions/${session.id}/rules`
  if (finished)
    return (
      <>
        <PageHeader title={t(messages.over)} crumbs={[{ label: t(messages.rulesOf), to: rules }]} />
        <Notice
          kind="success"
          title={finished.answered === undefined ? undefined : t(messages.overCount, { answered: finished.answered, total: paper.length })}
          alert
          actions={
            <>
              {finished.answered === undefined
                ? <LinkButton size="small" to={`/exam-sessions/${session.id}/practice`}>{t(messages.again)}</LinkButton>
                : <Button size="small" onClick={() => { setFinished(undefined); setBegun(new Date()) }}>{t(messages.again)}</Button>}
              <LinkButton size="small" look="quiet" to={rules}>{t(messages.rulesOf)}</LinkButton>
            </>
          }
        >
          {t(messages.overNext)}
        </Notice>
      </>
    )
  return (
    <>
      <PageHeader title={t(messages.practiceOf, { course: t(session.courseTitle) })} crumbs={[{ label: t(messages.rulesOf), to: rules }]} />
      <div className="mb-6 max-w-3xl"><Notice title={t(messages.isPractice)}>{t(messages.isPracticeWhy)} {t(messages.tryOut)}</Notice></div>
      {paper.length === 0 ? <EmptyState title={t(messages.none)} /> : (
        <Paper
          key={begun.getTime()}
          sitting={{
            id: `practice-${session.id}`, personId, startedAt: begun, dueAt: new Date(begun.getTime() + session.minutes * 60_000),
            savedAt: null, extraMinutes: 0,
          }}
          paper={paper}
          said={[]}
          now={begun}
          practice={answered => setFinished({ answered })}
        />
      )}
    </>
  )
}
