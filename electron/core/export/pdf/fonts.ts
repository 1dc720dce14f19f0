// Noto Sans in four styles: measuring, encoding and embedding. Only the glyphs that are used travel in the file.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create } from '@cantoo/fontkit'
import { CustomFontSubsetEmbedder } from 'pdf-lib'
import type { PdfFile } from './pdf-file.ts'
import { reference } from './pdf-text.ts'

export type FontStyle = 'regular' | 'italic' | 'bold' | 'boldItalic'

const FILES = {
  regular: ['NotoSans-Regular.ttf', 'TRELLA+NotoSans'],
  italic: ['NotoSans-Italic.ttf', 'TRELLB+NotoSans-Italic'],
  bold: ['NotoSans-SemiBold.ttf', 'TRELLC+NotoSans-SemiBold'],
  boldItalic: ['NotoSans-SemiBoldItalic.ttf', 'TRELLD+NotoSans-SemiBoldItalic'],
} as const
export const FONT_STYLES: readonly FontStyle[] = ['regular', 'italic', 'bold', 'boldItalic']
/** Name of each font in a page's resources. */
export const FONT_NAMES = { regular: 'R', italic: 'I', bold: 'B', boldItalic: 'J' } as const

/** Height of capitals, ascent and descent, the same in all four styles; in parts of the size. */
export const FONT_SHAPE = { capital: 0.714, ascent: 1.069, descent: 0.293 } as const

export type Shaped = {
  /** In thousandths of the size. */
  readonly width: number
  /** Operands of TJ: hexadecimal strings with the kerning between them. */
  readonly code: string
}

export type Fonts = {
  readonly shape: (style: FontStyle, text: string) => Shaped
  /** Several words with single spaces between them. */
  readonly shapeLine: (style: FontStyle, text: string) => Shaped
  /** Can the font draw this character? */
  readonly has: (codePoint: number) => boolean
  /** Writes the fonts that were used; the result is a resource dictionary. Call once, after the last `shape`. */
  readonly embed: (file: PdfFile) => Promise<string>
}

const FEATURES = { liga: false, clig: false }

const loadStyle = async (assets: string, style: FontStyle) => {
  const [fileName, fontName] = FILES[style]
  const data = readFileSync(join(assets, 'fonts', fileName))
  const font = create(data)
  if (font === null || !('layout' in font)) throw new Error(`${fileName} is not a font`)
  const embedder = await CustomFontSubsetEmbedder.for({ create: () => font }, data, fontName, FEATURES)
  return {
    font,
    embedder,
    shaped: new Map<string, Shaped>(),
    codes: new Map<number, string>(),
    characters: new Set(font.characterSet),
  }
}

/** Reads the fonts from `<assets>/fonts`. Throws if one is not there: the installation is damaged. */
export const loadFonts = async (assets: string): Promise<Fonts> => {
  const loaded = {
    regular: await loadStyle(assets, 'regular'),
    italic: await loadStyle(assets, 'italic'),
    bold: await loadStyle(assets, 'bold'),
    boldItalic: await loadStyle(assets, 'boldItalic'),
  }
  const used = new Set<FontStyle>()

  const shape: Fonts['shape'] = (style, text) => {
    const { font, embedder, shaped, codes } = loaded[style]
    const known = shaped.get(text)
    if (known !== undefined) return known
    used.add(style)
    const { glyphs, positions } = font.layout(text, FEATURES)
    // The subset knows glyphs by numbers of its own. It tells them text by text, and the same glyph has the same number everywhere.
    if (glyphs.some((glyph) => !codes.has(glyph.id))) {
      const found = embedder.encodeText(text).asString().match(/.{4}/g) ?? []
      glyphs.forEach((glyph, index) => codes.set(glyph.id, found[index] ?? ''))
    }
    let width = 0
    let code = ''
    let open = false
    glyphs.forEach((glyph, index) => {
      const advance = positions?.[index]?.xAdvance ?? glyph.advanceWidth
      code += `${open ? '' : '<'}${codes.get(glyph.id) ?? ''}`
      open = true
      width += advance
      const correction = Math.round(glyph.advanceWidth - advance)
      if (correction !== 0) {
        code += `>${correction}`
        open = false
      }
    })
    const result = { width, code: open ? `${code}>` : code }
    shaped.set(text, result)
    return result
  }

  /** Word by word, because words come again and whole lines do not. */
  const shapeLine: Fonts['shapeLine'] = (style, text) => {
    const space = shape(style, ' ')
    return text
      .split(' ')
      .map((word) => shape(style, word))
      .reduce((line, word) => ({
        width: line.width + space.width + word.width,
        code: line.code + space.code + word.code,
      }))
  }

  return {
    shape,
    shapeLine,
    has: (codePoint) => loaded.regular.characters.has(codePoint) && loaded.bold.characters.has(codePoint),
    embed: async (file) => {
      const entries: string[] = []
      for (const style of FONT_STYLES) {
        if (!used.has(style)) continue
        const ref = file.context.nextRef()
        await loaded[style].embedder.embedIntoContext(file.context, ref)
        entries.push(`/${FONT_NAMES[style]} ${reference(ref.objectNumber)}`)
      }
      file.flushCopies()
      return `<<${entries.join('')}>>`
    },
  }
}
