import { form, oneOf } from '~/shared/form.server'

export const calendarForm = form({ then: oneOf(['make', 'end']) })
