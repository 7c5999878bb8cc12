import { nameIn } from '~/people/person'
import type { RichDocument } from '~/shared/rich-text'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm } from '~/shared/ui/form'
import { useLanguage, useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader, Section } from '~/shared/ui/page-header'
import { BlockDiffView } from './block-diff-view'
import type { LessonDraft } from './drafts.server'
import type { LessonEditorRead } from './lesson-page.server'
import { messages } from './messages'
import { titleOf } from './titles'

export type Conflict = {
  theirs: LessonDraft
  mine: { title: string; summary: string; minutes: number; document: RichDocument }
  /** Both texts with their formulas drawn and their files at hand. */
  shown: { theirs: RichDocument; mine: RichDocument }
}

/** Two have written at once: both are shown, and one of three things is chosen. Nothing is lost until then. */
export function ConflictPage({ course, lesson, language, library, conflict }: Pick<LessonEditorRead, 'course' | 'lesson' | 'language' | 'library'> & { conflict: Conflict }) {
  const [t, reading] = [useText(), useLanguage()]
  const { mine, theirs, shown } = conflict
  const here = `/courses/${course.id}/lessons/${lesson.id}`
  const fields = (
    <>
      <input type="hidden" name="language" value={language} />
      <input type="hidden" name="title" value={mine.title} />
      <input type="hidden" name="summary" value={mine.summary} />
      <input type="hidden" name="minutes" value={mine.minutes} />
      <input type="hidden" name="document" value={JSON.stringify(mine.document)} />
      <input type="hidden" name="revision" value={theirs.revision} />
    </>
  )
  return (
    <>
      <PageHeader
        title={titleOf(t, lesson.title)}
        crumbs={[{ label: t(messages.editorTitle, { title: titleOf(t, course.title) }), to: `/courses/${course.id}/editor` }]}
      />
      <div className="max-w-3xl">
        <Notice kind="warning" title={t(messages.conflictTitle)} alert>{t(messages.conflictLead, { name: theirs.savedBy ? nameIn({ nameFa: theirs.savedBy, nameEn: theirs.savedByEn }, reading) : '—' })}</Notice>
      </div>
      <Section title={t(messages.conflictBoth)} id="both">
        {mine.title !== theirs.title[language] && (
          <p className="mb-3">{t(messages.conflictTitles, { theirs: theirs.title[language] || '—', mine: mine.title || '—' })}</p>
        )}
        <div className="max-w-3xl">
          <BlockDiffView
            language={language}
            before={{ label: t(messages.theirs), document: shown.theirs }}
            after={{ label: t(messages.mine), document: shown.mine }}
            questions={library.questions}
          />
        </div>
      </Section>
      <Section title={t(messages.conflictChoose)} id="choose">
        <div className="grid max-w-3xl gap-4">
          <Choice words={t(messages.takeTheirsHint)}>
            <LinkButton to={`${here}/draft?language=${language}`}>{t(messages.takeTheirs)}</LinkButton>
          </Choice>
          <Choice words={t(messages.keepCopyHint)}>
            <ActionForm id="copy" action={`${here}/copies`}>{fields}<SubmitButton look="secondary">{t(messages.keepCopy)}</SubmitButton></ActionForm>
          </Choice>
          <Choice words={t(messages.overwriteHint)}>
            <ActionForm id="overwrite" action={`${here}/draft?language=${language}`}>
              {fields}
              <input type="hidden" name="overwrite" value="on" />
              <SubmitButton look="danger">{t(messages.overwrite)}</SubmitButton>
            </ActionForm>
          </Choice>
        </div>
      </Section>
    </>
  )
}

const Choice = ({ words, children }: { words: string; children: React.ReactNode }) => (
  <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-surface p-4">
    <p className="min-w-0 flex-1 basis-60">{words}</p>
    {children}
  </div>
)
