import { messages } from '~/reports/front-door/messages'
import { Promises } from '~/reports/front-door/promises'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.privacyTitle)

const parts = [
  [messages.whatWeKeep, messages.whatWeKeepText], [messages.whoSees, messages.whoSeesText],
  [messages.children, messages.childrenText], [messages.certificatesPublic, messages.certificatesPublicText],
  [messages.yourRights, messages.yourRightsText],
] as const

export default function PrivacyRoute() {
  return <Promises title={messages.privacyTitle} lead={messages.privacyLead} parts={parts} />
}
