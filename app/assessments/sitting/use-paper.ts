import { useRef, useState, type RefObject } from 'react'
import { randomId } from '~/shared/outbox'
import { readAnswer, showAnswer } from './paper-fields'
import { isAnswered, isSameAnswer, nextSeq, type PaperItem, type SentAnswer } from './sitting'
import { useSending } from './use-sending'

type Options = {
  sitting: { id: string; personId: string; startedAt: Date; dueAt: Date; savedAt: Date | null }
  paper: PaperItem[]
  form: RefObject<HTMLFormElement>
  isPractice?: boolean
}
/** A text of this length goes to the server every ten seconds, not every second: it always goes whole. On the device it is at once. */
const LONG = { characters: 1000, within: 10_000 }

type Known = { value: PaperItem['value']; seq: number; id?: string }

/** Which questions are answered, and the way from a field that changed to the outbox. */
export function usePaper({ sitting, paper, form, isPractice }: Options) {
  const [answered, setAnswered] = useState(
    () => new Set(paper.filter(({ value }) => isAnswered(value)).map(({ position }) => position)),
  )
  const newest = useRef(new Map<number, Known>(paper.map(({ position, value, seq }) => [position, { value, seq }])))
  const { sending, sender, shown, wipe, isTimeUp } = useSending({
    isPractice,
    sittingId: sitting.id,
    personId: sitting.personId,
    dueAt: sitting.dueAt.toISOString(),
    savedAt: sitting.savedAt?.toISOString(),
    onStart(kept) {
      replay(kept)
      // What was answered while the page's program was still on its way.
      for (const { position } of paper) record(position)
    },
  })

  function learn({ item, value, seq, id }: SentAnswer) {
    newest.current.set(item, { value, seq, id })
    setAnswered(known => {
      const next = new Set(known)
      if (isAnswered(value)) next.add(item)
      else next.delete(item)
      return next
    })
  }

  /** What this device knows stands over what this page knew, but not over what was just chosen. */
  function replay(kept: SentAnswer[]) {
    for (const answer of kept.sort((a, b) => a.seq - b.seq)) {
      const known = newest.current.get(answer.item)
      const item = paper.find(({ position }) => position === answer.item)
      if (!known || !item || !form.current || answer.seq < known.seq) continue
      if (isSameAnswer(readAnswer(form.current, item), known.value)) showAnswer(form.current, answer)
      learn(answer)
    }
  }

  /** The field's answer, when it is another than the newest known, goes into the outbox. */
  function record(position: number) {
    const item = paper.find(one => one.position === position)
    const known = newest.current.get(position)
    // A file is handed in on a page of its own.
    if (!item || item.kind === 'file' || !known || !sender.current || !form.current) return
    const value = readAnswer(form.current, item)
    if (isSameAnswer(value, known.value)) return
    const at = new Date(Date.now() + sending.clockAhead)
    const answer = {
      id: randomId(),
      item: position,
      seq: nextSeq(known.seq, at.getTime() - sitting.startedAt.getTime()),
      value,
      at: at.toISOString(),
    }
    const replaces = known.id && sender.current.waiting.has(known.id) ? known.id : undefined
    learn(answer)
    const isLong = sending.isDurable && typeof value === 'string' && value.length > LONG.characters
    void sender.current.add(answer.id, answer, replaces, isLong ? LONG.within : undefined)
    void shown.current?.put(String(position), answer)
  }

  return { sending, sender, answered, record, wipe, isTimeUp }
}
