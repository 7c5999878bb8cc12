import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { slipIn } from '~/courses/lessons/lesson'
import { LessonPage } from '~/courses/lessons/lesson-page'
import { readLessonPage } from '~/courses/lessons/lesson-page.server'
import { messages } from '~/courses/lessons/messages'
import { requireViewer } from '~/people/session.server'
import { id } from '~/shared/guard'
import { preferencesOf } from '~/shared/language.server'
import { titled } from '~/shared/page-title'

export const handle = { offline: 'reading' }
export const meta: MetaFunction<typeof loader> = args => titled(args.data?.lesson.title ?? messages.pageTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const { language } = preferencesOf(request, viewer)
  const read = await readLessonPage(viewer, id(params.offeringId), contentId(params.lessonId), language)
  return { ...read, slip: slipIn(new URL(request.url).searchParams) }
}

export default function LessonRoute() {
  return <LessonPage {...useLoaderData<typeof loader>()} />
}
