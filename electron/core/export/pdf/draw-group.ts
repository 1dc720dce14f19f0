// Draws neighbouring atoms of one run: words as one string, signs and tags as shapes.
import { FONT_SHAPE } from './fonts.ts'
import type { Placed } from './lines.ts'
import { COLOURS } from './look.ts'
import type { Colour } from './look.ts'
import { noteAnchor } from './pass.ts'
import type { Pass } from './pass.ts'
import { number, numbers, textString } from './pdf-text.ts'
import { TAG_PADDING } from './runs.ts'
import type { Atom } from './runs.ts'
import type { Sheet } from './sheet.ts'
import { drawSign, SIGN_CHARACTERS } from './signs.ts'

/** Distance from the top of a line to its baseline. */
export const baselineIn = (leading: number, size: number): number =>
  (leading - (FONT_SHAPE.ascent + FONT_SHAPE.descent) * size) / 2 + FONT_SHAPE.ascent * size

const paint = (colour: Colour) => `${numbers(colour)} rg ${numbers(colour)} RG`

/** A sign, and for readers who do not see it: hidden words where it stands for a word, its own character where the learner typed it. */
const drawSignAtom = (
  pass: Pass,
  sheet: Sheet,
  atom: Extract<Atom, { kind: 'sign' }>,
  colour: Colour,
  x: number,
  baseline: number,
) => {
  const centre = [x + atom.width / 2, sheet.height - baseline + (FONT_SHAPE.capital / 2) * atom.size] as const
  const shape = `q ${paint(colour)} ${drawSign(atom.sign, centre, atom.size)} Q`
  if (SIGN_CHARACTERS[atom.words] !== undefined)
    return sheet.draw(`/Span<</ActualText${textString(atom.words)}>>BDC ${shape} EMC`)
  sheet.draw(shape)
  if (atom.words === '') return
  const { code, width } = pass.maker.fonts.shapeLine('regular', atom.words)
  const size = atom.size / 2
  const stretch = Math.max(1, (atom.width / ((width * size) / 1000)) * 100)
  const position = numbers([x, sheet.height - baseline])
  sheet.draw(`q BT/R ${number(size)} Tf 3 Tr ${number(stretch)} Tz ${position} Td[${code}]TJ ET Q`)
}

export type Group = {
  readonly atoms: readonly Placed[]
  /** Upper left corner of the line. */
  readonly x: number
  readonly top: number
  readonly leading: number
  readonly isLink: boolean
  readonly underline: boolean
  /** White space follows the last atom. */
  readonly spaced: boolean
}

export const drawGroup = (pass: Pass, sheet: Sheet, group: Group): void => {
  const { atoms, x, top, leading, isLink } = group
  const spaceCode = (atom: Atom) => pass.maker.fonts.shape(atom.font, ' ').code
  const baselineOf = (atom: Atom) => top + baselineIn(leading, atom.size)
  // A state keeps its colour where it is a link.
  const colourOf = ({ colour }: Atom) =>
    isLink && (colour === COLOURS.ink || colour === COLOURS.muted) ? COLOURS.accent : colour
  let code = ''
  let start: Placed | null = null
  const flush = () => {
    if (start !== null) {
      const { atom } = start
      sheet.text(atom.font, atom.size, colourOf(atom), x + start.x, baselineOf(atom), code)
    }
    start = null
    code = ''
  }

  atoms.forEach((placed, index) => {
    const { atom } = placed
    const following = atoms[index + 1]?.atom
    const isSpaced = following === undefined ? group.spaced : following.space > 0
    if (atom.anchor !== null) noteAnchor(pass, atom.anchor, sheet, top)
    if (atom.kind === 'word') {
      const before = atoms[index - 1]
      if (before !== undefined && placed.x - before.x - before.atom.width > atom.space + 0.5) flush()
      start ??= placed
      code += atom.code + (isSpaced ? spaceCode(atom) : '')
      return
    }
    flush()
    if (atom.kind === 'sign') drawSignAtom(pass, sheet, atom, colourOf(atom), x + placed.x, baselineOf(atom))
    if (atom.kind === 'tag') {
      const left = x + placed.x
      sheet.text(
        atom.font,
        atom.size,
        colourOf(atom),
        left + TAG_PADDING,
        baselineOf(atom),
        atom.code + spaceCode(atom),
      )
      const area = { x: left, top: baselineOf(atom) - atom.size * 0.98, width: atom.width, height: atom.size * 1.3 }
      sheet.outline(area, { dashed: true, colour: COLOURS.muted })
    }
  })
  flush()

  const [first] = atoms
  const last = atoms.at(-1)
  // A sign with its word has a colour of its own; a line below it would add another.
  const hasSign = atoms.some(({ atom }) => atom.kind === 'sign')
  if (isLink && group.underline && !hasSign && first !== undefined && last !== undefined) {
    const under = baselineOf(first.atom) + 1.6
    sheet.rule(x + first.x, under, x + last.x + last.atom.width, under, COLOURS.accent)
  }
}
