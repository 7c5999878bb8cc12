import { today } from '~/shared/calendar'
import { localDigits } from '~/shared/text'
import { Card } from '~/shared/ui/card'
import { useLanguage, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { DayText } from '~/shared/ui/time'
import type { Group } from '../club'
import { messages as clubMessages } from '../messages'
import type { PlannedMeeting } from './meeting'
import { messages } from './messages'

/** Day, hour and room of a meeting. */
export function When({ group, meeting }: { group: Pick<Group, 'meetsAt' | 'room'>; meeting: PlannedMeeting }) {
  const t = useText()
  const language = useLanguage()
  return (
    <p>
      <DayText day={meeting.plannedOn} style="full" />{t(clubMessages.comma)}{t(clubMessages.atTime)} <Ltr>{localDigits(group.meetsAt, language)}</Ltr>
      {group.room && <>{t(clubMessages.comma)}<bdi>{group.room}</bdi></>}
    </p>
  )
}

/** The next time that one comes together. */
export function NextMeeting({ group, plan }: { group: Pick<Group, 'meetsAt' | 'room'>; plan: PlannedMeeting[] }) {
  const t = useText()
  const day = today()
  const next = plan.find(meeting => meeting.kind !== 'parents' && meeting.plannedOn >= day)
  if (!next) return null
  return (
    <Card tone="due" level={2} title={t(next.title)} eyebrow={`${t(messages.nextMeeting)} · ${t(messages[`kind_${next.kind}`])}`}>
      <When group={group} meeting={next} />
    </Card>
  )
}
