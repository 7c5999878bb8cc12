import { crc32, deflateRawSync } from 'node:zlib'

type Member = {
  name: string
  text: string | Buffer
  /** What the directory claims, if not the truth. */ claims?: number
  flags?: number
  local?: string
}

/** A zip archive written by hand, so that it may lie. */
export function zipOf(members: Member[], { count }: { count?: number } = {}) {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, text, claims, flags = 0, local = name } of members) {
    const plain = Buffer.from(text)
    const packed = deflateRawSync(plain)
    const fields = (path: Buffer) => {
      const bytes = Buffer.alloc(26)
      bytes.writeUInt16LE(20, 0)
      bytes.writeUInt16LE(flags, 2)
      bytes.writeUInt16LE(8, 4)
      bytes.writeUInt32LE(crc32(plain), 10)
      bytes.writeUInt32LE(packed.length, 14)
      bytes.writeUInt32LE(claims ?? plain.length, 18)
      bytes.writeUInt16LE(path.length, 22)
      return bytes
    }
    const [path, listed] = [Buffer.from(local), Buffer.from(name)]
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    files.push(Buffer.from('PK\x03\x04', 'latin1'), fields(path), path, packed)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields(listed), rest, listed)
    offset += 30 + path.length + packed.length
  }
  const size = directory.reduce((total, part) => total + part.length, 0)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count ?? members.length, 8)
  end.writeUInt16LE(count ?? members.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, ...directory, end])
}

const XML = '<?xml version="1.0" encoding="UTF-8"?>'
export const WORKBOOK: Member = {
  name: 'xl/workbook.xml',
  text: `${XML}<workbook xmlns:r="r"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
}
export const RELATIONS: Member = {
  name: 'xl/_rels/workbook.xml.rels',
  text: `${XML}<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
}
export const sheetOf = (cells: string, head = XML): Member => ({
  name: 'xl/worksheets/sheet1.xml', text: `${head}<worksheet><sheetData>${cells}</sheetData></worksheet>`,
})
/** A workbook of one sheet with these rows of XML. */
export const workbookOf = (cells: string, ...more: Member[]) => zipOf([WORKBOOK, RELATIONS, sheetOf(cells), ...more])
export const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`
