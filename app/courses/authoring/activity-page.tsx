import type { FormAnswer } from '~/shared/form'
import { localDigits, type Language } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup, RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FieldGroup, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { RichTextEditor } from '~/shared/ui/rich-text-editor'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import type { readActivityPage } from './activity-page.server'
import { Header, Pair } from './facts-page'
import type { LessonProblems } from './lesson-problems'
import { Problems } from './lesson-editor-page'
import { acceptedKinds, activityKinds, activityRefusals, messages } from './messages'
import { ACCEPTED } from './outline-draft'
import { titleOf } from './titles'

type Props = Awaited<ReturnType<typeof readActivityPage>> & { answer?: FormAnswer & Partial<LessonProblems> }

/** The settings of a quiz, an assignment or a practice task. */
export function ActivityPage({ course, revision, activity, library, answer }: Props) {
  const t = useText()
  const { kind, title } = activity
  const rubric = (language: Language) => activity.rubric.some(one => one.title[language])
    ? activity.rubric.map(one => `${one.title[language]} = ${localDigits(one.points, language)}`).join('\n')
    : ''
  const inLanguage = (what: keyof typeof messages, language: 'inPersian' | 'inEnglish') => `${t(messages[what])}${t(messages.comma)}${t(messages[language])}`
  const labels = {
    titleFa: t(messages.titleFa), titleEn: t(messages.titleEn), items: t(messages.chosenQuestions), passPercent: t(messages.passPercent),
    instructionsFa: inLanguage('instructions', 'inPersian'), instructionsEn: inLanguage('instructions', 'inEnglish'), accepts: t(messages.accepts),
    minutes: t(messages.practiceMinutes), rubricFa: inLanguage('rubric', 'inPersian'), rubricEn: inLanguage('rubric', 'inEnglish'),
    tries: t(messages.tries), counts: t(messages.counts),
  }
  const initial = {
    titleFa: title.fa,
    titleEn: title.en,
    items: activity.items,
    passPercent: activity.passPercent === null ? null : String(activity.passPercent),
    tries: activity.tries === null ? null : String(activity.tries),
    counts: activity.counts,
    minutes: activity.minutes === null ? null : String(activity.minutes),
    accepts: activity.accepts,
    rubricFa: rubric('fa'),
    rubricEn: rubric('en'),
  }
  return (
    <>
      <Header course={course} title={`${t(activityKinds[kind])}: ${titleOf(t, title)}`} />
      <Problems answer={answer} />
      <ActionForm
        answer={answer} labels={labels} refusals={activityRefusals} initial={initial} className="grid max-w-4xl gap-8"
        refusedFields={{ 'rubric-unread': 'rubricFa' }}
      >
        <input type="hidden" name="revision" value={revision} />
        <Pair><TextField name="titleFa" label={t(messages.titleFa)} optional /><TextField name="titleEn" label={t(messages.titleEn)} ltr optional /></Pair>
        {kind === 'quiz' && (
          <FieldGroup legend={t(messages.quizQuestions)} hint={t(messages.quizQuestionsHint)}>
            {library.questions.length === 0 ? <p>{t(messages.noQuestions)}</p> : (
              <CheckboxGroup
                name="items"
                label={t(messages.chosenQuestions)}
                optional
                options={library.questions.map(one => ({ value: one.code, label: t(one.stem), hint: one.code }))}
              />
            )}
            <DigitsField name="passPercent" label={t(messages.passPercent)} maxLength={3} />
          </FieldGroup>
        )}
        {activity.instructions && (
          <FieldGroup legend={t(messages.instructions)}>
            <RichTextEditor name="instructionsFa" label={t(messages.inPersian)} value={activity.instructions.fa} language="fa" library={library} />
            <RichTextEditor name="instructionsEn" label={t(messages.inEnglish)} value={activity.instructions.en} language="en" library={library} optional />
          </FieldGroup>
        )}
        {kind === 'assignment' && (
          <CheckboxGroup
            name="accepts"
            label={t(messages.accepts)}
            options={ACCEPTED.map(one => ({ value: one, label: t(acceptedKinds[one]) }))}
          />
        )}
        {kind === 'practice' && <DigitsField name="minutes" label={t(messages.practiceMinutes)} optional maxLength={4} />}
        {kind !== 'quiz' && (
          <FieldGroup legend={t(messages.rubric)} hint={t(messages.rubricHint)}>
            <Pair><TextArea name="rubricFa" label={t(messages.inPersian)} optional rows={5} /><TextArea name="rubricEn" label={t(messages.inEnglish)} optional rows={5} /></Pair>
          </FieldGroup>
        )}
        {kind !== 'practice' && (
          <FieldGroup legend={t(messages.attempts)}>
            <DigitsField name="tries" label={t(messages.tries)} hint={t(messages.triesHint)} optional maxLength={2} />
            <RadioGroup
              name="counts"
              label={t(messages.counts)}
              options={[{ value: 'best', label: t(messages.countsBest) }, { value: 'last', label: t(messages.countsLast) }]}
            />
          </FieldGroup>
        )}
        <FormActions>
          <SubmitButton>{t(messages.record)}</SubmitButton>
          <TextLink to={`/courses/${course.id}/steps/${activity.id}`}>{t(messages.requiresAndPlace)}</TextLink>
        </FormActions>
      </ActionForm>
    </>
  )
}
