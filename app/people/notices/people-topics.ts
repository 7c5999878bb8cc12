import { CONCERNED } from '../licences/permissions'
import { hasAnyRole } from '../viewer'
import { messages } from './messages'
import type { Topics } from './topics'

export const topics = {
  account: { title: messages.topicAccount, kinds: ['grant-given', 'grant-ended'], mail: true, sms: false },
  organisations: {
    title: messages.topicOrganisations,
    kinds: [
      'licence-application', 'documents-given', 'organisation-application-reviewing', 'organisation-application-documents-asked',
      'organisation-application-refused', 'licence-given', 'licence-ended',
    ],
    mail: true, sms: false, isFor: viewer => CONCERNED.some(role => hasAnyRole(viewer, role)),
  },
} satisfies Topics
