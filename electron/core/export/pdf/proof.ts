// A trial print: converted pages alone in a small file, so that the second reader can tell what they show.
import { createHash } from 'node:crypto'
import type { FormPage } from './page-form.ts'
import { createPdfFile } from './pdf-file.ts'
import type { PdfFile } from './pdf-file.ts'
import { numbers, reference } from './pdf-text.ts'

/** `write` puts the pages' forms into the file it is given. */
export const printProof = (write: (file: PdfFile) => readonly FormPage[]): Uint8Array => {
  const parts: Uint8Array[] = []
  const file = createPdfFile({ write: (bytes) => parts.push(Uint8Array.from(bytes)) })
  const [root, tree, info] = [file.next(), file.next(), file.next()]
  const pages = write(file).map((page) => {
    const [object, content] = [file.next(), file.next()]
    const names = page.forms.map((form) => `/X${form.object} ${reference(form.object)}`).join('')
    file.deflated(content, '', page.forms.map((form) => `q ${numbers(form.matrix)} cm/X${form.object} Do Q`).join('\n'))
    file.put(
      object,
      `<</Type/Page/Parent ${reference(tree)}/MediaBox[${numbers(page.box)}]/Rotate ${page.turn}/Resources<</XObject<<${names}>>>>/Contents ${reference(content)}>>`,
    )
    return reference(object)
  })
  file.put(tree, `<</Type/Pages/Count ${pages.length}/Kids[${pages.join(' ')}]>>`)
  file.put(root, `<</Type/Catalog/Pages ${reference(tree)}>>`)
  file.put(info, '<<>>')
  file.finish(root, info, createHash('md5').update('proof').digest('hex'))
  return Buffer.concat(parts)
}
