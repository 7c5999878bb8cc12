import { DescriptionList } from '../description-list'
import { Button } from '../button'
import { ActionForm } from '../form'
import { useLanguage, useText } from '../language'
import { Sheet, Signatures } from '../layout/sheet'
import { Ltr } from '../ltr'
import { MediaView } from '../media-view'
import { Notice } from '../notice'
import { Section } from '../page-header'
import { RichTextEditor } from '../rich-text-editor'
import { RichTextView } from '../rich-text-view'
import { DayText } from '../time'
import { lessons } from './lesson'
import { sample } from './messages'

export function WritingSamples({ prefix }: { prefix: string }) {
  const t = useText()
  const lesson = lessons[useLanguage()]
  return (
    <>
      <Section title={t(sample.writing)}>
        <RichTextView document={lesson} media={MediaView} check={() => <Notice>{t(sample.checkHere)}</Notice>} />
        <div className="mt-10">
          <ActionForm id={`${prefix}-editor`}>
            <RichTextEditor name="body" label={t(sample.editorLabel)} hint={t(sample.editorHint)} value={lesson} language={useLanguage()} />
            <div><Button>{t(sample.save)}</Button></div>
          </ActionForm>
        </div>
      </Section>
      <Section title={t(sample.paper)}>
        <Sheet title={t(sample.sheetTitle)} issuer={t(sample.centreName)} meta={<Ltr>1405-00042</Ltr>} foot={t(sample.sheetFoot)}>
          <DescriptionList items={[
            { term: t(sample.person), value: t(sample.person2) },
            { term: t(sample.trade), value: t(sample.course) },
            { term: t(sample.issued), value: <DayText day="2026-10-12" style="full" /> },
          ]} />
          <Signatures people={[{ name: t(sample.signatory), role: t(sample.manager) }]} />
        </Sheet>
      </Section>
    </>
  )
}
