import { messages } from '~/reports/front-door/messages'
import { Promises } from '~/reports/front-door/promises'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.accessibilityTitle)

const parts = [
  [messages.whatWorks, messages.whatWorksText], [messages.withoutScripts, messages.withoutScriptsText],
  [messages.inExams, messages.inExamsText], [messages.problem, messages.problemText],
] as const

export default function AccessibilityRoute() {
  return <Promises title={messages.accessibilityTitle} lead={messages.accessibilityLead} parts={parts} />
}
