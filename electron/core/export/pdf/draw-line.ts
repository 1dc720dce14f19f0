// Draws one line of atoms with its tags and links.
import { drawGroup } from './draw-group.ts'
import type { Line, Placed } from './lines.ts'
import { linkEnd } from './pass.ts'
import type { Pass } from './pass.ts'
import type { LinkEnd, Sheet } from './sheet.ts'
import { language } from './tags.ts'
import type { Element } from './tags.ts'

/** What the lines of one paragraph or cell share. `inner` keeps the elements of links and foreign words that go over several lines. */
export type LineOwner = {
  readonly element: Element | 'artifact'
  readonly inner: Map<number, Element>
  readonly underline: boolean
}

export const ownerOf = (element: Element | 'artifact', underline = false): LineOwner => ({
  element,
  inner: new Map(),
  underline,
})

export const closeOwner = (pass: Pass, owner: LineOwner): void => {
  for (const element of owner.inner.values()) pass.tags.close(element)
  if (owner.element !== 'artifact') pass.tags.close(owner.element)
}

const groupsOf = (line: Line): readonly (readonly Placed[])[] => {
  const groups: Placed[][] = []
  for (const placed of line.atoms) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]?.atom.run === placed.atom.run) group.push(placed)
    else groups.push([placed])
  }
  return groups
}

const wordsOf = (group: readonly Placed[]): string =>
  group
    .map(
      ({ atom }, index) =>
        (index > 0 && atom.space > 0 ? ' ' : '') +
        ('text' in atom ? atom.text : atom.kind === 'sign' ? atom.words : ''),
    )
    .join('')
    .trim()

/** `x` and `top` are the upper left corner of the line. */
export const drawLine = (
  pass: Pass,
  sheet: Sheet,
  line: Line,
  x: number,
  top: number,
  leading: number,
  owner: LineOwner,
): void => {
  const innerElement = (run: number, parent: Element, tag: string, attributes = '') => {
    const known = owner.inner.get(run)
    if (known !== undefined) return known
    const made = pass.tags.open(tag, parent, attributes)
    owner.inner.set(run, made)
    return made
  }
  const groups = groupsOf(line)
  groups.forEach((group, index) => {
    const [first] = group
    const last = group.at(-1)
    if (first === undefined || last === undefined) return
    const next = groups[index + 1]?.[0]?.atom
    const spaced = next === undefined ? line.spaced : next.space > 0
    const { target, run, language: tongue } = first.atom
    const end: LinkEnd | null = target === null || owner.element === 'artifact' ? null : linkEnd(pass, target)
    let element = owner.element
    if (element !== 'artifact' && end !== null)
      element = innerElement(run, element, 'Link', tongue === null ? '' : language(tongue))
    else if (element !== 'artifact' && tongue !== null) element = innerElement(run, element, 'Span', language(tongue))
    sheet.mark(element)
    drawGroup(pass, sheet, { atoms: group, x, top, leading, isLink: end !== null, underline: owner.underline, spaced })
    if (end !== null && element !== 'artifact') {
      const words = wordsOf(group)
      sheet.link(
        { x: x + first.x, top: top + 1, width: Math.max(4, last.x + last.atom.width - first.x), height: leading - 2 },
        element,
        end,
        words === '' ? pass.report.words.page : words,
      )
    }
  })
}
