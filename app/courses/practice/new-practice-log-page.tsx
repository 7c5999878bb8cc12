import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { messages } from './messages'
import type { OwnTask } from './own-tasks.server'
import { PracticeForm } from './practice-form'
import { OutOfTime } from './practice-parts'

type Props = {
  offering: { id: string; courseTitle: Text }
  tasks: OwnTask[]
  logId: string
  activityId?: string
  answer?: FormAnswer
}

export function NewPracticeLogPage({ offering, tasks, logId, activityId, answer }: Props) {
  const t = useText()
  // A form that came back is the same log.
  const asked = tasks.find(task => task.id === activityId)
  const id = typeof answer?.typed?.id === 'string' ? answer.typed.id : logId
  return (
    <>
      <PageHeader
        title={t(messages.newTitle)} lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: `/offerings/${offering.id}` }, { label: t(messages.own), to: `/offerings/${offering.id}/practice-logs` }]}
      />
      {asked && <OutOfTime opensOn={asked.lock?.opensOn ?? null} dueOn={asked.overdueSince} first={asked.lock?.first ?? []} />}
      <PracticeForm id={id} offeringId={offering.id} tasks={tasks} activityId={activityId} answer={answer} />
    </>
  )
}
