// Sections as Word knows them: paper, margins, running heads.
import { PAGE } from './look.ts'
import type { Orientation } from './look.ts'
import { childOf, element, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** The relationships of a running head and foot; undefined where those of the pages before go on. */
export type RunningHeads = { readonly header: string | undefined; readonly footer: string | undefined }

export const NO_HEADS: RunningHeads = { header: undefined, footer: undefined }

/** A4 with its running head and foot; every section begins a page. */
export function pageSetup(orientation: Orientation, { header, footer }: RunningHeads): Xml {
  const isUpright = orientation === 'portrait'
  const { short, long, margin, edge } = PAGE
  const reference = (kind: 'header' | 'footer', id: string | undefined) =>
    id !== undefined && element(`w:${kind}Reference`, { 'w:type': 'default', 'r:id': id })
  return element(
    'w:sectPr',
    {},
    reference('header', header),
    reference('footer', footer),
    value('w:type', 'nextPage'),
    element('w:pgSz', {
      'w:w': isUpright ? short : long,
      'w:h': isUpright ? long : short,
      'w:orient': isUpright ? undefined : 'landscape',
    }),
    element('w:pgMar', {
      'w:top': margin,
      'w:right': margin,
      'w:bottom': margin,
      'w:left': margin,
      'w:header': edge,
      'w:footer': edge,
      'w:gutter': 0,
    }),
  )
}

/** Closes pages with their setup, in their last paragraph: so all but the last of a document. */
export function closeWith(setup: Xml, body: readonly Xml[]): void {
  const last = body.at(-1)
  if (last !== undefined) childOf(last, 'w:pPr')?.elements.push(setup)
}
