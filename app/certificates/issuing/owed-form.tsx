import type { FormAnswer } from '~/shared/form'
import { SubmitButton } from '~/shared/ui/button'
import { CheckboxGroup } from '~/shared/ui/choices'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { shownName } from '../certificate'
import { certificateIcon } from '../certificate-status'
import { messages, proposalRefusals } from '../messages'
import type { Owed } from './owed.server'

/** Who passed and has no certificate yet, to be proposed together. */
export function OwedForm({ owed, answer }: { owed: Owed[]; answer?: FormAnswer | null }) {
  const t = useText()
  const language = useLanguage()
  if (owed.length === 0) {
    return <EmptyState icon={certificateIcon} title={t(messages.nobodyOwed)}>{t(messages.nobodyOwedHint)}</EmptyState>
  }
  const few = owed.length <= 50
  return (
    <ActionForm
      answer={answer} refusals={proposalRefusals} labels={{ booking: t(messages.whoIsOwed) }}
      refusedFields={{ 'nobody-chosen': 'booking', 'too-many': 'booking', 'not-owed': 'booking', 'own-certificate': 'booking' }}
    >
      <CheckboxGroup
        name="booking"
        label={t(messages.whoIsOwed)}
        value={answer?.typed || !few ? undefined : owed.map(({ bookingId }) => bookingId)}
        options={owed.map(({ bookingId, nameFa, nameEn, trade, level, examSession }) => ({
          value: bookingId,
          label: shownName({ fa: nameFa, en: nameEn }, 'full', language),
          hint: [`${t(trade)}${t(messages.comma)}${t(level)}`, t(messages.examSession, { number: Number(examSession) })].join(' · '),
        }))}
      />
      <FormActions><SubmitButton>{t(messages.proposeChosen)}</SubmitButton></FormActions>
    </ActionForm>
  )
}
