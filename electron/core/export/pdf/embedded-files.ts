// Originals that travel inside the PDF, byte for byte.
import { createHash } from 'node:crypto'
import type { Attachment } from '../../../../shared/report/report.ts'
import type { PdfFile } from './pdf-file.ts'
import { dateString, nameOf, reference, textString } from './pdf-text.ts'

export type EmbeddedFile = { readonly specification: number; readonly name: string }

/** Writes the stored file's bytes as they are. `createdAt` is ISO text. */
export const embedFile = (
  file: PdfFile,
  attachment: Attachment,
  bytes: Uint8Array,
  createdAt: string,
): EmbeddedFile => {
  const [stream, specification] = [file.next(), file.next()]
  const checksum = createHash('md5').update(bytes).digest('hex')
  const parameters = `/Params<</Size ${bytes.length}/CheckSum<${checksum}>/ModDate${dateString(createdAt)}>>`
  file.stream(stream, `/Type/EmbeddedFile/Subtype${nameOf(attachment.mediaType)}${parameters}`, bytes)
  const name = `${attachment.reference} ${attachment.name}`
  const contents = `/EF<</F ${reference(stream)}/UF ${reference(stream)}>>`
  const described = attachment.description === '' ? '' : `/Desc${textString(attachment.description)}`
  file.put(
    specification,
    `<</Type/Filespec/F${textString(plainName(name))}/UF${textString(name)}/AFRelationship/Source${described}${contents}>>`,
  )
  return { specification, name }
}

/** For readers that know no Unicode names. */
const plainName = (name: string): string => name.normalize('NFKD').replace(/[^\x20-\x7e]/g, '')

/** The catalogue's entries for the embedded files: the list readers show, and the association with the document. */
export const embeddedEntries = (files: readonly EmbeddedFile[]): string => {
  const unique = [...new Map(files.map((item) => [item.specification, item])).values()]
  if (unique.length === 0) return ''
  // The names of the tree must rise; the number keeps equal names apart.
  const keys = unique.map((item, index) => ({ key: String(index + 1).padStart(6, '0'), item }))
  const names = keys.map(({ key, item }) => `${textString(key)} ${reference(item.specification)}`).join(' ')
  return `/Names<</EmbeddedFiles<</Names[${names}]>>>>/AF[${unique.map((item) => reference(item.specification)).join(' ')}]`
}
