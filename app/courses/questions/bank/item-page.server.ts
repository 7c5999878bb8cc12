import type { Viewer } from '~/people/viewer'
import { drawnBody } from '../drawn-body.server'
import { canReviewItems, canWriteItems } from './bank'
import { listUnits } from './bank.server'
import { listItemDoubts, listKeyDoubts, openItem } from './item.server'

/** A question with all that may be done to it by this viewer. */
export async function readItemPage(viewer: Viewer, itemId: string) {
  const opened = await openItem(viewer, itemId)
  const { item, bank } = opened
  const mayReview = canReviewItems(viewer, bank, item.use)
  return {
    ...opened,
    versions: opened.versions.map(version => ({ ...version, body: drawnBody(version.body) })),
    units: [...(await listUnits(bank.courseId))],
    doubts: [...(await listKeyDoubts(opened.versions.map(version => version.id)))],
    saidOf: [...(await listItemDoubts(opened.versions.map(version => version.id)))],
    isOwn: item.authorId === viewer.id,
    mayReview: mayReview && item.state === 'draft' && item.authorId !== viewer.id,
    mayReady: mayReview && item.state === 'reviewed',
    mayRetire: mayReview && item.state !== 'retired',
    mayEdit: canWriteItems(viewer, bank, item.use) && item.state !== 'retired',
  }
}
