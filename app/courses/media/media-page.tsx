import Upload from 'lucide-react/icons/upload'
import type { FormAnswer } from '~/shared/form'
import type { Language } from '~/shared/text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { EmptyState } from '~/shared/ui/empty-state'
import { besideFile, FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useNumber, useText } from '~/shared/ui/language'
import { Ltr } from '~/shared/ui/ltr'
import { Notice } from '~/shared/ui/notice'
import { Section } from '~/shared/ui/page-header'
import { Table } from '~/shared/ui/table'
import { Tabs } from '~/shared/ui/tabs'
import { TextArea } from '~/shared/ui/text-area'
import { TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { Header } from '../authoring/facts-page'
import type { CourseToWrite } from '../authoring/own-courses.server'
import { MOST_MEGABYTES, type MediaLine } from './media'
import { kinds, mediaRefusals, messages } from './messages'

type Props = { course: CourseToWrite; media: MediaLine[]; added: string | null; captioned: string | null; answer?: FormAnswer }

/** A course's files: what there is, and one more. */
export function MediaPage({ course, media, added, captioned, answer }: Props) {
  const t = useText()
  const number = useNumber()
  const here = `/courses/${course.id}/media`
  const [fresh, said] = [added, captioned].map(name => media.find(one => one.name === name))
  const isPlayed = fresh?.kind === 'video' || fresh?.kind === 'audio'
  return (
    <>
      <Header course={course} title={t(messages.title)} lead={t(messages.lead)} />
      {fresh && (
        <div className="mb-6 max-w-3xl">
          <Notice
            kind="success"
            alert
            actions={isPlayed && fresh.captions.length === 0 && <LinkButton to={`${here}/${fresh.name}/captions`} size="small">{t(messages.addCaptions)}</LinkButton>}
          >
            {isPlayed && fresh.captions.length === 0 ? t(messages.addedUnsaid) : t(messages.added)}
          </Notice>
        </div>
      )}
      {said && <div className="mb-6 max-w-3xl"><Notice kind="success" alert>{t(messages.captionsKept, { title: said.title })}</Notice></div>}
      <Section title={t(messages.add)} id="add">
        <ActionForm answer={answer} refusals={mediaRefusals} refusedFields={besideFile(mediaRefusals, 'too-many')} labels={{ file: t(messages.file), title: t(messages.what) }} encType="multipart/form-data">
          <FileField name="file" label={t(messages.file)} kinds={t(messages.kinds)} maxMegabytes={MOST_MEGABYTES} />
          <TextField name="title" label={t(messages.what)} hint={t(messages.whatHint)} maxLength={200} />
          <FormActions><SubmitButton icon={Upload}>{t(messages.send)}</SubmitButton></FormActions>
        </ActionForm>
      </Section>
      <Section title={t(messages.list)} id="list">
        <Table
          caption={t(messages.list)}
          hideCaption
          rows={media}
          rowKey={one => one.name}
          empty={<EmptyState title={t(messages.none)}>{t(messages.noneText)}</EmptyState>}
          columns={[
            { key: 'title', header: t(messages.what), cell: one => <TextLink to={`${here}/${one.name}`} plain>{one.title}</TextLink> },
            { key: 'kind', header: t(messages.kind), cell: one => t(kinds[one.kind]) },
            { key: 'name', header: t(messages.name), cell: one => <Ltr>{one.name}</Ltr> },
            { key: 'size', header: t(messages.size), numeric: true, cell: one => t(messages.megabytes, { size: number(Math.max(0.1, Math.round(one.bytes / 104_857.6) / 10)) }) },
            { key: 'captions', header: t(messages.captions), cell: one => <Captions address={`${here}/${one.name}/captions`} media={one} /> },
          ]}
        />
      </Section>
    </>
  )
}

function Captions({ address, media }: { address: string; media: MediaLine }) {
  const t = useText()
  if (media.kind !== 'video' && media.kind !== 'audio') return '—'
  const words = media.captions.map(language => t(language === 'fa' ? messages.persian : messages.english)).join(t(messages.comma))
  return <>{words || t(messages.noCaptions)} <TextLink to={address}>{t(messages.editCaptions)}</TextLink></>
}

type CaptionsProps = {
  course: CourseToWrite
  language: Language
  media: { name: string; title: string; vtt: Partial<Record<Language, string>> }
  answer?: FormAnswer
}

/** What is said in a film or recording, one language at a time. */
export function CaptionsPage({ course, language, media, answer }: CaptionsProps) {
  const t = useText()
  const here = `/courses/${course.id}/media/${media.name}/captions`
  return (
    <>
      <Header course={course} title={t(messages.captionsTitle, { title: media.title })} />
      <Tabs
        label={t(messages.language)}
        tabs={(['fa', 'en'] as const).map(one => ({
          to: `${here}?language=${one}`, label: t(one === 'fa' ? messages.persian : messages.english), current: one === language,
        }))}
      />
      <ActionForm key={language} answer={answer} refusals={mediaRefusals} labels={{ file: t(messages.captionsFile), captions: t(messages.captionsText) }} initial={{ captions: media.vtt[language] }} encType="multipart/form-data">
        <input type="hidden" name="language" value={language} />
        <FileField name="file" label={t(messages.captionsFile)} hint={t(messages.captionsFileHint)} kinds={t(messages.captionsKinds)} accept=".vtt,.srt" maxMegabytes={1} optional />
        <TextArea name="captions" label={t(messages.captionsText)} hint={t(messages.captionsHint)} optional rows={14} />
        <FormActions><SubmitButton>{t(messages.record)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}
