// The small parts of the package around the document itself.
import type { Report } from '../../../../shared/report/report.ts'
import { paragraph, tab } from './blocks.ts'
import { lineWidth, LIST_INDENT, NAMESPACES } from './look.ts'
import type { Orientation } from './look.ts'
import { BULLETS } from './pen.ts'
import { paragraphProperties } from './properties.ts'
import { field, textRun } from './runs.ts'
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006'
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** `kind` is the last word of the relationship's type. */
export type Relationship = {
  readonly id: string
  readonly kind: string
  readonly target: string
  readonly external?: boolean
}

export const relationshipsPart = (relationships: readonly Relationship[]): Xml =>
  element(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    relationships.map(({ id, kind, target, external }) =>
      element('Relationship', {
        Id: id,
        Type:
          kind === 'core-properties' ? `${PACKAGE}/relationships/metadata/${kind}` : `${OFFICE}/relationships/${kind}`,
        Target: target,
        TargetMode: external === true ? 'External' : undefined,
      }),
    ),
  )

export const PACKAGE_RELATIONSHIPS: readonly Relationship[] = [
  { id: 'rId1', kind: 'officeDocument', target: 'word/document.xml' },
  { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
  { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
  { id: 'rId4', kind: 'custom-properties', target: 'docProps/custom.xml' },
]

/** `running` are the parts of heads and feet, such as `header1`. */
export function contentTypesPart(running: readonly string[]): Xml {
  const override = (path: string, type: string) => element('Override', { PartName: path, ContentType: type })
  const byDefault = (extension: string, type: string) => element('Default', { Extension: extension, ContentType: type })
  return element(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    byDefault('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    byDefault('xml', 'application/xml'),
    byDefault('jpg', 'image/jpeg'),
    override('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    ['styles', 'numbering', 'settings'].map((name) => override(`/word/${name}.xml`, `${WORD_TYPE}.${name}+xml`)),
    running.map((name) => override(`/word/${name}.xml`, `${WORD_TYPE}.${name.replace(/\d+$/, '')}+xml`)),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    override('/docProps/custom.xml', 'application/vnd.openxmlformats-officedocument.custom-properties+xml'),
  )
}

/** Word 2013 and later lay out as themselves, not as an older Word; nothing asks to be updated at opening. */
export const settingsPart = (language: string): Xml =>
  element(
    'w:settings',
    { 'xmlns:w': NAMESPACES.w },
    value('w:defaultTabStop', 720),
    value('w:characterSpacingControl', 'doNotCompress'),
    element(
      'w:compat',
      {},
      element('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    element('w:themeFontLang', { 'w:val': language }),
    value('w:decimalSymbol', '.'),
    value('w:listSeparator', ','),
  )

/** One list of bullets for all, and one list for each numbered one, so that each begins at 1. */
export function numberingPart(numberedLists: number): Xml {
  const indent = paragraphProperties({ left: LIST_INDENT, hanging: LIST_INDENT })
  const level = (format: string, text: string) =>
    element(
      'w:lvl',
      { 'w:ilvl': 0 },
      value('w:start', 1),
      value('w:numFmt', format),
      value('w:lvlText', text),
      value('w:lvlJc', 'left'),
      indent,
    )
  const abstract = (id: number, inner: Xml) =>
    element('w:abstractNum', { 'w:abstractNumId': id }, value('w:multiLevelType', 'singleLevel'), inner)
  const list = (id: number, of: number) =>
    element(
      'w:num',
      { 'w:numId': id },
      value('w:abstractNumId', of),
      of === 1 && element('w:lvlOverride', { 'w:ilvl': 0 }, value('w:startOverride', 1)),
    )
  return element(
    'w:numbering',
    { 'xmlns:w': NAMESPACES.w },
    abstract(0, level('bullet', '•')),
    abstract(1, level('decimal', '%1.')),
    list(BULLETS, 0),
    Array.from({ length: Math.max(1, numberedLists) }, (_, index) => list(BULLETS + 1 + index, 1)),
  )
}

/** The learner at the left; the reference and the page at the right. */
export function headerPart(report: Report, reference: string, orientation: Orientation, pages: number): Xml {
  const numbers = report.words.pageOf.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return field('PAGE', [textRun('1')])
    if (part === '{pages}') return field('NUMPAGES', [textRun(String(pages))])
    return part === '' ? [] : [textRun(part)]
  })
  const named = reference === '' ? [] : [textRun(reference, { bold: true }), textRun(' · ')]
  return running('w:hdr', 'Header', orientation, [textRun(report.learner), tab(), ...named, ...numbers])
}

/** Who decides, and the fingerprint by which an export is told from another. */
export const footerPart = (report: Report, orientation: Orientation): Xml =>
  running('w:ftr', 'Footer', orientation, [textRun(report.footer), tab(), textRun(report.fingerprint)])

const running = (name: string, style: string, orientation: Orientation, content: readonly Xml[]) =>
  element(
    name,
    { 'xmlns:w': NAMESPACES.w, 'xmlns:r': NAMESPACES.r },
    paragraph({ style, tabs: [{ align: 'right', at: lineWidth(orientation) }] }, content),
  )

export function corePart(report: Report): Xml {
  const moment = `${report.createdAt.slice(0, 19)}Z`
  const dated = (name: string) => element(name, { 'xsi:type': 'dcterms:W3CDTF' }, moment)
  return element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, report.title),
    element('dc:subject', {}, report.subject),
    element('dc:creator', {}, report.learner),
    element('cp:lastModifiedBy', {}, report.learner),
    dated('dcterms:created'),
    dated('dcterms:modified'),
    element('dc:language', {}, report.language),
  )
}

export const appPart = (pages: number): Xml =>
  element(
    'Properties',
    { xmlns: `${OFFICE}/extended-properties` },
    element('Pages', {}, String(pages)),
    element('Application', {}, 'Trellis'),
  )

/** The export's fingerprint, for programs that read the file back. */
export const customPart = (report: Report): Xml =>
  element(
    'Properties',
    { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
    element(
      'property',
      { fmtid: '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}', pid: 2, name: FINGERPRINT_PROPERTY },
      element('vt:lpwstr', {}, report.fingerprint),
    ),
  )
export const FINGERPRINT_PROPERTY = 'TrellisFingerprint'
