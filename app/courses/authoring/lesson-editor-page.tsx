import Eye from 'lucide-react/icons/eye'
import FileUp from 'lucide-react/icons/file-up'
import History from 'lucide-react/icons/history'
import { useNavigation } from '@remix-run/react'
import { useEffect, useMemo, useRef } from 'react'
import type { FormAnswer } from '~/shared/form'
import { Badge } from '~/shared/ui/badge'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import { RichTextEditor } from '~/shared/ui/rich-text-editor'
import { Tabs } from '~/shared/ui/tabs'
import { TextArea } from '~/shared/ui/text-area'
import { DigitsField, TextField } from '~/shared/ui/text-field'
import { TextLink } from '~/shared/ui/text-link'
import { saidOf } from './file-problems'
import type { LessonEditorRead } from './lesson-page.server'
import type { LessonProblems } from './lesson-problems'
import { lessonDone, messages, richProblems } from './messages'
import { SavingBadge } from './saving-badge'
import { titleOf } from './titles'
import { useAutosave } from './use-autosave'

/** What was just done, and the revision that it was saved as. */
export type LessonDone = { what: 'saved' | 'copied' | 'revived'; revision?: number }
type Props = LessonEditorRead & { done?: LessonDone; answer?: FormAnswer & Partial<LessonProblems> }

/** Where a lesson is written: in the rich editor, or as Markdown where no script runs. */
export function LessonEditorPage({ course, lesson, language, library, markdown, done, answer }: Props) {
  const t = useText()
  const form = useRef<HTMLDivElement>(null)
  const inner = useMemo(() => ({ get current() { return form.current?.querySelector('form') ?? null } }), [])
  const here = `/courses/${course.id}/lessons/${lesson.id}`
  const { revision, state, touch, stop, resume } = useAutosave(inner, `${here}/autosaves`, lesson.revision)
  const isIdle = useNavigation().state === 'idle'
  useEffect(() => {
    if (isIdle) resume(done?.revision)
  }, [isIdle, done?.revision, resume])
  const isChanged = lesson.isChanged || state.kind === 'saved'
  const address = (to: string, as = markdown !== null) => `${here}/${to}?language=${language}${as ? '&as=markdown' : ''}`
  const labels = { title: t(messages.stepTitle), summary: t(messages.lessonSummary), minutes: t(messages.lessonMinutes) }
  return (
    <>
      <PageHeader
        title={titleOf(t, lesson.title)}
        crumbs={[{ label: t(messages.editorTitle, { title: titleOf(t, course.title) }), to: `/courses/${course.id}/editor` }]}
        badges={
          <Badge tone={lesson.isPublished && !isChanged ? 'success' : 'due'}>
            {t(!lesson.isPublished ? messages.newBadge : isChanged ? messages.changed : messages.published)}
          </Badge>
        }
        actions={
          <>
            <LinkButton to={`${here}/preview`} icon={Eye}>{t(messages.preview)}</LinkButton>
            <LinkButton to={`${here}/versions?language=${language}`} icon={History}>{t(messages.versions)}</LinkButton>
            <LinkButton to={`${here}/import?language=${language}`} icon={FileUp}>{t(messages.importText)}</LinkButton>
          </>
        }
      />
      <Tabs
        label={t(messages.languageTabs)}
        tabs={(['fa', 'en'] as const).map(one => ({
          to: `${here}/draft?language=${one}${markdown !== null ? '&as=markdown' : ''}`,
          label: t(one === 'fa' ? messages.inPersian : messages.inEnglish),
          current: one === language,
        }))}
      />
      {done && state.kind === 'still' && !answer && <div className="mb-6 max-w-3xl"><Notice kind="success" alert>{t(lessonDone[done.what])}</Notice></div>}
      <Problems answer={answer} />
      {state.kind === 'stale' && (
        <div className="mb-6 max-w-3xl">
          <Notice kind="warning" title={t(messages.conflictTitle)} alert>{t(messages.conflictAuto, { name: state.by ?? '—' })}</Notice>
        </div>
      )}
      <div ref={form} onInput={markdown === null ? touch : undefined}>
        <ActionForm
          key={`${language}-${markdown === null}`}
          answer={answer}
          labels={labels}
          initial={{ title: lesson.title[language], summary: lesson.summary[language], minutes: String(lesson.minutes), markdown: markdown?.text }}
        >
          <input type="hidden" name="revision" value={revision} />
          <input type="hidden" name="language" value={language} />
          <TextField name="title" label={labels.title} maxLength={200} />
          <TextField name="summary" label={labels.summary} optional maxLength={500} />
          <DigitsField name="minutes" label={labels.minutes} maxLength={3} />
          {markdown === null
            ? <RichTextEditor name="document" label={t(messages.lessonText)} value={lesson.document[language]} language={language} library={library} onChange={touch} />
            : (
              <>
                {!markdown.isWhole && <div className="max-w-xl"><Notice kind="warning">{t(messages.markdownLoses)}</Notice></div>}
                <TextArea name="markdown" label={t(messages.lessonText)} hint={t(messages.markdownHint)} rows={24} optional />
              </>
            )}
          <p>
            <TextLink to={address('draft', markdown === null)}>{t(markdown === null ? messages.asMarkdown : messages.asRich)}</TextLink>
          </p>
          <FormActions>
            <SubmitButton onClick={stop}>{t(messages.record)}</SubmitButton>
            <SavingBadge state={state} />
          </FormActions>
        </ActionForm>
      </div>
    </>
  )
}

/** Why a text was not taken, each reason once. */
export function Problems({ answer }: { answer: Props['answer'] }) {
  const t = useText()
  const said = new Set([...(answer?.problems ?? [])].map(({ problem }) => problem))
  if (said.size === 0 && !answer?.unread?.length) return null
  return (
    <div className="mb-6 max-w-3xl">
      <Notice kind="danger" title={t(messages.notTaken)} alert>
        <ul className="ms-5 list-disc">
          {[...said].map(problem => <li key={problem}>{t(richProblems[problem])}</li>)}
          {answer?.unread?.map(line => <li key={line}>{t(saidOf(line))}</li>)}
        </ul>
      </Notice>
    </div>
  )
}
