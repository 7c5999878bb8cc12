import sharp from 'sharp'
import { readPicture } from '~/courses/questions/bank/pictures.server'
import type { ItemBody, Region, Shape } from '~/courses/questions/question'
import type { RichNode } from '~/shared/rich-text'
import { formatNumber, type Language } from '~/shared/text'

/** `width`: in millimetres. */
export type PaperPicture = { svg: string; width: number }
type Wanted = { address: string; alt?: string; regions?: Region[] }

const WIDEST = 140
const TALLEST = 90
/** 96 points to an inch, as on a screen. */
const MM_PER_PIXEL = 25.4 / 96

/** Every picture of these questions by its key, read and drawn once however many booklets hold it. */
export async function paperPictures(bodies: readonly ItemBody[], language: Language) {
  const wanted = new Map(bodies.flatMap(body => wantedIn(body, language)).map(one => [keyOf(one), one]))
  const drawn: Record<string, PaperPicture> = {}
  for (const [key, one] of wanted) drawn[key] = await draw(one, language)
  return drawn
}

/** The key of a question's own picture. */
export const pictureKey = (body: ItemBody, language: Language) => {
  const [first] = figureOf(body, language)
  return first ? keyOf(first) : null
}

const keyOf = ({ address, regions }: Wanted) => (regions ? `${address}#${regions.map(({ id }) => id).join()}` : address)

const wantedIn = (body: ItemBody, language: Language): Wanted[] => [
  ...figureOf(body, language),
  ...[body, ...(body.options ?? []), ...(body.prompts ?? [])].flatMap(({ rich }) => Object.values(rich ?? {}).flatMap(inDocument)),
]

const figureOf = ({ figure, regions }: ItemBody, language: Language): Wanted[] =>
  figure ? [{ address: figure.src[language] ?? figure.src.fa, alt: figure.alt[language] ?? figure.alt.fa, regions }] : []

const inDocument = (node: RichNode): Wanted[] => [
  ...(node.type === 'image' || node.type === 'figure' ? [{ address: String(node.attrs?.src), alt: String(node.attrs?.alt ?? '') }] : []),
  ...(node.content ?? []).flatMap(inDocument),
]

async function draw({ address, alt = '', regions = [] }: Wanted, language: Language): Promise<PaperPicture> {
  const bytes = await readPicture(address)
  // Gone since the draw: the paper says in words what should stand there.
  if (!bytes) return { svg: svgOf(400, 60, `<rect width="400" height="60" fill="none" stroke="#5f6b6d"/>${label(200, 30, escaped(alt), 14)}`), width: 100 }
  const { width = 400, height = 300, format } = await sharp(bytes).metadata()
  const scale = Math.min(MM_PER_PIXEL, WIDEST / width, TALLEST / height)
  const size = { width: width * scale }
  if (format === 'svg' && regions.length === 0) return { svg: readLeftwards(bytes.toString()), ...size }
  // What paper shows needs no more than 200 points to an inch; a drawing program reads JPEG, not every one WebP.
  const jpeg = await sharp(bytes).flatten({ background: '#ffffff' }).resize(1100, 1100, { fit: 'inside', withoutEnlargement: true }).jpeg({ quality: 84 }).toBuffer()
  const image = `<image href="data:image/jpeg;base64,${jpeg.toString('base64')}" width="${width}" height="${height}"/>`
  return { svg: svgOf(width, height, image + regions.map((region, i) => place(region.shape, formatNumber(i + 1, language), { width, height, scale })).join('')), ...size }
}

const svgOf = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Vazirmatn">${inner}</svg>`
const label = (x: number, y: number, text: string, size: number) =>
  `<text x="${x}" y="${y + size * 0.35}" font-size="${size}" font-weight="700" text-anchor="middle">${text}</text>`
const escaped = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)

type Size = { width: number; height: number; scale: number }
const PLACE = 'fill="none" stroke="#000000"'

/** A place of the picture: its outline, and its number on a white disc, as large on every paper. */
function place(shape: Shape, number: string, { width, height, scale }: Size) {
  const mm = 1 / scale
  const [x, y] = [(shape.x * width) / 100, (shape.y * height) / 100]
  const stroke = `${PLACE} stroke-width="${0.5 * mm}"`
  const isRect = shape.kind === 'rect'
  const [w, h] = isRect ? [(shape.width * width) / 100, (shape.height * height) / 100] : [0, 0]
  const outline = isRect
    ? `<rect x="${x}" y="${y}" width="${w}" height="${h}" ${stroke}/>`
    : `<ellipse cx="${x}" cy="${y}" rx="${(shape.radius * width) / 100}" ry="${(shape.radius * height) / 100}" ${stroke}/>`
  const [cx, cy] = [x + w / 2, y + h / 2]
  return `${outline}<circle cx="${cx}" cy="${cy}" r="${2.4 * mm}" fill="#ffffff" stroke="#000000" stroke-width="${0.3 * mm}"/>${label(cx, cy, number, 3.2 * mm)}`
}

/** A line of a Persian drawing that begins with a number still runs leftwards: browsers know it from `direction`, the typesetter doesn't. */
const readLeftwards = (svg: string) => (/^[^>]*<svg\b[^>]*\bdirection="rtl"/.test(svg)
  ? svg.replace(/(<text\b(?![^>]*\bdirection="ltr")[^>]*>)([^<]+)(<\/text>)/g, '$1&#x202B;$2&#x202C;$3')
  : svg)
