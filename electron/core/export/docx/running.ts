// Running heads and feet: a head for each stretch of pages with one reference that lie one way, a foot for each way pages lie.
import type { Report } from '../../../../shared/report/report.ts'
import type { Orientation } from './look.ts'
import type { DrawnFiles } from './media.ts'
import type { RunningHeads } from './page-setup.ts'
import { footerPart, headerPart } from './parts.ts'
import type { Relationship } from './parts.ts'
import { orientationsOf } from './sections.ts'
import type { Xml } from './xml.ts'

export type Running = {
  readonly names: readonly string[]
  readonly relationships: readonly Relationship[]
  /** The head and foot of each stretch of sheets, in the order of the document; undefined where those before go on. */
  readonly heads: readonly RunningHeads[]
  readonly parts: (pages: number) => Iterable<{ readonly name: string; readonly root: Xml }>
}

/** No head is named twice, even where an equal one stood before: LibreOffice loses the fields of one that is. */
export function collectRunning(report: Report, drawn: DrawnFiles): Running {
  const headers: { readonly name: string; readonly reference: string; readonly orientation: Orientation }[] = []
  const footers = new Map<Orientation, string>()
  const heads: RunningHeads[] = []
  let footerBefore = ''
  for (const section of report.sections) {
    for (const orientation of orientationsOf(section, drawn)) {
      const before = headers.at(-1)
      const goesOn = before?.reference === section.reference && before.orientation === orientation
      if (!goesOn) headers.push({ name: `header${headers.length + 1}`, reference: section.reference, orientation })
      const footer = footers.get(orientation) ?? `footer${footers.size + 1}`
      footers.set(orientation, footer)
      const header = headers.at(-1)?.name
      heads.push({
        header: goesOn || header === undefined ? undefined : relationshipOf(header),
        footer: footer === footerBefore ? undefined : relationshipOf(footer),
      })
      footerBefore = footer
    }
  }
  const names = { header: headers.map(({ name }) => name), footer: [...footers.values()] }
  const relate = (kind: 'header' | 'footer') =>
    names[kind].map((name) => ({ id: relationshipOf(name), kind, target: `${name}.xml` }))
  return {
    names: [...names.header, ...names.footer],
    relationships: [...relate('header'), ...relate('footer')],
    heads,
    *parts(pages) {
      for (const { name, reference, orientation } of headers)
        yield { name, root: headerPart(report, reference, orientation, pages) }
      for (const [orientation, name] of footers) yield { name, root: footerPart(report, orientation) }
    },
  }
}

const relationshipOf = (name: string) => `rId_${name}`
