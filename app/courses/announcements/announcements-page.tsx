import Megaphone from 'lucide-react/icons/megaphone'
import { nameIn } from '~/people/person'
import type { FormAnswer } from '~/shared/form'
import type { Text } from '~/shared/text'
import { Badge } from '~/shared/ui/badge'
import { SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { InstantText } from '~/shared/ui/time'
import type { Announcement, Version } from './announcement'
import { messages } from './messages'

type Props = {
  offering: { id: string; courseTitle: Text }
  announcements: Announcement[]
  canLead: boolean
  isGuardian: boolean
  newId: string
  answer?: FormAnswer
}

/** What was said to the whole class; the trainer and the centre say more. */
export function AnnouncementsPage({ offering, announcements, canLead, isGuardian, newId, answer }: Props) {
  const t = useText()
  const labels = { title: t(messages.heading), body: t(messages.body) }
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader
        title={t(messages.title)}
        lead={t(messages.lead)}
        crumbs={[{ label: t(offering.courseTitle), to: isGuardian ? '/home' : `/offerings/${offering.id}` }]}
      />
      {announcements.length === 0 ? <EmptyState icon={Megaphone} title={t(messages.none)}>{t(messages.noneText)}</EmptyState> : (
        <div className="grid gap-5">
          {announcements.map(one => <AnnouncementView key={one.id} one={one} offeringId={offering.id} canLead={canLead} />)}
        </div>
      )}
      {canLead && (
        <Section title={t(messages.make)} id="new">
          <ActionForm answer={answer} labels={labels} action={`/offerings/${offering.id}/announcements`}>
            <input type="hidden" name="id" value={newId} />
            <TextField name="title" label={labels.title} maxLength={120} />
            <TextArea name="body" label={labels.body} rows={5} maxLength={5000} />
            <FormActions>
              <SubmitButton>{t(messages.send)}</SubmitButton>
              <span className="text-sm text-soft-ink">{t(messages.makeHint)}</span>
            </FormActions>
          </ActionForm>
        </Section>
      )}
    </div>
  )
}

function AnnouncementView({ one, offeringId, canLead }: { one: Announcement; offeringId: string; canLead: boolean }) {
  const t = useText()
  const [newest, ...earlier] = one.versions
  return (
    <article className="grid gap-2 rounded-lg border border-line bg-surface p-5" id={`announcement-${one.id}`}>
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 className="text-lg text-own-way">{newest!.title}</h2>
        {one.withdrawnAt && <Badge tone="danger">{t(messages.withdrawn)}</Badge>}
        {earlier.length > 0 && <Badge>{t(messages.corrected)}</Badge>}
      </header>
      <Body version={newest!} />
      {one.withdrawnBecause && <p className="text-sm text-soft-ink">{t(messages.because)}: <bdi>{one.withdrawnBecause}</bdi></p>}
      {canLead && earlier.length > 0 && (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 text-accent">{t(messages.earlier)}</summary>
          <div className="grid gap-4 border-s-4 border-line ps-4">
            {earlier.map(version => (
              <div key={version.number} className="grid gap-1">
                <p className="font-semibold text-own-way">{version.title}</p>
                <Body version={version} />
              </div>
            ))}
          </div>
        </details>
      )}
      {canLead && !one.withdrawnAt && (
        <p><TextLink to={`/offerings/${offeringId}/announcements/${one.id}`}>{t(messages.edit)}<span className="sr-only"> {newest!.title}</span></TextLink></p>
      )}
    </article>
  )
}

function Body({ version }: { version: Version }) {
  const language = useLanguage()
  return (
    <>
      <p className="max-w-prose whitespace-pre-line text-own-way">{version.body}</p>
      <p className="text-sm text-soft-ink">{nameIn(version, language)} · <InstantText instant={version.writtenAt} /></p>
    </>
  )
}
