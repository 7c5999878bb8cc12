import { useSubmit } from '@remix-run/react'
import { useRef, type PointerEvent } from 'react'

/**
 * Dragging over the same rows that buttons move. A step or a section is taken by its grip; where it is dropped becomes the
 * same posted change as a button's.
 */
export function useDragging(revision: number) {
  const submit = useSubmit()
  const held = useRef<HTMLElement>()
  const over = useRef<HTMLElement>()

  const sectionOf = (element: Element | null | undefined) => element?.closest<HTMLElement>('[data-section]') ?? undefined
  /** The row or section under the pointer that what is held would go to. */
  function targetAt(event: PointerEvent) {
    const under = document.elementFromPoint(event.clientX, event.clientY)
    const target = held.current!.dataset.step ? (under?.closest<HTMLElement>('[data-step]') ?? sectionOf(under)) : sectionOf(under)
    return target === held.current ? undefined : target
  }
  const isSameKind = (target: HTMLElement) => target.dataset.step?.split(':')[0] === held.current?.dataset.step?.split(':')[0]
  /** What is dragged downwards comes after its target, what is dragged upwards before it; among another kind it comes last. */
  function sideOf(target: HTMLElement) {
    if (!isSameKind(target)) return 'into'
    const isBelow = held.current!.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
    const isNear = !target.dataset.step || sectionOf(target) === sectionOf(held.current)
    return isBelow && isNear ? 'after' : 'before'
  }
  function mark(target: HTMLElement | undefined) {
    over.current?.removeAttribute('data-over')
    over.current = target && !isSameKind(target) ? sectionOf(target) : target
    if (target) over.current?.setAttribute('data-over', sideOf(target))
  }
  function letGo() {
    mark(undefined)
    held.current?.classList.remove('opacity-50')
    held.current = undefined
  }
  const actOf = (target: HTMLElement) => {
    const { step, section } = held.current!.dataset
    if (!step) return `place:section:${section}:here:${target.dataset.index}`
    return `place:${step}:${sectionOf(target)!.dataset.section}:${isSameKind(target) ? target.dataset.index : 999}`
  }
  const list = {
    onPointerDown(event: PointerEvent) {
      const row = (event.target as Element).closest('[data-grip]')?.closest<HTMLElement>('[data-step], [data-section]')
      if (!row || event.button !== 0) return
      event.preventDefault()
      held.current = row
      row.setPointerCapture(event.pointerId)
      row.classList.add('opacity-50')
    },
    onPointerMove(event: PointerEvent) {
      if (held.current) mark(targetAt(event))
    },
    onPointerUp(event: PointerEvent) {
      if (!held.current) return
      const target = targetAt(event)
      if (target) submit({ revision: String(revision), act: actOf(target) }, { method: 'post', preventScrollReset: true })
      letGo()
    },
    onPointerCancel: letGo,
  }
  return { list }
}
