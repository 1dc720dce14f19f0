// Draws one line of atoms with its tags and links.
import { FONT_SHAPE } from './fonts.ts'
import type { Line, Placed } from './lines.ts'
import { COLOURS } from './look.ts'
import type { Colour } from './look.ts'
import { linkEnd, noteAnchor } from './pass.ts'
import type { Pass } from './pass.ts'
import { number, numbers, textString } from './pdf-text.ts'
import { TAG_PADDING } from './runs.ts'
import type { Atom } from './runs.ts'
import type { LinkEnd, Sheet } from './sheet.ts'
import { drawSign, SIGN_CHARACTERS } from './signs.ts'
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

/** Distance from the top of a line to its baseline. */
export const baselineIn = (leading: number, size: number): number =>
  (leading - (FONT_SHAPE.ascent + FONT_SHAPE.descent) * size) / 2 + FONT_SHAPE.ascent * size

const groupsOf = (line: Line): readonly (readonly Placed[])[] => {
  const groups: Placed[][] = []
  for (const placed of line.atoms) {
    const group = groups.at(-1)
    if (group !== undefined && group[0]?.atom.run === placed.atom.run) group.push(placed)
    else groups.push([placed])
  }
  return groups
}

const paint = (colour: Colour) => `${numbers(colour)} rg ${numbers(colour)} RG`

/** A sign, and for readers who do not see it: hidden words where it stands for a word, its own character where the learner typed it. */
const drawSignAtom = (pass: Pass, sheet: Sheet, atom: Extract<Atom, { kind: 'sign' }>, x: number, baseline: number) => {
  const centre = [x + atom.width / 2, sheet.height - baseline + (FONT_SHAPE.capital / 2) * atom.size] as const
  const shape = `q ${paint(atom.colour)} ${drawSign(atom.sign, centre, atom.size)} Q`
  if (SIGN_CHARACTERS[atom.words] !== undefined)
    return sheet.draw(`/Span<</ActualText${textString(atom.words)}>>BDC ${shape} EMC`)
  sheet.draw(shape)
  if (atom.words === '') return
  const { code, width } = pass.maker.fonts.shape('regular', atom.words)
  const size = atom.size / 2
  const stretch = Math.max(1, (atom.width / ((width * size) / 1000)) * 100)
  sheet.draw(
    `q BT/R ${number(size)} Tf 3 Tr ${number(stretch)} Tz ${numbers([x, sheet.height - baseline])} Td[${code}]TJ ET Q`,
  )
}

const drawGroup = (
  pass: Pass,
  sheet: Sheet,
  group: readonly Placed[],
  x: number,
  top: number,
  leading: number,
  isLink: boolean,
  underline: boolean,
  spaced: boolean,
) => {
  const spaceCode = (atom: Atom) => pass.maker.fonts.shape(atom.font, ' ').code
  let code = ''
  let start: Placed | null = null
  const flush = () => {
    if (start !== null) {
      const { atom } = start
      sheet.text(
        atom.font,
        atom.size,
        isLink ? COLOURS.accent : atom.colour,
        x + start.x,
        top + baselineIn(leading, atom.size),
        code,
      )
    }
    start = null
    code = ''
  }
  group.forEach((placed, index) => {
    const { atom } = placed
    const following = group[index + 1]?.atom
    const isSpaced = following === undefined ? spaced : following.space > 0
    const baseline = top + baselineIn(leading, atom.size)
    if (atom.anchor !== null) noteAnchor(pass, atom.anchor, sheet, top)
    if (atom.kind === 'word') {
      const before = group[index - 1]
      if (before !== undefined && placed.x - before.x - before.atom.width > atom.space + 0.5) flush()
      start ??= placed
      code += atom.code + (isSpaced ? spaceCode(atom) : '')
      return
    }
    flush()
    if (atom.kind === 'sign')
      drawSignAtom(
        pass,
        sheet,
        isLink && atom.colour === COLOURS.ink ? { ...atom, colour: COLOURS.accent } : atom,
        x + placed.x,
        baseline,
      )
    if (atom.kind === 'tag') {
      sheet.text(
        atom.font,
        atom.size,
        isLink ? COLOURS.accent : atom.colour,
        x + placed.x + TAG_PADDING,
        baseline,
        atom.code + spaceCode(atom),
      )
      sheet.outline(
        { x: x + placed.x, top: baseline - atom.size * 0.98, width: atom.width, height: atom.size * 1.3 },
        { dashed: true, colour: COLOURS.muted },
      )
    }
  })
  flush()
  const [first] = group
  const last = group.at(-1)
  if (isLink && underline && first !== undefined && last !== undefined) {
    const under = top + baselineIn(leading, first.atom.size) + 1.6
    sheet.rule(x + first.x, under, x + last.x + last.atom.width, under, COLOURS.accent)
  }
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
    drawGroup(pass, sheet, group, x, top, leading, end !== null, owner.underline, spaced)
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
