import type { ActionFunctionArgs } from '@remix-run/node'
import { keepMeetingForm } from '~/clubs/meetings/keep-meeting-form.server'
import { findSignedIn } from '~/people/session.server'
import { id, openToAll } from '~/shared/guard'
import { isFromAnother } from '~/shared/offline/kept-form'
import { answerForms } from '~/shared/offline/kept-forms.server'

/** Meetings from a mentor's outbox: JSON in, JSON out. It says 401 itself, since a redirect to the login would lose them. */
export async function action({ request, params }: ActionFunctionArgs) {
  openToAll(request)
  const viewer = await findSignedIn(request)
  if (!viewer || isFromAnother(request, viewer)) return Response.json({ refused: 'signed-out' }, { status: 401 })
  const groupId = id(params.groupId)
  return answerForms(request, (posted, sent) => keepMeetingForm(viewer, groupId, params.meetingKey!, posted, sent))
}
