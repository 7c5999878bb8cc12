import { Checkbox } from '~/shared/ui/choices'
import { useText } from '~/shared/ui/language'
import { TextLink } from '~/shared/ui/text-link'
import { messages } from './messages'

export function TermsBox() {
  const t = useText()
  return (
    <div className="grid gap-1">
      <Checkbox name="terms" label={t(messages.terms)} />
      <p className="text-sm">
        <TextLink to="/privacy">{t(messages.readTerms)}</TextLink>
      </p>
    </div>
  )
}
