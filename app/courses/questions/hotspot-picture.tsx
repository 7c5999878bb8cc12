import { useNumber } from '~/shared/ui/language'
import type { Picture, Region, Shape } from './question'
import { useWords } from './said'

type Props = { figure: Picture; regions: Region[]; idOf: (i: number) => string; disabled?: boolean }

/**
 * The picture with its regions. Pressing one chooses its radio button, or without a script leads there; whoever does not
 * see the picture has the buttons' names.
 */
export function HotspotPicture({ figure, regions, idOf, disabled }: Props) {
  const number = useNumber()
  const words = useWords()
  const choose = (event: React.MouseEvent, i: number) => {
    const button = document.getElementById(idOf(i))
    if (disabled || !button) return
    event.preventDefault()
    button.click()
  }
  return (
    <div dir="ltr" className="relative w-fit max-w-full">
      <img src={words(figure.src)} alt={words(figure.alt)} className="max-w-full rounded-md" />
      <svg aria-hidden="true" className="absolute inset-0 size-full">
        {regions.map(({ id, shape }, i) => (
          <a key={id} href={`#${idOf(i)}`} tabIndex={-1} onClick={event => choose(event, i)}>
            <Outline shape={shape} />
            <text {...middleOf(shape)} textAnchor="middle" dominantBaseline="central" className="fill-accent-strong font-bold">
              {number(i + 1)}
            </text>
          </a>
        ))}
      </svg>
    </div>
  )
}

const outline = 'fill-surface/50 stroke-accent-strong hover:fill-accent-ground/80 cursor-pointer'

function Outline({ shape }: { shape: Shape }) {
  if (shape.kind === 'rect')
    return <rect x={`${shape.x}%`} y={`${shape.y}%`} width={`${shape.width}%`} height={`${shape.height}%`} rx={4} strokeWidth={2} className={outline} />
  return <ellipse cx={`${shape.x}%`} cy={`${shape.y}%`} rx={`${shape.radius}%`} ry={`${shape.radius}%`} strokeWidth={2} className={outline} />
}

function middleOf(shape: Shape) {
  const [x, y] = shape.kind === 'rect' ? [shape.x + shape.width / 2, shape.y + shape.height / 2] : [shape.x, shape.y]
  return { x: `${x}%`, y: `${y}%` }
}
