import { messages as gateWords } from '~/clubs/mentors/messages'
import { messages as clubWords } from '~/clubs/messages'
import { messages as consentWords } from '~/clubs/consents/messages'
import { reasonTitles, statusTitles } from '~/certificates/messages'
import { categories, effects } from '~/assessments/exam-day/messages'
import { causes, kinds as sessionKinds, parts as examParts } from '~/assessments/messages'
import { messages as assignmentWords } from '~/courses/assignments/messages'
import { statuses } from '~/courses/attendance/messages'
import { parts as meetingParts } from '~/courses/meetings/messages'
import { audiences, modes, weekdays } from '~/courses/messages'
import { useTitles } from '~/courses/questions/bank/messages'
import { roleTitles } from '~/people/grants/messages'
import { kindTitles } from '~/people/organisations/messages'
import type { FactWords } from '~/people/trail/details'
import { documentTitles, genderTitles, relationTitles } from '~/people/registration/messages'
import type { Text } from '~/shared/text'
import { fieldNames } from './fact-names'

const consents = pick(consentWords, ['take_part', 'photo', 'publish', 'sell'])
const days = Object.fromEntries(weekdays.map((day, n) => [n, day]))

/** What stands for words, field by field: the pillars' own. */
export const codeNames: Record<string, Record<string, Text>> = {
  attendance: statuses,
  audience: { ...audiences, ...pick(clubWords, ['girls', 'boys']) },
  category: categories,
  cause: causes,
  closedHow: {
    candidate: { fa: 'به دست داوطلب', en: 'By the candidate' },
    time: { fa: 'با پایان زمان', en: 'When the time was over' },
    officer: { fa: 'به دست مسئول سنجش', en: 'By the officer' },
  },
  coreWeekday: days,
  decision: pick(assignmentWords, ['accepted', 'returned']),
  deliveryMode: modes,
  documentKind: documentTitles,
  effect: effects,
  gender: genderTitles,
  how: { seen: { fa: 'دیدار حضوری', en: 'Seen in person' }, document: { fa: 'مدرک', en: 'Document' } },
  identitySeen: { document: { fa: 'مدرک شناسایی', en: 'Identity document' }, known: { fa: 'شناخته بود', en: 'Known in person' } },
  kind: { ...kindTitles, ...sessionKinds, ...consents },
  labWeekday: days,
  language: { fa: { fa: 'فارسی', en: 'Persian' }, en: { fa: 'انگلیسی', en: 'English' } },
  part: { ...meetingParts, ...examParts },
  reason: reasonTitles,
  relation: relationTitles,
  role: roleTitles,
  stage: pick(clubWords, ['lower_secondary', 'upper_secondary']),
  status: { ...statuses, ...statusTitles },
  step: pick(gateWords, ['applied', 'documents', 'interview', 'references', 'preparation', 'teach_back', 'code_of_conduct', 'active']),
  use: useTitles,
  weekday: days,
}

function pick<Key extends string>(words: Record<Key, Text>, keys: Key[]) {
  return Object.fromEntries(keys.map(key => [key, words[key]])) as Record<Key, Text>
}

/** The words that these facts, as deep as they go, need. */
export function wordsOf(...facts: unknown[]): FactWords {
  const words: FactWords = { fields: {}, codes: {} }
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn(fieldNames, name)) words.fields[name] = fieldNames[name]!
      if (Object.hasOwn(codeNames, name)) words.codes[name] = codeNames[name]!
      visit(inner)
    }
  }
  facts.forEach(visit)
  return words
}
