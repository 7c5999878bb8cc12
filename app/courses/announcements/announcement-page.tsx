import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import type { Announcement } from './announcement'
import { messages, refusals } from './messages'

type Answer = FormAnswer & { about?: 'withdrawal' }
type Props = { offering: { id: string; courseTitle: Text }; announcement: Announcement; answer?: Answer }

/** One announcement, to be put right or withdrawn. */
export function AnnouncementPage({ offering, announcement, answer }: Props) {
  const t = useText()
  const [newest] = announcement.versions
  const address = `/offerings/${offering.id}/announcements/${announcement.id}`
  const labels = { title: t(messages.heading), body: t(messages.body), because: t(messages.because) }
  const of = (about?: 'withdrawal') => (answer?.about === about ? answer : undefined)
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.editTitle)}
        crumbs={[
          { label: t(offering.courseTitle), to: `/offerings/${offering.id}` },
          { label: t(messages.title), to: `/offerings/${offering.id}/announcements` },
        ]}
      />
      {announcement.withdrawnAt ? <Notice kind="warning">{t(refusals.withdrawn)}</Notice> : (
        <>
          <ActionForm answer={of()} initial={{ title: newest!.title, body: newest!.body }} labels={labels} refusals={refusals} action={address}>
            <input type="hidden" name="seen" value={newest!.number} />
            <TextField name="title" label={labels.title} maxLength={120} />
            <TextArea name="body" label={labels.body} rows={5} maxLength={5000} />
            <FormActions><SubmitButton>{t(messages.correct)}</SubmitButton></FormActions>
          </ActionForm>
          <Section title={t(messages.withdraw)} id="withdraw">
            <p className="mb-4 text-soft-ink">{t(messages.withdrawHint)}</p>
            <ActionForm answer={of('withdrawal')} id="withdrawal" labels={labels} refusals={refusals} action={address}>
              <TextField name="because" label={labels.because} maxLength={500} />
              <FormActions><SubmitButton look="danger">{t(messages.withdraw)}</SubmitButton></FormActions>
            </ActionForm>
          </Section>
        </>
      )}
    </div>
  )
}
