import { Fragment } from 'react'
import FileUp from 'lucide-react/icons/file-up'
import type { FormAnswer } from '~/shared/form'
import type { Language, Text } from '~/shared/text'
import { AnotherFile } from '~/shared/ui/another-file'
import { LinkButton, SubmitButton } from '~/shared/ui/button'
import { besideFile, FileField } from '~/shared/ui/file-field'
import { ActionForm, FormActions } from '~/shared/ui/form'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { PageHeader } from '~/shared/ui/page-header'
import type { Centre } from '../centres.server'
import type { ContentProblem } from '../content/reading.server'
import { mediaRefusals } from '../media/messages'
import { saidOf } from './file-problems'
import { Header } from './facts-page'
import { Problems } from './lesson-editor-page'
import type { LessonProblems } from './lesson-problems'
import type { Left, Lost } from './lost'
import { importRefusals, leftOut, messages } from './messages'
import type { CourseToWrite } from './own-courses.server'
import { titleOf } from './titles'

type TextProps = {
  course: CourseToWrite
  lesson: { id: string; title: Text; revision: number }
  language: Language
  answer?: FormAnswer & Partial<LessonProblems> & { left?: Lost[] }
}

/** A Word document or a Markdown file becomes the text of a lesson. */
export function ImportTextPage({ course, lesson, language, answer }: TextProps) {
  const t = useText()
  const draft = `/courses/${course.id}/lessons/${lesson.id}/draft?language=${language}`
  const title = t(messages.importTextOf, { title: titleOf(t, lesson.title) })
  if (answer?.left) return (
    <>
      <Header course={course} title={title} />
      <div className="max-w-3xl">
        <Notice kind="success" title={t(messages.imported)} alert actions={<><LinkButton to={draft} look="primary">{t(messages.toText)}</LinkButton><AnotherFile to={`/courses/${course.id}/lessons/${lesson.id}/import?language=${language}`} /></>}>
          <p>{t(messages.importLeft)}</p>
          <ul className="ms-5 mt-2 list-disc">{answer.left.map(lost => <li key={lost.what}><LostLine {...lost} /></li>)}</ul>
        </Notice>
      </div>
    </>
  )
  return (
    <>
      <Header course={course} title={title} lead={t(messages.importTextLead)} />
      <Problems answer={answer} />
      <ActionForm answer={answer} refusals={importRefusals} refusedFields={besideFile(importRefusals, 'centre-inactive', 'stale')} labels={{ file: t(messages.textFile) }} encType="multipart/form-data">
        <input type="hidden" name="revision" value={lesson.revision} />
        <input type="hidden" name="language" value={language} />
        <p className="max-w-xl">{t(language === 'fa' ? messages.intoPersian : messages.intoEnglish)}</p>
        <FileField name="file" label={t(messages.textFile)} accept=".docx,.md,.markdown,.txt" kinds={t(messages.textKinds)} maxMegabytes={10} />
        <FormActions>
          <SubmitButton icon={FileUp}>{t(messages.bring)}</SubmitButton>
          <LinkButton to={draft} look="quiet">{t(messages.backToEditor)}</LinkButton>
        </FormActions>
      </ActionForm>
    </>
  )
}

/** Of these it doesn't matter how many there were. */
const UNCOUNTED: Left[] = ['contents', 'margins', 'changes', 'symbol']

/** What was lost, how often, and where: after which words. */
function LostLine({ what, count, names, after }: Lost) {
  const t = useText()
  const places = after.map(words => t(messages.quoted, { words })).join(t(messages.listComma))
  const where = [
    ...(count > 1 && !UNCOUNTED.includes(what) ? [t(messages.lostTimes, { count })] : []),
    ...(places && !UNCOUNTED.includes(what) ? [t(messages.lostAfter, { words: places })] : []),
  ]
  return (
    <>
      {t(leftOut[what])}
      {names.length > 0 && <> ({names.map((name, i) => <Fragment key={name}>{i > 0 && t(messages.listComma)}<bdi>{name}</bdi></Fragment>)})</>}
      {where.length > 0 && <span className="text-soft-ink"> — {where.join(t(messages.listComma))}</span>}
    </>
  )
}

type CourseProps = { id: string; centre: Centre; answer?: FormAnswer & { unread?: ContentProblem[] } }

const zipRefusals = { ...mediaRefusals, ...importRefusals }

/** A whole course from an archive that was exported here or written by hand. */
export function ImportCoursePage({ id, centre, answer }: CourseProps) {
  const t = useText()
  return (
    <>
      <PageHeader
        title={t(messages.importCourse)}
        lead={t(messages.importCourseLead)}
        crumbs={[{ label: t(messages.coursesTitle), to: `/centres/${centre.id}/courses` }]}
      />
      {answer?.unread && (
        <div className="mb-6 max-w-3xl">
          <Notice kind="danger" title={t(messages.courseNotTaken)} alert>
            <ul className="ms-5 list-disc">
              {answer.unread.slice(0, 30).map(({ file, problem }, i) => <li key={i}><code dir="ltr">{file}</code>: {t(saidOf(problem))}</li>)}
            </ul>
          </Notice>
        </div>
      )}
      <ActionForm answer={answer} refusals={zipRefusals} refusedFields={besideFile(zipRefusals, 'centre-inactive', 'stale')} labels={{ file: t(messages.zipFile) }} encType="multipart/form-data">
        <input type="hidden" name="id" value={id} />
        <FileField name="file" label={t(messages.zipFile)} accept=".zip" kinds="ZIP" maxMegabytes={25} />
        <FormActions><SubmitButton icon={FileUp}>{t(messages.bring)}</SubmitButton></FormActions>
      </ActionForm>
    </>
  )
}
