// Running heads and feet: a head for each reference and orientation, a foot for each orientation.
import type { Report, Section } from '../../../../shared/report/report.ts'
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
  /**
   * Gives each run of pages its head and foot, in the order of the document. Those of the pages before are not named again: LibreOffice loses the
   * fields of a head that is named twice.
   */
  readonly follow: () => (section: Section, orientation: Orientation) => RunningHeads
  readonly parts: (pages: number) => Iterable<{ readonly name: string; readonly root: Xml }>
}

export function collectRunning(report: Report, drawn: DrawnFiles): Running {
  const heads = new Map<
    string,
    { readonly name: string; readonly reference: string; readonly orientation: Orientation }
  >()
  const feet = new Map<Orientation, string>()
  for (const section of report.sections) {
    for (const orientation of orientationsOf(section, drawn)) {
      const key = headKey(section, orientation)
      if (!heads.has(key))
        heads.set(key, { name: `header${heads.size + 1}`, reference: section.reference, orientation })
      if (!feet.has(orientation)) feet.set(orientation, `footer${feet.size + 1}`)
    }
  }
  const headNames = [...heads.values()].map(({ name }) => name)
  const relate = (kind: 'header' | 'footer') => (name: string) => ({
    id: relationshipOf(name),
    kind,
    target: `${name}.xml`,
  })
  return {
    names: [...headNames, ...feet.values()],
    relationships: [...headNames.map(relate('header')), ...[...feet.values()].map(relate('footer'))],
    follow() {
      let before: { header: string; footer: string } | undefined
      return (section, orientation) => {
        const header = relationshipOf(heads.get(headKey(section, orientation))?.name ?? '')
        const footer = relationshipOf(feet.get(orientation) ?? '')
        const named = {
          header: header === before?.header ? undefined : header,
          footer: footer === before?.footer ? undefined : footer,
        }
        before = { header, footer }
        return named
      }
    },
    *parts(pages) {
      for (const { name, reference, orientation } of heads.values())
        yield { name, root: headerPart(report, reference, orientation, pages) }
      for (const [orientation, name] of feet) yield { name, root: footerPart(report, orientation) }
    },
  }
}

const relationshipOf = (name: string) => `rId_${name}`
const headKey = ({ reference }: Section, orientation: Orientation) => `${orientation} ${reference}`
