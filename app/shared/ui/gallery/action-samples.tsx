import CalendarDays from 'lucide-react/icons/calendar-days'
import Send from 'lucide-react/icons/send'
import { Button, LinkButton, SubmitButton } from '../button'
import { Dialog } from '../dialog'
import { ActionForm, FormActions } from '../form'
import { useText } from '../language'
import { Section } from '../page-header'
import { sample } from './messages'

export function ActionSamples({ prefix }: { prefix: string }) {
  const t = useText()
  return (
    <Section title={t(sample.actions)}>
      <div className="grid gap-4">
        <FormActions>
          <Button look="primary" icon={Send} mirrored>{t(sample.primary)}</Button>
          <LinkButton to="/courses" icon={CalendarDays}>{t(sample.secondary)}</LinkButton>
          <Button look="quiet">{t(sample.quiet)}</Button>
          <LinkButton to="/design" look="danger" dialog={`${prefix}-revoke`}>{t(sample.dangerous)}</LinkButton>
        </FormActions>
        <FormActions>
          <Button look="primary" disabled>{t(sample.disabled)}</Button>
          <Button disabled>{t(sample.secondary)}</Button>
          <Button size="small">{t(sample.secondary)}</Button>
          <Button size="small" look="primary">{t(sample.save)}</Button>
        </FormActions>
        <ActionForm id={`${prefix}-why`}><SubmitButton why={t(sample.disabledWhy)}>{t(sample.disabled)}</SubmitButton></ActionForm>
        <div className="max-w-sm"><Button look="primary" wide>{t(sample.longButton)}</Button></div>
        <p className="text-sm text-soft-ink">{t(sample.hoverNote)}</p>
      </div>
      <Dialog id={`${prefix}-revoke`} title={t(sample.dialogTitle)}>
        <p>{t(sample.dialogText)}</p>
        <form method="dialog" className="mt-5 flex gap-3">
          <Button type="submit" look="danger">{t(sample.dangerous)}</Button>
          <Button type="submit">{t(sample.cancel)}</Button>
        </form>
      </Dialog>
    </Section>
  )
}
