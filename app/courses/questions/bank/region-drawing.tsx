import { useEffect, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react'
import { useNumber, useText } from '~/shared/ui/language'
import { messages } from './messages'
import { drawnRect, movedRect, SIDES, typedRect, type Point, type Rect, type Side } from './regions-typed'

const fieldsOf = (form: HTMLFormElement, side: Side) =>
  [...form.querySelectorAll<HTMLInputElement>(`input[name="region${side[0]!.toUpperCase()}${side.slice(1)}"]`)]

/** The rectangles as the fields beside say them; they are what is sent. */
function readRects(form: HTMLFormElement) {
  const columns = SIDES.map(side => fieldsOf(form, side))
  return columns[0]!.map((_, i) => typedRect(Object.fromEntries(SIDES.map((side, at) => [side, columns[at]![i]!.value])) as Record<Side, string>))
}

/** Draws the places of a picture on the picture itself, with a pointer or the keys; without a script their numbers are typed. */
export function RegionDrawing() {
  const t = useText()
  const number = useNumber()
  const place = useRef<HTMLDivElement>(null)
  const { picture, rects, write } = useFields(place)
  const [chosen, setChosen] = useState(0)
  const [drag, setDrag] = useState<{ from: Point; to: Point }>()
  const drawn = drag && drawnRect(drag.from, drag.to)
  const pointOf = ({ currentTarget, clientX, clientY }: PointerEvent): Point => {
    const { left, top, width, height } = currentTarget.getBoundingClientRect()
    return { x: ((clientX - left) / width) * 100, y: ((clientY - top) / height) * 100 }
  }
  const onKeyDown = (event: KeyboardEvent, i: number) => {
    const moved = movedRect(rects[i], event.key, event.shiftKey)
    if (!moved) return
    event.preventDefault()
    write(i, moved)
  }
  return (
    <div ref={place} className="grid gap-3 empty:hidden">
      {picture && (
        <>
          <p id="region-drawing-hint" className="text-sm text-soft-ink">{t(messages.drawHint)}</p>
          <div role="group" aria-label={t(messages.drawWhich)} aria-describedby="region-drawing-hint" className="flex flex-wrap gap-2">
            {rects.map((rect, i) => (
              <button
                key={i} type="button" aria-pressed={i === chosen} onClick={() => setChosen(i)} onFocus={() => setChosen(i)} onKeyDown={event => onKeyDown(event, i)}
                className={`min-h-11 min-w-11 rounded-md border px-3 font-semibold aria-pressed:ring-2 aria-pressed:ring-accent ${rect ? 'border-accent bg-accent-ground' : 'border-edge bg-surface'}`}
              >
                <span className="sr-only">{t(messages.drawRegion)} </span>{number(i + 1)}
              </button>
            ))}
          </div>
          <div
            dir="ltr" data-drawing="" className="relative w-fit max-w-full cursor-crosshair touch-none select-none"
            onPointerDown={event => {
              event.preventDefault()
              event.currentTarget.setPointerCapture(event.pointerId)
              setDrag({ from: pointOf(event), to: pointOf(event) })
            }}
            onPointerMove={event => {
              const to = pointOf(event)
              setDrag(known => known && { ...known, to })
            }}
            onPointerUp={() => {
              if (drawn) write(chosen, drawn)
              setDrag(undefined)
            }}
            onPointerCancel={() => setDrag(undefined)}
          >
            <img src={picture} alt={t(messages.drawPicture)} draggable={false} className="max-w-full rounded-md" />
            <svg aria-hidden="true" className="pointer-events-none absolute inset-0 size-full">
              {rects.map((rect, i) => <Place key={i} rect={i === chosen ? (drawn ?? rect) : rect} n={number(i + 1)} isChosen={i === chosen} />)}
            </svg>
          </div>
          <p role="status" className="text-sm">{rects[chosen] && t(messages.drawnAt, { n: chosen + 1, ...rects[chosen] })}</p>
        </>
      )}
    </div>
  )
}

function Place({ rect, n, isChosen }: { rect?: Rect; n: string; isChosen: boolean }) {
  if (!rect) return null
  const { x, y, width, height } = rect
  return (
    <>
      <rect
        x={`${x}%`} y={`${y}%`} width={`${width}%`} height={`${height}%`} rx={4} strokeWidth={isChosen ? 4 : 2}
        className="fill-surface/50 stroke-accent-strong"
      />
      <text x={`${x + width / 2}%`} y={`${y + height / 2}%`} textAnchor="middle" dominantBaseline="central" className="fill-accent-strong font-bold">{n}</text>
    </>
  )
}

/** The picture that the form around has or is given, and the fields of its places, which may be typed as well as drawn. */
function useFields(place: React.RefObject<HTMLDivElement>) {
  const [picture, setPicture] = useState<string>()
  const [rects, setRects] = useState<(Rect | undefined)[]>([])
  useEffect(() => {
    const form = place.current?.closest('form')
    if (!form) return
    const leaving = new AbortController()
    let own: string | undefined
    const look = () => {
      const [file] = form.querySelector<HTMLInputElement>('input[type=file][name=picture]')?.files ?? []
      if (own) URL.revokeObjectURL(own)
      own = file && URL.createObjectURL(file)
      setPicture(own ?? form.querySelector<HTMLInputElement>('input[name=keptPicture]')?.value)
    }
    look()
    setRects(readRects(form))
    form.addEventListener('input', () => setRects(readRects(form)), { signal: leaving.signal })
    form.addEventListener('change', event => (event.target as HTMLInputElement).type === 'file' && look(), { signal: leaving.signal })
    return () => {
      leaving.abort()
      if (own) URL.revokeObjectURL(own)
    }
  }, [place])
  const write = (i: number, rect: Rect) => {
    const form = place.current?.closest('form')
    if (!form) return
    for (const side of SIDES) fieldsOf(form, side)[i]!.value = String(rect[side])
    setRects(readRects(form))
  }
  return { picture, rects, write }
}
