// One page while it is drawn. Distances are measured from the upper left corner; PDF's own run from the lower left.
import type { FontStyle } from './fonts.ts'
import { FONT_NAMES } from './fonts.ts'
import { COLOURS, HAIRLINE } from './look.ts'
import type { Colour } from './look.ts'
import type { PdfFile } from './pdf-file.ts'
import { number, numbers, reference, textString } from './pdf-text.ts'
import type { Position } from './places.ts'
import type { Element, Tags } from './tags.ts'

export type Rectangle = { readonly x: number; readonly top: number; readonly width: number; readonly height: number }
export type LinkEnd = Position | { readonly url: string }

export type Sheet = {
  /** Index of the page, from 0. */
  readonly index: number
  readonly width: number
  readonly height: number
  /** What is drawn from here on belongs to the element, or is decoration that a screen reader passes over. */
  readonly mark: (owner: Element | 'artifact') => void
  readonly text: (font: FontStyle, size: number, colour: Colour, x: number, baseline: number, code: string) => void
  /** Operators in PDF coordinates; leaves the graphics state as it was. */
  readonly draw: (operators: string) => void
  readonly rule: (x1: number, top1: number, x2: number, top2: number, colour?: Colour, width?: number) => void
  readonly outline: (area: Rectangle, options?: { readonly dashed?: boolean; readonly colour?: Colour }) => void
  /** Draws an image or form; the matrix maps its space to PDF page coordinates. */
  readonly place: (object: number, matrix: readonly number[]) => void
  readonly link: (area: Rectangle, element: Element, end: LinkEnd, contents: string) => void
  readonly close: () => void
}

/** What all pages of a file share. */
export type Binding = {
  readonly file: PdfFile
  readonly tags: Tags
  /** Object number of a page by its index; pages that links look ahead to have theirs already. */
  readonly pageObject: (index: number) => number
  readonly pageTree: number
  readonly fontResources: number
}

/** A sheet for a dry pass: knows its size, keeps nothing. */
export const createDrySheet = (index: number, width: number, height: number): Sheet => {
  const nothing = () => {}
  return {
    index,
    width,
    height,
    mark: nothing,
    text: nothing,
    draw: nothing,
    rule: nothing,
    outline: nothing,
    place: nothing,
    link: nothing,
    close: nothing,
  }
}

const stroke = (colour: Colour) => `${numbers(colour)} RG`
const fill = (colour: Colour) => `${numbers(colour)} rg`

export const createSheet = (binding: Binding, index: number, width: number, height: number): Sheet => {
  const { file, tags } = binding
  const page = binding.pageObject(index)
  const out: string[] = []
  const owners: string[] = []
  const annotations: number[] = []
  const objects = new Set<number>()
  let marked: Element | 'artifact' | null = null
  let current: Element | 'artifact' | null = null
  let filled: Colour | null = null

  /** Opens the marked content only when something is drawn, and joins neighbours of one owner. */
  const begin = () => {
    if (marked === current) return
    if (marked !== null) out.push('EMC')
    marked = current
    if (current === null) return
    if (current === 'artifact') out.push('/Artifact BMC')
    else {
      out.push(`/${current.tag}<</MCID ${owners.length}>>BDC`)
      tags.addContent(current, page, owners.length)
      owners.push(reference(current.object))
    }
  }
  const setFill = (colour: Colour) => {
    if (filled === colour) return
    filled = colour
    out.push(fill(colour))
  }
  const draw = (operators: string) => {
    begin()
    out.push(operators)
  }

  return {
    index,
    width,
    height,
    mark: (owner) => {
      current = owner
    },
    text: (font, size, colour, x, baseline, code) => {
      if (code === '') return
      begin()
      setFill(colour)
      out.push(`BT/${FONT_NAMES[font]} ${number(size)} Tf ${number(x)} ${number(height - baseline)} Td[${code}]TJ ET`)
    },
    draw,
    rule: (x1, top1, x2, top2, colour = COLOURS.line, thickness = HAIRLINE) =>
      draw(
        `q ${number(thickness)} w ${stroke(colour)} ${numbers([x1, height - top1])} m ${numbers([x2, height - top2])} l S Q`,
      ),
    outline: (area, { dashed = false, colour = COLOURS.line } = {}) =>
      draw(
        `q ${HAIRLINE} w ${stroke(colour)} ${dashed ? '[2 1.5] 0 d ' : ''}${numbers([area.x, height - area.top - area.height, area.width, area.height])} re S Q`,
      ),
    place: (object, matrix) => {
      objects.add(object)
      draw(`q ${numbers(matrix)} cm/X${object} Do Q`)
    },
    link: (area, element, end, contents) => {
      const annotation = file.next()
      const key = tags.register(reference(element.object))
      tags.addAnnotation(element, page, annotation)
      annotations.push(annotation)
      const bounds = numbers([area.x, height - area.top - area.height, area.x + area.width, height - area.top])
      const goal =
        'url' in end
          ? `/A<</S/URI/URI${textString(end.url)}>>`
          : `/Dest[${reference(binding.pageObject(end.page))}/XYZ 0 ${number(end.y)} null]`
      file.put(
        annotation,
        `<</Type/Annot/Subtype/Link/Rect[${bounds}]/Border[0 0 0]/F 4/P ${reference(page)}/StructParent ${key}/Contents${textString(contents)}${goal}>>`,
      )
    },
    close: () => {
      current = null
      begin()
      const content = file.next()
      file.deflated(content, '', out.join('\n'))
      const key = tags.register(`[${owners.join(' ')}]`)
      const forms =
        objects.size === 0
          ? ''
          : `/XObject<<${[...objects].map((object) => `/X${object} ${reference(object)}`).join('')}>>`
      const notes = annotations.length === 0 ? '' : `/Annots[${annotations.map(reference).join(' ')}]`
      file.put(
        page,
        `<</Type/Page/Parent ${reference(binding.pageTree)}/MediaBox[0 0 ${numbers([width, height])}]/Resources<</Font ${reference(binding.fontResources)}${forms}>>` +
          `/Contents ${reference(content)}/StructParents ${key}/Tabs/S${notes}>>`,
      )
    },
  }
}
