import type { z } from 'zod'
import type { Viewer } from '~/people/viewer'
import { file, form, oneOf } from '~/shared/form.server'
import { allow, found } from '~/shared/guard'
import { canWriteItems, MOST_PICTURE_MEGABYTES, USES } from './bank'
import { findBank } from './bank.server'
import { keepPicture } from './pictures.server'

export const pictureForm = form({ picture: file(MOST_PICTURE_MEGABYTES), use: oneOf(USES) })

/** A picture for a text that is being written, of a stem or an option. @returns its address. */
export async function addPicture(author: Viewer, courseId: string, { picture, use }: z.output<typeof pictureForm>) {
  const bank = found(await findBank(author, courseId))
  allow(canWriteItems(author, bank, use))
  return keepPicture(author, bank.courseId, use, Buffer.from(await picture.arrayBuffer()))
}
