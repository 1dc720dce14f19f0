// Word files as bare HTML. Nothing outside the file is read; its pictures come along as long as they are few.
import { readFile } from 'node:fs/promises'
import { enGB } from '../../../shared/words/words.ts'
import type { Shown, Source } from './source.ts'
import { openZip } from './zip.ts'

const { notes: words } = enGB.core.preview

/** What all pictures of a document may take in its HTML, in characters. */
const MOST_PICTURES = 12_000_000
const SHOWN: readonly string[] = ['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']

export async function showDocx(source: Source): Promise<Shown<'document'>> {
  const bytes = await readFile(source.path)
  const zip = await openZip(bytes)
  const notes = new Set<string>()
  if (await hasExternal(zip)) notes.add(words.external)
  const { default: mammoth } = await import('mammoth')
  let left = MOST_PICTURES
  const convertImage = mammoth.images.imgElement(async (image) => {
    const data = SHOWN.includes(image.contentType) ? await image.readAsBase64String() : ''
    if (data === '' || data.length > left) {
      notes.add(data === '' ? words.parts : words.pictures)
      return { src: '' }
    }
    left -= data.length
    return { src: `data:${image.contentType};base64,${data}` }
  })
  const { value, messages } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage, externalFileAccess: false, includeEmbeddedStyleMap: false },
  )
  if (messages.some(({ type }) => type === 'error')) notes.add(words.parts)
  return { kind: 'document', html: value.replaceAll('<img src="" />', ''), notes: [...notes] }
}

/** Whether the document wants something from elsewhere: a template, a picture, another document. A link to click is no such thing. */
async function hasExternal({ names, read }: Awaited<ReturnType<typeof openZip>>): Promise<boolean> {
  for (const name of names.filter((one) => /^word\/_rels\/.*\.rels$/.test(one))) {
    const relations = (await read(name))?.toString('utf8') ?? ''
    const wanting = relations.match(/<Relationship\b[^>]*TargetMode="External"[^>]*>/g) ?? []
    if (wanting.some((relation) => !relation.includes('/hyperlink"'))) return true
  }
  return false
}
