import { RadioGroup } from '~/shared/ui/choices'
import { FieldGroup } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { DigitsField } from '~/shared/ui/text-field'
import { messages } from './messages'

/** How essays and files are marked; it matters where the blueprint asks for any. */
export function MarkingFields() {
  const t = useText()
  return (
    <FieldGroup legend={t(messages.byPeople)} hint={t(messages.byPeopleLead)}>
      <RadioGroup
        name="markers"
        label={t(messages.markers)}
        options={[{ value: '1', label: t(messages.oneMarker) }, { value: '2', label: t(messages.twoMarkers) }]}
      />
      <DigitsField name="markingLimit" label={t(messages.markingLimit)} hint={t(messages.markingLimitHint)} optional maxLength={3} />
    </FieldGroup>
  )
}
