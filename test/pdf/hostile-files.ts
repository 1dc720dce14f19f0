// PDFs that break the rules: by accident, by age, or on purpose.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { aPdf } from './evidence-files.ts'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** A file from its objects, in order from 1; with a right cross-reference table unless told otherwise. */
export const fromObjects = (
  objects: readonly string[],
  more: { readonly trailer?: string; readonly header?: string; readonly withTable?: boolean } = {},
): Uint8Array => {
  const { trailer = '/Root 1 0 R', header = '%PDF-1.4\n', withTable = true } = more
  let text = header
  const offsets = objects.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  if (withTable)
    text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}`
  return latin1(`${text}trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${start}\n%%EOF\n`)
}

export const stream = (content: string, entries = ''): string =>
  `<</Length ${content.length}${entries}>>\nstream\n${content}\nendstream`
const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'
export const words = (text: string) => stream(`BT /F 24 Tf 72 600 Td (${text}) Tj ET`)
const resources = '/Resources<</Font<</F 9 0 R>>>>'

/** One page with words, to be bent: objects 3 the page, 4 its content, 9 the font. */
export const onePage = (
  page: string,
  more: {
    readonly content?: string
    readonly pages?: string
    readonly catalogue?: string
    readonly extra?: readonly string[]
  } = {},
): Uint8Array =>
  fromObjects([
    more.catalogue ?? '<</Type/Catalog/Pages 2 0 R>>',
    more.pages ?? '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    page,
    more.content ?? words('Still here'),
    ...Array.from({ length: 4 }, (_, index) => more.extra?.[index] ?? 'null'),
    FONT,
  ])

const PAGE = `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R${resources}>>`

/** What should come of a file: its pages with these words, or no page and a note. */
export type Hostile = {
  readonly what: string
  readonly bytes: () => Promise<Uint8Array> | Uint8Array
  readonly pages: number
  readonly words?: string
  readonly notes: readonly string[]
  /** Only PDFium reads it, so its words come as a picture. */
  readonly asPicture?: true
}

const cut = async (part: number) => {
  const whole = await aPdf('Torn', 6, false)
  return whole.subarray(0, Math.floor(whole.length * part))
}

/** qpdf's encryption, with an empty or a real user password. */
export const encrypt = async (folder: string, user: string, ...options: readonly string[]): Promise<Uint8Array> => {
  const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')]
  writeFileSync(plain, await aPdf('Locked', 2))
  execFileSync('qpdf', ['--allow-weak-crypto', '--encrypt', user, 'owner', ...options, '--', plain, locked])
  return readFileSync(locked)
}

export const HOSTILE: readonly Hostile[] = [
  { what: 'no byte at all', bytes: () => new Uint8Array(), pages: 0, notes: ['empty'] },
  { what: 'garbage', bytes: () => Buffer.alloc(5000, 'not a pdf '), pages: 0, notes: ['damaged'] },
  {
    what: 'a web page under the name of a PDF',
    bytes: () => latin1('<!DOCTYPE html><html><body>Sign in</body></html>'),
    pages: 0,
    notes: ['damaged'],
  },
  {
    what: 'a file without pages',
    bytes: () => onePage('null', { pages: '<</Type/Pages/Count 0/Kids[]>>' }),
    pages: 0,
    notes: ['empty'],
  },
  {
    what: 'a page tree that goes in a circle',
    bytes: () =>
      onePage('<</Type/Pages/Count 1/Kids[2 0 R 3 0 R]>>', { pages: '<</Type/Pages/Count 1/Kids[3 0 R 2 0 R]>>' }),
    pages: 0,
    notes: ['empty'],
  },
  {
    what: 'a circle that still holds a page',
    bytes: () => onePage(PAGE, { pages: '<</Type/Pages/Count 9/Kids[2 0 R 3 0 R 2 0 R]>>' }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a page without its type',
    bytes: () => onePage(PAGE.replace('/Type/Page', '')),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a huge count of pages',
    bytes: () => onePage(PAGE, { pages: '<</Type/Pages/Count 2000000000/Kids[3 0 R]>>' }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'no media box',
    bytes: () => onePage(PAGE.replace('/MediaBox[0 0 595 842]', '')),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a crop box of no size',
    bytes: () => onePage(PAGE.replace('/MediaBox', '/CropBox[0 0 0 0]/MediaBox')),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a media box that nodes hand down',
    bytes: () =>
      onePage(PAGE.replace('/MediaBox[0 0 595 842]', ''), {
        pages: '<</Type/Pages/Count 1/Kids[3 0 R]/MediaBox[0 0 300 300]>>',
        content: stream('BT /F 24 Tf 20 100 Td (Still here) Tj ET'),
      }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'no header',
    bytes: async () => Buffer.from(await aPdf('Torn', 2, false)).subarray(9),
    pages: 2,
    words: 'Torn page 2',
    notes: ['repaired'],
  },
  {
    what: 'a wrong cross-reference table',
    bytes: () =>
      latin1(
        Buffer.from(onePage(PAGE))
          .toString('latin1')
          .replace(/000000\d{4} 00000 n/g, '0000000007 00000 n'),
      ),
    pages: 1,
    words: 'Still here',
    notes: ['repaired'],
  },
  {
    what: 'no cross-reference table',
    bytes: () =>
      fromObjects(
        [
          '<</Type/Catalog/Pages 2 0 R>>',
          '<</Type/Pages/Count 1/Kids[3 0 R]>>',
          PAGE,
          words('Still here'),
          'null',
          'null',
          'null',
          'null',
          FONT,
        ],
        { withTable: false },
      ),
    pages: 1,
    words: 'Still here',
    notes: ['repaired'],
  },
  {
    what: 'the last twentieth cut off',
    bytes: () => cut(0.95),
    pages: 6,
    words: 'Torn page 5',
    notes: ['damaged', 'repaired'],
  },
  { what: 'half of it cut off', bytes: () => cut(0.5), pages: -1, notes: ['repaired', 'damaged'] },
  {
    what: 'content that does not inflate',
    bytes: () => onePage(PAGE, { content: stream('this is not deflated', '/Filter/FlateDecode') }),
    pages: 0,
    notes: ['damaged'],
  },
  {
    what: 'an unknown filter',
    bytes: () => onePage(PAGE, { content: stream('secret', '/Filter/FooDecode') }),
    pages: 0,
    notes: ['damaged'],
  },
  {
    what: 'a font that is not in the file',
    bytes: () => onePage(PAGE.replace('/F 9 0 R', '/F 99 0 R')),
    pages: -1,
    notes: [],
  },
  {
    what: 'resources in a circle',
    bytes: () =>
      onePage(PAGE.replace(/\/Resources.*>>>>/, '/Resources 5 0 R>>'), {
        extra: ['<</Font<</F 9 0 R>>/XObject<</Me 5 0 R>>/Self 5 0 R>>'],
      }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a length that refers to itself',
    bytes: () =>
      onePage(PAGE, { content: `<</Length 4 0 R>>\nstream\nBT /F 24 Tf 72 600 Td (Still here) Tj ET\nendstream` }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'arrays a hundred thousand deep',
    bytes: () =>
      onePage(PAGE.replace(resources, `/Resources<</Font<</F 9 0 R>>/Deep 5 0 R>>`), {
        extra: [`${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      }),
    pages: 1,
    notes: [],
    asPicture: true,
  },
  {
    what: 'scripts, launches and files that open by themselves',
    bytes: () =>
      onePage(PAGE.replace('/Contents', '/AA<</O 5 0 R>>/Annots[6 0 R]/Contents'), {
        catalogue: '<</Type/Catalog/Pages 2 0 R/OpenAction 5 0 R/Names<</JavaScript<</Names[(x) 5 0 R]>>>>>>',
        extra: [
          '<</S/JavaScript/JS(app.alert\\(1\\))>>',
          '<</Type/Annot/Subtype/Link/Rect[0 0 99 99]/A<</S/Launch/F(cmd.exe)>>>>',
        ],
      }),
    pages: 1,
    words: 'Still here',
    notes: [],
  },
  {
    what: 'a content stream that lies in another file',
    bytes: () =>
      onePage(PAGE, { content: '<</Length 0/F(http://example.org/x)/FFilter/FlateDecode>>\nstream\n\nendstream' }),
    pages: 0,
    notes: ['damaged'],
  },
]
