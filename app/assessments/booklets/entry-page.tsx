import { QuestionFields } from '~/courses/questions/question-fields'
import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { FieldError } from '~/shared/ui/field'
import { ActionForm, FormActions, useField } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { formatNumber, localDigits } from '~/shared/text'
import { TextField } from '~/shared/ui/text-field'
import type { ExamSession } from '../assessment'
import { useSessionCrumb } from '../exam-sessions/session-crumb'
import { fieldOf } from '../sitting/sitting'
import { isCircled, type AnswerSheet, type SheetItem } from './answer-sheet'
import { entryRefusals, messages } from './messages'

type Props = { session: Pick<ExamSession, 'id' | 'courseTitle' | 'number'>; sheet: AnswerSheet; answer?: FormAnswer }

/** One answer sheet in the printed order: circles as on paper, and lines for what was written. */
export function EntryPage({ session, sheet, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const crumb = useSessionCrumb()
  const back = `/exam-sessions/${session.id}/booklets`
  const name = (language === 'en' && sheet.nameEn) || sheet.nameFa
  return (
    <>
      <PageHeader title={t(messages.entryTitle, { name })} lead={t(messages.entryLead)} crumbs={[crumb(session), { label: t(messages.title), to: back }]} />
      <ActionForm
        answer={answer} refusals={entryRefusals} labels={{ reason: t(messages.reason), ...Object.fromEntries(sheet.items.map(({ position }) => [fieldOf(position), t(messages.question, { n: position })])) }} className="grid max-w-3xl gap-6"
        refusedFields={{ 'needs-reason': 'reason' }}
      >
        <ol className="grid gap-3">
          {sheet.items.map(item => {
            const typed = answer?.typed ? (answer.typed[fieldOf(item.position)] ?? null) : item.kind === 'essay' ? stateOf(item, sheet) : item.value
            return (
              <li key={item.position} className="rounded-md border border-line bg-surface px-4 py-3">
                {isCircled(item.kind) || item.kind === 'essay' ? <Circles item={item} value={typed} /> : <QuestionFields item={item} name={fieldOf(item.position)} value={typed} />}
              </li>
            )
          })}
        </ol>
        {sheet.sittingId && <TextField name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} maxLength={500} />}
        <FormActions>
          <SubmitButton>{t(messages.save)}</SubmitButton>
          <LinkButton to={back}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

/** Before the first entry nothing is known of a sheet, and somebody has to look. */
const stateOf = ({ value }: SheetItem, { sittingId }: AnswerSheet) => (value ? 'written' : sittingId && 'blank')
const chip = 'flex min-h-11 min-w-14 items-center justify-center gap-2 rounded-md border border-line px-3 ' +
  'hover:border-accent has-checked:border-accent has-checked:bg-accent-ground'

function Circles({ item: { position, kind, body, sheetNumber }, value }: { item: SheetItem; value: string | string[] | null }) {
  const t = useText()
  const language = useLanguage()
  const { id: fieldId, error } = useField(fieldOf(position))
  const isEssay = kind === 'essay'
  const chosen = [value ?? ''].flat()
  const options = isEssay
    ? [{ id: 'written', label: t(messages.onSheet, { number: localDigits(sheetNumber!, language) }) }, { id: 'blank', label: t(messages.blank) }]
    : kind === 'true_false' ? [messages.true, messages.false].map((text, i) => ({ id: String(i === 0), label: `${formatNumber(i + 1, language)} (${t(text)})` }))
    : (body.options ?? []).map(({ id, text }) => ({ id, label: text[language] ?? text.fa }))
  // A circle is rubbed out again; a radio button can't be.
  const all = kind === 'multiple' || isEssay ? options : [...options, { id: '', label: t(messages.blank) }]
  return (
    <fieldset className="flex flex-wrap items-center gap-2">
      <legend className="float-start me-4 min-w-24 font-semibold">{t(messages.question, { n: position })}</legend>
      {all.map(({ id, label }, i) => (
        <label key={id} className={chip}>
          <input
            id={i === 0 ? fieldId : undefined}
            aria-invalid={error ? true : undefined}
            aria-describedby={error && `${fieldId}-error`}
            type={kind === 'multiple' ? 'checkbox' : 'radio'}
            name={fieldOf(position)}
            value={id}
            defaultChecked={chosen.includes(id) || (id === '' && chosen.length === 0)}
            className="size-[1.15em] shrink-0 accent-accent"
          />
          {label}
        </label>
      ))}
      <FieldError id={fieldId}>{error}</FieldError>
    </fieldset>
  )
}
