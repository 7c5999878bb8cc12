import type { FormAnswer } from '~/shared/form'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { RadioGroup } from '~/shared/ui/choices'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { GENDERS, nameIn, type Gender } from '../person'
import { genderTitles } from '../registration/messages'
import { messages, refusals } from './messages'

type Props = { person: { nameFa: string; nameEn: string | null; gender: Gender | null }; back: string; answer?: FormAnswer }

/** For the desk with the person's document before it. */
export function GenderPage({ person, back, answer }: Props) {
  const t = useText()
  const isKnown = person.gender !== null
  return (
    <>
      <PageHeader
        title={t(isKnown ? messages.correctGenderOf : messages.recordGenderOf, { name: nameIn(person, useLanguage()) })}
        lead={t(messages.genderLead)}
      />
      <ActionForm
        answer={answer}
        initial={{ gender: person.gender }}
        labels={{ gender: t(messages.gender), reason: t(messages.genderReason) }}
        refusals={refusals}
        refusedFields={{ 'reason-missing': 'reason' }}
      >
        <RadioGroup
          name="gender"
          label={t(messages.gender)}
          columns={2}
          options={GENDERS.map(value => ({ value, label: t(genderTitles[value]) }))}
        />
        {isKnown && (
          <TextArea name="reason" label={t(messages.genderReason)} hint={t(messages.genderReasonHint)} rows={2} maxLength={500} />
        )}
        <FormActions>
          <SubmitButton>{t(messages.saveGender)}</SubmitButton>
          <LinkButton look="quiet" to={back}>{t(messages.back)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}
