import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ConflictPage } from '~/courses/authoring/conflict-page'
import { LessonEditorPage } from '~/courses/authoring/lesson-editor-page'
import { readLessonEditor } from '~/courses/authoring/lesson-page.server'
import { messages } from '~/courses/authoring/messages'
import { conflictOf, lessonForm, saveLesson } from '~/courses/authoring/save-lesson.server'
import { contentId } from '~/courses/content-id'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.lessonText)
export const handle = { scripts: true }

const queryOf = (request: Request) => {
  const query = new URL(request.url).searchParams
  const what = (['saved', 'copied', 'revived'] as const).find(one => query.has(one))
  return {
    language: query.get('language') === 'en' ? ('en' as const) : ('fa' as const),
    asMarkdown: query.get('as') === 'markdown',
    done: what && { what, revision: Number(query.get(what)) || undefined },
  }
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { language, asMarkdown, done } = queryOf(request)
  return { ...(await readLessonEditor(viewer, contentId(params.courseId), contentId(params.lessonId), language, asMarkdown)), done }
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const { values, errors, typed } = readForm(lessonForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const saved = await saveLesson(viewer, contentId(params.courseId), contentId(params.lessonId), values)
  if ('problems' in saved) return data({ ...saved, typed }, 422)
  if ('refused' in saved) return data({ conflict: await conflictOf(contentId(params.courseId), values, saved.theirs) }, 409)
  const as = values.markdown === undefined ? '' : '&as=markdown'
  return redirect(`/courses/${params.courseId}/lessons/${params.lessonId}/draft?language=${values.language}${as}&saved=${saved.revision}`, 303)
}

export default function LessonDraftRoute() {
  const read = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  if (answer && 'conflict' in answer) return <ConflictPage {...read} conflict={answer.conflict} />
  return <LessonEditorPage key={`${read.lesson.id}-${read.language}`} {...read} answer={answer} />
}
