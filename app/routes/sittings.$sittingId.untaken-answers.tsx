import { data, type ActionFunctionArgs } from '@remix-run/node'
import { useActionData, useParams } from '@remix-run/react'
import { carriedIn, onlyOf, tooLongIn } from '~/assessments/sitting/carried-answers'
import { carryingMessages as messages } from '~/assessments/sitting/carrying-messages'
import { findOwnSitting } from '~/assessments/sitting/sittings.server'
import { UntakenPage } from '~/assessments/sitting/untaken-page'
import { requireViewer } from '~/people/session.server'
import { formOf } from '~/shared/form.server'
import { found, id } from '~/shared/guard'
import { titled } from '~/shared/page-title'

export const meta = titled(messages.untakenTitle)

/** The plain paper comes here when its time was over and an answer is too long to be kept apart (307). Nothing is saved here. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await requireViewer(request)
  found(await findOwnSitting(viewer, id(params.sittingId)))
  const carried = carriedIn(await formOf(request))
  return data({ carried: onlyOf(carried, tooLongIn(carried)) }, 422)
}

export default function UntakenAnswersRoute() {
  return <UntakenPage address={`/sittings/${useParams().sittingId}`} carried={useActionData<typeof action>()?.carried} />
}
