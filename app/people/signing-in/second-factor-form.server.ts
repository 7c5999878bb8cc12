import { checkbox, form, optional, text } from '~/shared/form.server'
import { toLatinDigits } from '~/shared/text'

export const secondFactorForm = form({
  code: text(20).transform(code => toLatinDigits(code).toLowerCase().replace(/\s/g, '')),
  trust: checkbox(), then: optional(text(500)),
})
