import type { Asked } from './guard'
import { preferencesOf } from './language.server'
import type { Language } from './text'

type Document = { name: string; draw: (language: Language) => Promise<Uint8Array>; download?: boolean }

/**
 * A document as a PDF, in the language that its address asks for (`?lang=fa|en`) or else its reader's, which its file name
 * ends with. Shown in the browser unless it is to be kept; never kept on the way, as it names a person.
 */
export async function pdfAnswer(request: Asked, reader: Parameters<typeof preferencesOf>[1], { name, draw, download }: Document) {
  const asked = new URL(request.url).searchParams.get('lang')
  const language = asked === 'fa' || asked === 'en' ? asked : preferencesOf(request, reader).language
  const pdf = new Uint8Array(await draw(language))
  return new Response(pdf, {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Length': String(pdf.byteLength),
      'Content-Disposition': `${download ? 'attachment' : 'inline'}; filename="${name}-${language}.pdf"`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
