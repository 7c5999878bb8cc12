import type { LoaderFunctionArgs } from '@remix-run/node'
import { correctsWithPicture } from '~/assessments/analysis/correctable-key.server'
import { seesPaperWithPicture } from '~/assessments/marked-papers/find-paper.server'
import { marksWithPicture } from '~/assessments/marking/marking.server'
import { sitsWithPicture } from '~/assessments/sitting/pictures.server'
import { findPictureFile, mayReadPicture } from '~/courses/questions/bank/pictures.server'
import { requireViewer } from '~/people/session.server'
import { sendFile } from '~/shared/files.server'
import { found, id } from '~/shared/guard'

/** For whoever may read the question, correct its key, mark answers to it or look through a published paper, and for the candidate in whose paper it stands. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request)
  const picture = found(await findPictureFile(id(params.pictureId)))
  const may = (await sitsWithPicture(viewer, picture.id)) || (await mayReadPicture(viewer, picture))
    || (await correctsWithPicture(viewer, picture)) || (await marksWithPicture(viewer, picture.id)) || (await seesPaperWithPicture(viewer, picture.id))
  return sendFile(found(may ? picture : undefined))
}
