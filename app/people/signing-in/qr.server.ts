import QRCode from 'qrcode'

/** A QR code as one SVG path on a square of `size` modules, with the quiet ground of four around it. */
export function qrPath(text: string) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' })
  const dark = Array.from({ length: modules.size * modules.size }, (_, i) => i).filter(i => modules.data[i])
  const path = dark.map(i => `M${(i % modules.size) + 4} ${Math.floor(i / modules.size) + 4}h1v1h-1z`).join('')
  return { path, size: modules.size + 8 }
}
