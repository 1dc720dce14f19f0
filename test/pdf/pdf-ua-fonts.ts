// PDF/UA-1, fonts: embedded, every shown glyph with a meaning and the width the font gives it.
import { create } from '@cantoo/fontkit'
import { PDFArray, PDFNumber, PDFRawStream, decodePDFRawStream } from 'pdf-lib'
import { get, listAt, nameAt, raw, streamText } from './pdf-objects.ts'
import type { Pdf } from './pdf-objects.ts'
import type { Shown } from './pdf-ua-content.ts'
import type { ReportFault } from './pdf-ua-fault.ts'

const mappedCodes = (cmap: string): ReadonlySet<number> => {
  const codes = new Set<number>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', value = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      if (!/^0*$/.test(value)) codes.add(Number.parseInt(code, 16))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', until = ''] of block.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>\s*</gi))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(until, 16); code += 1) codes.add(code)
  return codes
}

const widthsOf = (pdf: Pdf, descendant: ReturnType<typeof get>): ReadonlyMap<number, number> => {
  const widths = new Map<number, number>()
  const list = listAt(pdf, descendant, 'W')
  for (let index = 0; index + 1 < list.length; index += 2) {
    const first = get(pdf, list[index])
    const values = get(pdf, list[index + 1])
    if (first instanceof PDFNumber && values instanceof PDFArray)
      values
        .asArray()
        .forEach((value, at) => value instanceof PDFNumber && widths.set(first.asNumber() + at, value.asNumber()))
  }
  return widths
}

export const checkFonts = (pdf: Pdf, shown: Shown, report: ReportFault): void => {
  for (const [name, { font, codes }] of shown) {
    const descendant = get(pdf, font, 'DescendantFonts', 0)
    const program = get(pdf, descendant, 'FontDescriptor', 'FontFile2')
    if (!(program instanceof PDFRawStream)) {
      report('U47', `font ${name} is not embedded`)
      continue
    }
    if (raw(font, 'ToUnicode') === undefined) report('U48', `font ${name} has no meaning for its glyphs`)
    const mapped = mappedCodes(streamText(pdf, raw(font, 'ToUnicode')))
    const widths = widthsOf(pdf, descendant)
    if (nameAt(pdf, descendant, 'CIDToGIDMap') !== 'Identity') report('U51', `font ${name} has no map to its glyphs`)
    let face
    try {
      face = create(decodePDFRawStream(program).decode())
    } catch {
      face = null
    }
    if (face === null || !('getGlyph' in face)) {
      report('U53', `font ${name} cannot be parsed`)
      continue
    }
    for (const code of codes) {
      if (code === 0) report('U50', `font ${name} shows a missing glyph`)
      else if (!mapped.has(code)) report('U49', `glyph ${code} of font ${name} has no meaning`)
      const width = ((face.getGlyph(code)?.advanceWidth ?? 0) * 1000) / face.unitsPerEm
      if (Math.abs((widths.get(code) ?? 1000) - width) > 1)
        report('U52', `glyph ${code} of font ${name} is ${width} wide, not ${widths.get(code)}`)
    }
  }
}
