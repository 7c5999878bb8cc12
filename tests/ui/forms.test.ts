import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { stepForm } from '~/clubs/mentors/decide-clearance-step.server'
import { markForm } from '~/courses/assignments/mark-submission.server'
import { activityForm } from '~/courses/authoring/edit-activity.server'
import { rowForm } from '~/courses/gradebook/enter-row.server'
import { captionsForm } from '~/courses/media/set-captions.server'
import { meetingForm } from '~/courses/meetings/change-meeting.server'
import { settingsForm } from '~/courses/offerings/change-offering.server'
import { offeringForm } from '~/courses/offerings/offering-order.server'
import { practiceForm } from '~/courses/practice/save-practice-log.server'
import { newStandardForm } from '~/courses/standards/read-standard-form.server'

const textOf = (file: string) => readFileSync(`app/${file}`, 'utf8')
const pages = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx') && !file.startsWith('shared/'))

test('a form of two fields or more names above it what is wrong', () => {
  const fields = /<(?:TextField|DayField|DigitsField|TextArea|SelectField|RadioGroup|CheckboxGroup|FileField|PasswordField)\b/g
  const forms = pages.flatMap(file => [...textOf(file).matchAll(/<ActionForm\b[^]*?<\/ActionForm>/g)].map(([form]) => ({ file, form })))
  expect(forms.length).toBeGreaterThan(80)
  expect(forms.filter(({ form }) => (form.match(fields)?.length ?? 0) > 1 && !/\blabels[=,}]/.test(form)).map(({ file }) => file)).toEqual([])
})

const submission = { assignment: { rubric: [{ id: 'safe', title: { fa: 'ایمن', en: 'Safe' }, points: 4 }] }, shown: { body: null, files: [{ n: 1 }] } }
const column = { id: 'plan', title: { fa: 'نقشه', en: 'Plan' } }

test.each([
  ['courses/meetings/meeting-forms.tsx', Object.keys(meetingForm.shape)],
  ['courses/offerings/settings-page.tsx', Object.keys(settingsForm.shape)],
  ['courses/offerings/offering-form.tsx', Object.keys(offeringForm.shape)],
  ['courses/authoring/activity-page.tsx', Object.keys(activityForm.shape)],
  ['courses/media/media-page.tsx', Object.keys(captionsForm.shape)],
  ['clubs/mentors/gate-forms.tsx', Object.keys(stepForm.shape)],
] as const)('what is wrong in %s is listed as its page stands', (file, keys) => {
  const page = textOf(file)
  const form = [...page.matchAll(/<ActionForm\b[^]*?<\/ActionForm>/g)].map(([one]) => [...one.matchAll(/ name="(\w+)"/g)].map(([, name]) => name!))
    .find(names => names.filter(name => keys.includes(name)).length > 1)!
  const names = [...new Set(form)].filter(name => name !== 'step' && keys.includes(name))
  expect(names.length).toBeGreaterThan(1)
  expect(keys.filter(key => names.includes(key))).toEqual(names)
})

test('and where a page makes its fields from what it shows, the words and the answer come last, as there', () => {
  expect(Object.keys(rowForm([column] as never).shape).at(-1)).toBe('reason')
  expect(Object.keys(markForm(submission as never).shape).slice(2)).toEqual(['comment-f1', 'points-safe', 'words', 'decision'])
  expect(Object.keys(practiceForm.shape).slice(3, 7)).toEqual(['task', 'workedOn', 'hours', 'minutes'])
  expect(Object.keys(newStandardForm.shape)[0]).toBe('tradeId')
  expect(Object.keys(newStandardForm.shape).at(-1)).toBe('note')
})

test('a reason that a rule asks for of a trainee’s place in a class is asked for beside it', () => {
  const forms = pages.flatMap(file => [...textOf(file).matchAll(/<ActionForm\b[^]*?<\/ActionForm>/g)].map(([form]) => ({ file, form })))
    .filter(({ form }) => form.includes('{enrolmentRefusals}') && form.includes('name="reason"'))
  expect(forms.length).toBe(4)
  expect(forms.filter(({ form }) => !form.includes('refusedFields=')).map(({ file }) => file)).toEqual([])
})
