import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { contentId } from '~/courses/content-id'
import { messages } from '~/courses/quizzes/messages'
import { QuizPage } from '~/courses/quizzes/quiz-page'
import { readQuizPage } from '~/courses/quizzes/quiz-page.server'
import { submitQuiz } from '~/courses/quizzes/submit-quiz.server'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta: MetaFunction<typeof loader> = args => titled(args.data?.quiz.title ?? messages.pageTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const attempt = new URL(request.url).searchParams.get('attempt')
  return readQuizPage(viewer, id(params.offeringId), contentId(params.activityId), attempt)
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const submitted = await submitQuiz(viewer, id(params.offeringId), contentId(params.activityId), await formOf(request))
  if ('errors' in submitted) return data(submitted, 400)
  if (isRefusal(submitted)) return data(submitted, 422)
  return redirect(`/offerings/${params.offeringId}/quizzes/${params.activityId}?attempt=${submitted.attemptId}`, 303)
}

export default function QuizRoute() {
  return <QuizPage {...useLoaderData<typeof loader>()} answer={useActionData<typeof action>()} />
}
