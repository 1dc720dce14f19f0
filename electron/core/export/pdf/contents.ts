// The contents list, made from the report's headings.
import type { Block, Contents, Heading } from '../../../../shared/report/report.ts'
import { addHeading, addLines, layOut } from './blocks.ts'
import { closeOwner, ownerOf } from './draw-line.ts'
import type { Line } from './lines.ts'
import { INDENT, STYLES } from './look.ts'
import { closeAfter, plainText } from './pass.ts'
import type { Pass } from './pass.ts'

const isHeading = (block: Block): block is Heading => block.kind === 'heading'

const NUMBER_COLUMN = 36

/** One line of a title and, at the right end of the room, its page. */
const besideEachOther = (title: Line, page: Line, room: number): Line => ({
  atoms: [
    ...title.atoms,
    ...page.atoms.map(({ atom, x }) => ({ atom: { ...atom, space: 1 }, x: x + room - page.width })),
  ],
  width: room,
  spaced: false,
})

/** The contents list: one line a heading, with the page at the right; each line is a link. Its title comes from the report's words, unless a heading stands above. */
export const addContents = (pass: Pass, contents: Contents, hasTitle: boolean): void => {
  if (!hasTitle)
    addHeading(pass, {
      kind: 'heading',
      level: 1,
      runs: [{ kind: 'text', text: pass.report.words.contents }],
      anchor: '',
      inContents: false,
    })
  const { left, width } = pass.flow.room()
  const list = pass.tags.open('TOC', pass.section)
  const headings = pass.report.sections
    .flatMap((section) => section.blocks.filter(isHeading))
    .filter((heading) => heading.inContents && heading.level <= contents.levels)
  for (const heading of headings) {
    const isMain = heading.level === 1
    const style = isMain ? STYLES.contents1 : STYLES.contents2
    const indent = isMain ? 0 : INDENT
    const target = { kind: 'anchor', anchor: heading.anchor } as const
    const item = pass.tags.open('TOCI', list)
    const holder = pass.tags.open('Reference', item)
    const owner = ownerOf(holder)
    const titles = layOut(
      pass,
      [{ kind: 'text', text: plainText(heading.runs), target }],
      style,
      width - indent - NUMBER_COLUMN,
    )
    const [page] = layOut(pass, [{ kind: 'page', target }], style, NUMBER_COLUMN)
    const lines = titles.map((line, index) =>
      index < titles.length - 1 || page === undefined ? line : besideEachOther(line, page, width - indent),
    )
    addLines(pass, lines, owner, {
      left: left + indent,
      leading: style.leading,
      gap: isMain ? 8 : 1,
      before: (sheet, top, index) => {
        const title = titles[index]
        if (index < titles.length - 1 || page === undefined || title === undefined) return
        sheet.mark('artifact')
        sheet.rule(
          left + indent + title.width + 6,
          top + style.leading * 0.72,
          left + width - page.width - 6,
          top + style.leading * 0.72,
        )
      },
    })
    pass.flow.after(() => closeOwner(pass, owner))
    closeAfter(pass, item)
  }
  closeAfter(pass, list)
}
