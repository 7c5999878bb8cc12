import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { SelectField } from '~/shared/ui/select-field'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import type { Centre } from '../centres.server'
import { createRefusals, messages } from './messages'

type Props = {
  id: string
  centre: Centre
  trades: { id: string; title: Text }[]
  standards: { id: string; title: Text; level: Text }[]
  answer?: FormAnswer
}

/** Begins a course: a title and what it is for. */
export function CourseFormPage({ id, centre, trades, standards, answer }: Props) {
  const t = useText()
  const labels = {
    titleFa: t(messages.titleFa),
    titleEn: t(messages.titleEn),
    standardId: t(messages.standard),
    tradeId: t(messages.trade),
    hoursTheory: t(messages.hoursTheory),
    hoursPractice: t(messages.hoursPractice),
  }
  return (
    <>
      <PageHeader
        title={t(messages.newCourse)}
        lead={t(messages.newCourseLead)}
        crumbs={[{ label: t(messages.coursesTitle), to: `/centres/${centre.id}/courses` }]}
      />
      <ActionForm answer={answer} refusals={createRefusals} labels={labels} initial={{ hoursTheory: '20', hoursPractice: '40' }}>
        <input type="hidden" name="id" value={id} />
        <TextField name="titleFa" label={labels.titleFa} maxLength={200} />
        <TextField name="titleEn" label={labels.titleEn} hint={t(messages.oneLanguage)} ltr optional maxLength={200} />
        <SelectField
          name="standardId"
          label={labels.standardId}
          hint={t(messages.standardHint)}
          optional
          empty={t(messages.noStandard)}
          options={standards.map(one => ({ value: one.id, label: `${t(one.title)} — ${t(one.level)}` }))}
        />
        <SelectField
          name="tradeId"
          label={labels.tradeId}
          hint={t(messages.tradeHint)}
          optional
          empty={t(messages.noTrade)}
          options={trades.map(one => ({ value: one.id, label: t(one.title) }))}
        />
        <div className="grid max-w-xl gap-5 sm:grid-cols-2">
          <DigitsField name="hoursTheory" label={labels.hoursTheory} maxLength={4} />
          <DigitsField name="hoursPractice" label={labels.hoursPractice} maxLength={4} />
        </div>
        <FormActions><SubmitButton>{t(messages.makeCourse)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}
