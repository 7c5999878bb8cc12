import { LinkButton } from '~/shared/ui/button'
import { useText } from '~/shared/ui/language'
import { Notice } from '~/shared/ui/notice'
import { LessonPage } from '../lessons/lesson-page'
import { messages } from './messages'
import type { readPreview } from './preview.server'

/** The trainee's very page, with the draft in it. */
export function PreviewPage({ course, lesson, courseTitle, unitTitle, previous, next }: Awaited<ReturnType<typeof readPreview>>) {
  const t = useText()
  const here = `/courses/${course.id}`
  return (
    <>
      <div className="mx-auto mb-6 max-w-3xl">
        <Notice actions={<LinkButton to={`${here}/lessons/${lesson.id}/draft`} size="small">{t(messages.backToEditor)}</LinkButton>}>
          {t(messages.previewNotice)}
        </Notice>
      </div>
      <LessonPage
        offering={{ id: '', courseTitle }}
        lesson={lesson}
        unitTitle={unitTitle}
        previous={previous}
        next={next}
        isFinished={false}
        isLearning={false}
        slip={null}
        lock={null}
        draftOf={course.id}
      />
    </>
  )
}
