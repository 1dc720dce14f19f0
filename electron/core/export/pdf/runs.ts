// Runs of text cut into atoms: the words, signs and tags that lines are made of.
import type { Run, Target } from '../../../../shared/report/report.ts'
import type { FontStyle, Fonts } from './fonts.ts'
import { COLOURS } from './look.ts'
import type { Colour, TextStyle } from './look.ts'
import { SIGN_CHARACTERS, SIGN_WIDTH, STATE_SIGNS } from './signs.ts'
import type { Sign } from './signs.ts'

type Common = {
  /** Index of the run it came from: atoms of one run share their link. */
  readonly run: number
  readonly font: FontStyle
  readonly size: number
  readonly colour: Colour
  readonly width: number
  /** Width of the white space before it. */
  readonly space: number
  /** True where no line may end before it. */
  readonly glued: boolean
  readonly target: Target | null
  readonly language: string | null
  readonly anchor: string | null
}
export type Atom = Common &
  (
    | { readonly kind: 'word' | 'tag'; readonly text: string; readonly code: string }
    /** `words` stands for the sign where no text beside it says the same. */
    | { readonly kind: 'sign'; readonly sign: Sign; readonly words: string }
    | { readonly kind: 'break' }
  )

/** Room between a tag's word and its outline. */
export const TAG_PADDING = 4

export type AtomMaker = {
  readonly fonts: Fonts
  readonly pageOf: (target: Target) => number | null
  readonly onMissingGlyph: (code: string) => void
}

const withStyle = (base: FontStyle, bold: boolean, italic: boolean): FontStyle => {
  const isBold = bold || base === 'bold' || base === 'boldItalic'
  const isItalic = italic || base === 'italic' || base === 'boldItalic'
  return isBold ? (isItalic ? 'boldItalic' : 'bold') : isItalic ? 'italic' : 'regular'
}

/** Characters that carry no shape of their own: joiners, selectors, direction marks, soft hyphens. */
const INVISIBLE = /[[\p{Default_Ignorable_Code_Point}\p{Cc}]--[\t\n]]/gv

/** Letters that every style has and that stand for themselves: most texts need no closer look. */
const PLAIN = /^[\n\t\x20-\x7e\u00a1-\u00ac\u00ae-\u017f\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026]*$/

/** Text the fonts can draw: NFC, unknown characters as `[U+1F600]`, which a reader can look up. */
export const drawable = (text: string, maker: AtomMaker): string => {
  if (PLAIN.test(text)) return text
  const plain = text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(INVISIBLE, '')
  let result = ''
  for (const character of plain) {
    const codePoint = character.codePointAt(0) ?? 0
    if (
      character === '\n' ||
      character === '\t' ||
      SIGN_CHARACTERS[character] !== undefined ||
      maker.fonts.has(codePoint)
    )
      result += character
    else {
      const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`
      maker.onMissingGlyph(code)
      result += `[${code}]`
    }
  }
  return result
}

const SIGNS = Object.keys(SIGN_CHARACTERS).join('')
const SIGNS_IN_TEXT = new RegExp(`([${SIGNS}])`, 'u')
/** After these a word may go on in the next line. */
const BREAKABLE = /(?<=[\p{L}\p{N}][-–—/])(?=[\p{L}\p{N}])/u
const NEEDS_CUTTING = new RegExp(`[-–—/${SIGNS}]`, 'u')

/** A word cut where signs are drawn and where a line may end within it. */
const partsOf = (word: string): readonly string[] =>
  NEEDS_CUTTING.test(word) ? word.split(SIGNS_IN_TEXT).flatMap((piece) => piece.split(BREAKABLE)) : [word]

/** Cuts runs into atoms. A line break in the text becomes a `break` atom. */
export const toAtoms = (runs: readonly Run[], style: TextStyle, maker: AtomMaker): readonly Atom[] => {
  const atoms: Atom[] = []
  let space = 0
  let glued = false

  runs.forEach((run, index) => {
    const font = run.kind === 'text' ? withStyle(style.font, run.bold ?? false, run.italic ?? false) : style.font
    const isState = run.kind === 'state'
    let anchor = run.kind === 'text' ? (run.anchor ?? null) : null
    const common = {
      run: index,
      font,
      size: style.size,
      colour: isState ? COLOURS[run.state] : run.kind === 'text' && run.muted === true ? COLOURS.muted : style.colour,
      target: run.target ?? null,
      language: run.kind === 'text' ? (run.language ?? null) : null,
    }
    const spaceWidth = (maker.fonts.shape(font, ' ').width * style.size) / 1000
    const place = () => {
      const placed = { ...common, space, glued, anchor }
      space = 0
      glued = true
      anchor = null
      return placed
    }
    const addWord = (text: string) => {
      const shaped = maker.fonts.shape(font, text)
      atoms.push({ ...place(), kind: 'word', text, code: shaped.code, width: (shaped.width * style.size) / 1000 })
    }
    const addSign = (sign: Sign, words: string) =>
      atoms.push({ ...place(), kind: 'sign', sign, words, width: (SIGN_WIDTH * style.size) / 1000 })
    const addSpace = () => {
      space = spaceWidth
      glued = false
    }
    const addText = (text: string) => {
      for (const token of drawable(text, maker).split(/([ \t\n]+)/)) {
        if (token === '') continue
        const first = token[0]
        if (first !== ' ' && first !== '\t' && first !== '\n') {
          for (const part of partsOf(token)) {
            const sign = SIGN_CHARACTERS[part]
            if (sign !== undefined) addSign(sign, part)
            else if (part !== '') addWord(part)
            glued = false
          }
          glued = true
        } else if (token.includes('\n')) {
          for (let count = token.split('\n').length; count > 1; count -= 1)
            atoms.push({ ...place(), kind: 'break', width: 0, space: 0 })
          glued = false
        } else addSpace()
      }
    }

    if (run.kind === 'state') {
      addSign(STATE_SIGNS[run.state], run.short === true ? run.text : '')
      if (run.short !== true) {
        space = spaceWidth * 0.9
        addText(run.text)
      }
    } else if (run.kind === 'page') {
      const page = maker.pageOf(run.target)
      addText(page === null ? '–' : String(page))
    } else if (run.kind === 'tag') {
      const text = drawable(run.text, maker).replace(/\s+/g, ' ')
      const shaped = maker.fonts.shape(font, text)
      atoms.push({
        ...place(),
        kind: 'tag',
        text,
        code: shaped.code,
        width: (shaped.width * style.size) / 1000 + 2 * TAG_PADDING,
      })
    } else if (run.text === '' && anchor !== null) addWord('')
    else addText(run.text)
  })
  return atoms
}
