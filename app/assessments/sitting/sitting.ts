import type { Answer, PublicItem } from '~/courses/questions/question'
import type { Text } from '~/shared/text'
import type { HandedFile } from '../handed-files/handed-file'

/** One candidate's attempt at the written part. */
export type Sitting = {
  id: string
  bookingId: string
  examSessionId: string
  personId: string
  startedAt: Date
  dueAt: Date
  submittedAt: Date | null
  closedHow: 'candidate' | 'time' | 'officer' | null
  receipt: string | null
  /** The one device of a supervised sitting. */
  deviceHash: string | null
}

/** A question of the paper as its candidate sees it: no key, no code, nothing that names it elsewhere. */
export type PaperItem = Pick<PublicItem, 'kind' | 'body'> & {
  position: number
  /** The newest answer on the server, and its seq; 0 when there is none. */
  value: Answer | null
  seq: number
  /** What was handed in last, where a file is asked for. */
  handed?: HandedFile | null
}

/** One answer as it travels: the client's id is its key, of each item the newest `seq` counts. */
export type SentAnswer = { id: string; item: number; seq: number; value: Answer; at: string }

/** What the answers' endpoint says when it has saved. */
export type Saved = { acknowledged: string[]; savedAt: string; dueAt: string; now: string; messages?: RoomMessage[] }
/** What the officer said to the room. */
export type RoomMessage = { id: string; words: string; sentAt: string }
/** What it says after the close: `acknowledged` were saved in time, `kept` wait for a person to decide. */
export type Closed = { closed: true; closedAt: string; acknowledged: string[]; kept: string[]; now: string }

export const isAnswered = (value: Answer | null | undefined) =>
  value !== null && value !== undefined && (Array.isArray(value) ? value.length > 0 : value.trim() !== '')

/**
 * The field of one question in the paper's plain form; `shown` says that the form held it, even when nothing was
 * chosen.
 */
export const fieldOf = (position: number) => `item-${position}`
export const itemOfField = (name: string) => Number(/^item-(\d+)$/.exec(name)?.[1] ?? 0)

/** The same choices in whatever order; nothing chosen is the same as no answer. */
export const isSameAnswer = (a: Answer | null, b: Answer | null) =>
  JSON.stringify([a ?? ''].flat().filter(Boolean).sort()) === JSON.stringify([b ?? ''].flat().filter(Boolean).sort())

export type SittingOf = Sitting & { courseTitle: Text; minutes: number; savedAt: Date | null; extraMinutes: number }

/**
 * The seq of an answer given now: the milliseconds since the start by the server's clock, and always above the last
 * one. So an answer kept on another device and sent later doesn't stand over a newer one.
 */
export const nextSeq = (last: number, sinceStart: number) =>
  Math.min(Math.max(last + 1, Math.floor(sinceStart)), 2_147_483_647)
