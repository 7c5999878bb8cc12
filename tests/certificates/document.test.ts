import jsQR from 'jsqr'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test as untold } from 'vitest'
import { readCertificate } from '~/certificates/certificates.server'
import { certificatePdf, type Edition } from '~/certificates/document/document.server'
import { typeset } from '~/shared/typeset/typeset.server'
import { chooseHolderName } from '~/certificates/holder/choose-holder-name.server'
import { revokeCertificate } from '~/certificates/register/revoke-certificate.server'
import { createCertificate } from '../factories/certificates'
import { done } from '../factories/people'

// Poppler reads what we wrote; where it isn't installed there is nobody to ask.
const test = untold.skipIf(spawnSync('pdftotext', ['-v']).error)

/** What a reader of PDFs finds in it. */
async function textOf(code: string, edition: Partial<Edition> = {}, how: string[] = []) {
  const pdf = await certificatePdf((await readCertificate(code))!, { language: 'fa', own: false, marks: false, ...edition })
  const folder = mkdtempSync(join(tmpdir(), 'kargah-pdf-'))
  try {
    writeFileSync(join(folder, 'c.pdf'), pdf)
    const words = execFileSync('pdftotext', [...how, join(folder, 'c.pdf'), '-'], { encoding: 'utf8' })
    const facts = execFileSync('pdfinfo', [join(folder, 'c.pdf')], { encoding: 'utf8' })
    const marks = /[\u200C-\u200F\u202A-\u202E\u2066-\u2069]/g
    return { words: words.normalize('NFKC').replace(marks, ''), facts, pdf: Buffer.from(pdf) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What a phone's camera reads on the printed page. */
async function scan(pdf: Buffer) {
  const png = execFileSync('pdftoppm', ['-r', '110', '-png', '-singlefile', '-'], { input: pdf, maxBuffer: 20_000_000 })
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data
}

test('the Persian document has the name, the number and the code as text, on one page of A4, as PDF/A', async () => {
  const { code, certificate } = await createCertificate()
  const { words, facts, pdf } = await textOf(code)
  expect(words).toContain('ژاله پنداری')
  expect(words).toContain('گواهی سنجش مهارت')
  expect(words).toContain(certificate.number)
  expect(words).toContain(`http://localhost:3000/verify/${code}`)
  expect(await scan(pdf)).toBe(`http://localhost:3000/verify/${code}`)
  expect(facts).toMatch(/Pages:\s+1\n/)
  expect(facts).toMatch(/841\.89 x 595\.276 pts \(A4\)/)
  expect(pdf.toString('latin1')).toContain('pdfaid:part')
  expect(words).not.toContain('۸۴')
}, 30_000)

test('the English mirror; marks are printed for the holder alone; strangers see the name as the holder wishes', async () => {
  const { code, holder } = await createCertificate()
  expect((await textOf(code, { language: 'en' })).words).toContain('Zhaleh Pendari')
  expect((await textOf(code, { language: 'en', own: true, marks: true })).words).toMatch(/written 80, practical 85\.5, combined 84\.12/)
  expect((await textOf(code, { language: 'en', marks: true })).words).not.toContain('84.12')
  await chooseHolderName(holder, { code, shown: 'initials' })
  const { words } = await textOf(code, { language: 'en' })
  expect(words).toContain('Z. P.')
  expect(words).not.toContain('Pendari')
  expect((await textOf(code, { language: 'en', own: true })).words).toContain('Zhaleh Pendari')
}, 30_000)

test('a revoked one is stamped', async () => {
  const { code, manager } = await createCertificate()
  // The stamp stands askew: in drawing order its letters stay together.
  const stamped = async () => (await textOf(code, { language: 'en' }, ['-raw'])).words.includes('Revoked')
  expect(await stamped()).toBe(false)
  await done(revokeCertificate(manager, code, { reason: 'issued-in-error', note: 'اشتباه' }))
  expect(await stamped()).toBe(true)
}, 30_000)

test('a name can neither run Typst nor turn the line round', async () => {
  const { code, certificate } = await createCertificate()
  const name = '#panic("x") *b* $x$ \u202Eevil\u2066 @label <l> \\ #read("/etc/passwd")'
  const pdf = await certificatePdf({ ...certificate, holderName: { fa: name, en: null } }, { language: 'fa', own: true, marks: false })
  expect(pdf.byteLength).toBeGreaterThan(10_000)
  expect((await textOf(code)).words).toContain('ژاله')
}, 30_000)

test('what can’t be set is an error for that order alone; fifty at once are all set', async () => {
  await expect(typeset('certificates/document/certificate', {}, new Date())).rejects.toThrow(/Typst refuses certificates/)
  const { certificate } = await createCertificate()
  const pdfs = await Promise.all(Array.from({ length: 50 }, () => certificatePdf(certificate, { language: 'fa', own: false, marks: false })))
  expect(pdfs.every(pdf => Buffer.from(pdf).subarray(0, 5).toString() === '%PDF-')).toBe(true)
}, 30_000)
