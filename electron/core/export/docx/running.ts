// Running heads and feet: a head for each reference and orientation, a foot for each orientation.
import type { Report, Section } from '../../../../shared/report/report.ts'
import { footerPart, headerPart } from './parts.ts'
import type { Relationship } from './parts.ts'
import type { Xml } from './xml.ts'

export type Running = {
  readonly names: readonly string[]
  readonly relationships: readonly Relationship[]
  /** The relationships of a section's head and foot; undefined where those of the section before go on. */
  readonly of: (section: Section) => { readonly header: string | undefined; readonly footer: string | undefined }
  readonly parts: (pages: number) => Iterable<{ readonly name: string; readonly root: Xml }>
}

export function collectRunning(report: Report): Running {
  const heads = new Map(report.sections.map((section) => [headKey(section), section]))
  const feet = new Map(report.sections.map((section) => [section.orientation, section]))
  const named = <K>(keys: Iterable<K>, kind: 'header' | 'footer') =>
    new Map([...keys].map((key, index) => [key, `${kind}${index + 1}`]))
  const headNames = named(heads.keys(), 'header')
  const footNames = named(feet.keys(), 'footer')
  const relationshipOf = (name: string | undefined) => `rId_${name ?? ''}`
  const relationships = (kind: 'header' | 'footer', names: Iterable<string>) =>
    [...names].map((name) => ({ id: relationshipOf(name), kind, target: `${name}.xml` }))
  return {
    names: [...headNames.values(), ...footNames.values()],
    relationships: [...relationships('header', headNames.values()), ...relationships('footer', footNames.values())],
    of(section) {
      const before = report.sections[report.sections.indexOf(section) - 1]
      return {
        header:
          before && headKey(before) === headKey(section) ? undefined : relationshipOf(headNames.get(headKey(section))),
        footer:
          before?.orientation === section.orientation ? undefined : relationshipOf(footNames.get(section.orientation)),
      }
    },
    *parts(pages) {
      for (const [key, name] of headNames) {
        const section = heads.get(key)
        if (section !== undefined)
          yield { name, root: headerPart(report, section.reference, section.orientation, pages) }
      }
      for (const [orientation, name] of footNames) yield { name, root: footerPart(report, orientation) }
    },
  }
}

const headKey = ({ reference, orientation }: Section) => `${orientation} ${reference}`
