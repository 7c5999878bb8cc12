import { data, redirect, type ActionFunctionArgs, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { bookingForm, bookSeat } from '~/assessments/bookings/book-seat.server'
import { AskAgain } from '~/assessments/exam-sessions/ask-again'
import { findSessionToSit } from '~/assessments/exam-sessions/exam-sessions.server'
import { bookingRefusals, messages } from '~/assessments/exam-sessions/messages'
import { requireViewer } from '~/people/session.server'
import { formOf, readForm } from '~/shared/form.server'
import { found, id, isRefusal } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.bookTitle)

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  return found(await findSessionToSit(viewer, id(params.examSessionId)))
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  const examSessionId = id(params.examSessionId)
  const { values, errors, typed } = readForm(bookingForm, await formOf(request))
  if (errors) return data({ errors, typed }, 400)
  const booked = await bookSeat(viewer, examSessionId, values.personId, undefined, values.roomId)
  return isRefusal(booked) ? data({ refused: booked.refused }, 422) : redirect(`/exam-sessions/${examSessionId}`, 303)
}

export default function BookingsRoute() {
  const { session, worksHere } = useLoaderData<typeof loader>()
  return (
    <AskAgain
      session={session}
      worksHere={worksHere}
      title={messages.bookTitle}
      verb={messages.book}
      refusals={bookingRefusals}
      answer={useActionData<typeof action>()}
    />
  )
}
