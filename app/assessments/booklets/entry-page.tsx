import { QuestionFields } from '~/courses/questions/question-fields'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextField } from '~/shared/ui/text-field'
import { fieldOf } from '../sitting/sitting'
import type { Booklet } from './booklets.server'
import { entryRefusals, messages } from './messages'

type Props = { session: { id: string; courseTitle: Text }; booklet: Booklet; answer?: FormAnswer }

/** One answer sheet, question by question in the printed order. */
export function EntryPage({ session, booklet, answer }: Props) {
  const t = useText()
  const language = useLanguage()
  const back = `/exam-sessions/${session.id}/booklets`
  const name = (language === 'en' && booklet.nameEn) || booklet.nameFa
  return (
    <>
      <PageHeader title={t(messages.entryTitle, { name })} lead={t(messages.entryLead)} crumbs={[{ label: t(messages.title), to: back }]} />
      <ActionForm answer={answer} refusals={entryRefusals} labels={{ reason: t(messages.reason) }} className="grid max-w-3xl gap-6">
        {booklet.items.map(item => (
          <section key={item.position} aria-labelledby={`title-${item.position}`} className="rounded-lg border border-line bg-surface p-5">
            <h2 id={`title-${item.position}`} className="mb-3 text-base text-soft-ink">{t(messages.question, { n: item.position })}</h2>
            <QuestionFields item={item} name={fieldOf(item.position)} value={answer?.typed ? typedValue(answer.typed[fieldOf(item.position)]) : item.value} />
          </section>
        ))}
        {booklet.sittingId && <TextField name="reason" label={t(messages.reason)} hint={t(messages.reasonHint)} maxLength={500} />}
        <FormActions>
          <SubmitButton>{t(messages.save)}</SubmitButton>
          <LinkButton to={back}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

const typedValue = (typed: string | string[] | undefined) => typed ?? null
