import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CoursePage } from '~/courses/catalogue/course-page'
import { readCoursePage } from '~/courses/catalogue/course-page.server'
import { filtersOf } from '~/courses/catalogue/filters'
import { messages } from '~/courses/catalogue/messages'
import { contentId } from '~/courses/content-id'
import { listProvinces } from '~/people/provinces.server'
import { findSignedIn } from '~/people/session.server'
import { openToAll } from '~/shared/guard'
import { titled } from '~/shared/page-title'
import { pageOf } from '~/shared/ui/query'

export const meta: MetaFunction<typeof loader> = args => titled(args.data?.course.title ?? messages.pageTitle)(args)

export async function loader({ request, params }: LoaderFunctionArgs) {
  openToAll(request)
  const { search } = new URL(request.url)
  const asked = { provinceId: filtersOf(search).provinceId, page: pageOf(search) }
  const [read, provinces] = await Promise.all([readCoursePage(contentId(params.courseId), await findSignedIn(request), asked), listProvinces()])
  return { ...read, ...asked, search, provinces }
}

export default function CourseRoute() {
  return <CoursePage {...useLoaderData<typeof loader>()} />
}
