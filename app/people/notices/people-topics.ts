import { messages } from './messages'
import type { Topics } from './topics'

export const topics = {
  account: { title: messages.topicAccount, kinds: ['grant-given', 'grant-ended'], mail: true, sms: false },
} satisfies Topics
