// What comes in from a word processor or a web page, brought down to what the text can hold.
import { DOMParser, type Schema } from 'prosemirror-model'

/** Word writes a list as paragraphs with the sign in front; here they become lists. Everything else the schema itself leaves out. */
export function createPasteParser(schema: Schema): DOMParser {
  const parser = new DOMParser(schema, DOMParser.fromSchema(schema).rules)
  const parse = parser.parseSlice.bind(parser)
  parser.parseSlice = (dom, options) => {
    if (dom instanceof Element) tidyWordLists(dom)
    return parse(dom, options)
  }
  return parser
}

const NUMBER = /^\s*(\d+|[a-z]|[ivx]+)[.)]/i

function tidyWordLists(root: Element): void {
  let list: Element | undefined
  for (const paragraph of root.querySelectorAll('p')) {
    const sign = paragraph.querySelector('[style*="mso-list:Ignore" i]')
    if (sign === null) {
      list = undefined
      continue
    }
    const tag = NUMBER.test(sign.textContent) ? 'ol' : 'ul'
    sign.remove()
    const item = root.ownerDocument.createElement('li')
    if (list === undefined || list.localName !== tag || list.nextElementSibling !== paragraph) {
      list = root.ownerDocument.createElement(tag)
      paragraph.before(list)
    }
    list.append(item)
    item.append(paragraph)
  }
}

/** The pictures among what is pasted or dropped. */
export const picturesIn = (data: DataTransfer | null): File[] =>
  [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'))
/** Whether pasted markup shows pictures that come without their bytes. */
export const hasPictures = (data: DataTransfer | null): boolean => /<img\b/i.test(data?.getData('text/html') ?? '')
