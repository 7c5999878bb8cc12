import { useSubmit } from '@remix-run/react'
import { useRef, type PointerEvent } from 'react'

/**
 * Dragging over the same rows that buttons move. A row is taken by its grip; where it is dropped becomes the same posted
 * change as a button's.
 */
export function useDragging(revision: number) {
  const submit = useSubmit()
  const held = useRef<{ step: string; row: HTMLElement }>()
  const over = useRef<HTMLElement>()

  const mark = (row: HTMLElement | undefined) => {
    over.current?.removeAttribute('data-over')
    over.current = row
    row?.setAttribute('data-over', '')
  }
  const rowAt = (event: PointerEvent) => {
    const under = document.elementFromPoint(event.clientX, event.clientY)
    return under?.closest<HTMLElement>('[data-step]') ?? under?.closest<HTMLElement>('[data-section]') ?? undefined
  }
  const list = {
    onPointerDown(event: PointerEvent) {
      const row = (event.target as Element).closest('[data-grip]')?.closest<HTMLElement>('[data-step]')
      if (!row || event.button !== 0) return
      event.preventDefault()
      held.current = { step: row.dataset.step!, row }
      row.setPointerCapture(event.pointerId)
      row.classList.add('opacity-50')
    },
    onPointerMove(event: PointerEvent) {
      if (held.current) mark(rowAt(event))
    },
    onPointerUp(event: PointerEvent) {
      if (!held.current) return
      const { step, row } = held.current
      const target = rowAt(event)
      held.current = undefined
      row.classList.remove('opacity-50')
      mark(undefined)
      const section = target?.closest<HTMLElement>('[data-section]')
      if (!target || !section || target === row) return
      const sameKind = target.dataset.step?.split(':')[0] === step.split(':')[0]
      // Dropped on a section, or among the other kind: at the end.
      const index = sameKind ? Number(target.dataset.index) : 999
      submit({ revision: String(revision), act: `place:${step}:${section.dataset.section}:${index}` }, { method: 'post' })
    },
    onPointerCancel() {
      held.current?.row.classList.remove('opacity-50')
      held.current = undefined
      mark(undefined)
    },
  }
  return { list }
}
