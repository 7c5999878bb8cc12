import { zipOf } from '../people/archives'

type Part = { name: string; text: string | Buffer }
const NAMES = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"', 'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"', 'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"', 'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'c="http://schemas.openxmlformats.org/drawingml/2006/chart"', 'dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram"',
  'mc="http://schemas.openxmlformats.org/markup-compatibility/2006"', 'wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'v="urn:schemas-microsoft-com:vml"', 'o="urn:schemas-microsoft-com:office:office"', 'w14="http://schemas.microsoft.com/office/word/2010/wordml"',
].map(name => `xmlns:${name}`).join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const p = (text: string, more = '') => `<w:p><w:pPr>${more}</w:pPr>${text.startsWith('<') ? text : r(text)}</w:p>`
export const r = (text: string, more = '') => `<w:r><w:rPr>${more}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const heading = (level: number, text: string) => p(text, `<w:pStyle w:val="Heading${level}"/>`)

/** A Word document: its body, what it refers to by id, and further parts. */
export function wordFile(body: string, { refers = {}, parts = [], main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' }:
  { refers?: Record<string, [kind: string, target: string, isOutside?: boolean]>; parts?: Part[]; main?: string } = {}) {
  const relations = Object.entries(refers).map(([id, [kind, target, isOutside]]) => `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${isOutside ? ' TargetMode="External"' : ''}/>`)
  const endings = ['png', 'emf', 'wmf', 'jpeg'].map(one => `<Default Extension="${one}" ContentType="image/${/mf$/.test(one) ? 'x-' : ''}${one}"/>`)
  return zipOf([
    { name: '[Content_Types].xml', text: `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${endings.join('')}<Override PartName="/word/document.xml" ContentType="${main}"/></Types>` },
    { name: '_rels/.rels', text: `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>` },
    { name: 'word/_rels/document.xml.rels', text: `${HEAD}<Relationships xmlns="${RELATIONS}">${relations.join('')}</Relationships>` },
    { name: 'word/document.xml', text: `${HEAD}<w:document ${NAMES}><w:body>${body}</w:body></w:document>` },
    ...parts,
  ])
}

export const part = (name: string, root: string, inside: string): Part => ({ name: `word/${name}.xml`, text: `${HEAD}<w:${root} ${NAMES}>${inside}</w:${root}>` })

const drawing = (inside: string, alt = '') => `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData>${inside}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
export const picture = (id: string, alt = '') => drawing(`<pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic>`, alt)
export const chart = () => drawing('<c:chart r:id="rIdChart"/>')
export const diagram = () => drawing('<dgm:relIds r:dm="rIdDiagram"/>')
/** A shape as Word 2010 and later writes it, with what older ones are to show. */
export const shape = (words?: string) => {
  const box = words === undefined ? '' : `<w:txbxContent>${p(words)}</w:txbxContent>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing(`<wps:wsp>${box && `<wps:txbx>${box}</wps:txbx>`}</wps:wsp>`).slice(5, -6)}</mc:Choice><mc:Fallback><w:pict><v:oval>${box && `<v:textbox>${box}</v:textbox>`}</v:oval></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
}
export const oldFormula = () => '<w:r><w:object><v:shape><v:imagedata r:id="rIdWmf"/></v:shape><o:OLEObject Type="Embed" ProgID="Equation.3" r:id="rIdOle"/></w:object></w:r>'

const mr = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`
const e = (inside: string) => `<m:e>${inside}</m:e>`
const fraction = (num: string, den: string) => `<m:f><m:num>${num}</m:num><m:den>${den}</m:den></m:f>`
export const math = {
  mr, fraction,
  line: (inside: string) => `<m:oMath>${inside}</m:oMath>`,
  block: (inside: string) => `<m:oMathPara><m:oMathParaPr><m:jc m:val="center"/></m:oMathParaPr><m:oMath>${inside}</m:oMath></m:oMathPara>`,
  square: (inside: string) => `<m:sSup>${e(inside)}<m:sup>${mr('2')}</m:sup></m:sSup>`,
  under: (inside: string, sub: string) => `<m:sSub>${e(inside)}<m:sub>${mr(sub)}</m:sub></m:sSub>`,
  root: (inside: string) => `<m:rad><m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${e(inside)}</m:rad>`,
  fenced: (inside: string) => `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr>${e(inside)}</m:d>`,
  sum: (inside: string) => `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mr('i=1')}</m:sub><m:sup>${mr('n')}</m:sup>${e(inside)}</m:nary>`,
  func: (name: string, inside: string) => `<m:func><m:fName><m:r><m:rPr><m:sty m:val="p"/></m:rPr><m:t>${name}</m:t></m:r></m:fName>${e(inside)}</m:func>`,
  matrix: (rows: string[][]) => `<m:m>${rows.map(row => `<m:mr>${row.map(cell => e(mr(cell))).join('')}</m:mr>`).join('')}</m:m>`,
  words: (text: string) => `<m:r><m:rPr><m:nor/></m:rPr><m:t>${text}</m:t></m:r>`,
}
export const styles = part('styles', 'styles', ['heading 1', 'heading 2', 'heading 3', 'Title', 'toc 1', 'List Paragraph', 'Step'].map(name =>
  `<w:style w:type="paragraph" w:styleId="${name.replace(/ /g, '').replace(/^h/, 'H').replace(/^toc/, 'TOC')}"><w:name w:val="${name}"/></w:style>`).join('') +
  '<w:style w:type="numbering" w:styleId="ListOfSteps"><w:name w:val="List of steps"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>')
const level = (at: number, kind: string, more = '') => `<w:lvl w:ilvl="${at}">${more}<w:numFmt w:val="${kind}"/></w:lvl>`
/** Lists 1 and 2 are of one definition, the second beginning anew; 3 counts from five, 4 is a style's list, 5 the paragraphs' of a style, 6 the headings', 7 counts by letters, 8 in parts and steps. */
export const numbering = part('numbering', 'numbering',
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'bullet')}${level(2, 'decimal')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="3">${level(0, 'decimal', '<w:start w:val="5"/>')}${level(1, 'lowerLetter', '<w:start w:val="1"/>')}</w:abstractNum>` +
  '<w:abstractNum w:abstractNumId="4"><w:numStyleLink w:val="ListOfSteps"/></w:abstractNum>' +
  `<w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="Step"/></w:lvl></w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="6">${level(0, 'decimal', '<w:lvlText w:val="فصل %1:"/>')}${level(1, 'decimal', '<w:lvlText w:val="%1-%2"/>')}${level(2, 'upperRoman', '<w:lvlText w:val="%3."/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="7">${level(0, 'arabicAlpha', '<w:lvlText w:val="%1)"/>')}${level(1, 'lowerRoman', '<w:lvlText w:val="%2."/>')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="8">${level(0, 'decimal', '<w:lvlText w:val="%1."/>')}${level(1, 'decimal', '<w:lvlText w:val="%1.%2."/>')}${level(2, 'decimal', '<w:lvlText w:val="گام %3:"/>')}</w:abstractNum>` +
  '<w:num w:numId="8"><w:abstractNumId w:val="8"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="6"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>' +
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num><w:num w:numId="4"><w:abstractNumId w:val="4"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="5"/></w:num>')
/** A heading that Word counts. */
export const numberedHeading = (level: number, text: string) => p(text, `<w:pStyle w:val="Heading${level}"/><w:numPr><w:ilvl w:val="${level - 1}"/><w:numId w:val="6"/></w:numPr>`)
export const item = (level: number, text: string, list = 1) => p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
const cell = (text: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${p(text)}</w:tc>`
export const mergedTable = () => `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>${cell('کليد', '<w:gridSpan w:val="2"/>')}${cell('بها')}</w:tr><w:tr>${cell('مينياتوری', '<w:vMerge w:val="restart"/>')}${cell('۱۶ آمپر')}${cell('۱۲')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('۲۵ آمپر')}${cell('۱۵')}</w:tr></w:tbl>`
