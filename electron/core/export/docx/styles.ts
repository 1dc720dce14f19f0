// The styles of the Word file: everything a reader sees is set here, so that a centre can restyle the portfolio in one place.
import { CRITERION_STATES } from '../../../../shared/domain/coverage.ts'
import type { CriterionState } from '../../../../shared/domain/coverage.ts'
import { CELL_PADDING, COLOURS, FACT_INDENT, hairline, LIST_INDENT, NAMESPACES, STRIP_INDENT } from './look.ts'
import { paragraphProperties, runProperties } from './properties.ts'
import type { ParagraphLook, RunLook } from './properties.ts'
import { tableStyles } from './table-styles.ts'
import { element, value } from './xml.ts'
import type { Xml } from './xml.ts'

/** On every computer with Word; LibreOffice draws Carlito, which is as wide. */
const FONT = 'Calibri'
/** Windows draws the signs in it whatever the text's font; elsewhere the system finds them by itself. */
const SIGN_FONT = 'Segoe UI Symbol'

const STATE_COLOURS: Readonly<Record<CriterionState, string>> = {
  none: COLOURS.muted,
  partly: '8A5A00',
  enough: '2456A6',
  accepted: '1F6B52',
  notYet: 'A33A2A',
}

const stateName = (state: CriterionState) => state[0]?.toUpperCase() + state.slice(1)
/** The character style of a state's word. */
export const stateStyle = (state: CriterionState): string => `State${stateName(state)}`
/** The character style of a state's sign. */
export const signStyle = (state: CriterionState): string => `State${stateName(state)}Sign`

/** `styles.xml`. The language is that of all text which names no other. */
export function stylesPart(language: string): Xml {
  const defaults = element(
    'w:docDefaults',
    {},
    element('w:rPrDefault', {}, runProperties({ font: FONT, size: 21, language })),
    element('w:pPrDefault', {}, paragraphProperties({ before: 0, after: 120, line: 276 })),
  )
  return element(
    'w:styles',
    { 'xmlns:w': NAMESPACES.w },
    defaults,
    paragraphStyles(),
    characterStyles(),
    tableStyles(),
    style('numbering', 'NoList', 'No List', { isDefault: true }),
  )
}

/** Names that Word itself gives meaning to; all others are ours. */
const OF_WORD =
  /^(?:Normal|heading \d|toc \d|TOC Heading|header|footer|Quote|List (?:Bullet|Number)|caption|Default Paragraph Font|Hyperlink|No List)$/

type StyleParts = {
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault?: boolean
  readonly paragraph?: ParagraphLook
  readonly run?: RunLook
}
function style(type: 'paragraph' | 'character' | 'numbering', id: string, name: string, parts: StyleParts): Xml {
  return element(
    'w:style',
    {
      'w:type': type,
      'w:default': parts.isDefault ? 1 : undefined,
      'w:customStyle': OF_WORD.test(name) ? undefined : 1,
      'w:styleId': id,
    },
    value('w:name', name),
    parts.basedOn !== undefined && value('w:basedOn', parts.basedOn),
    parts.next !== undefined && value('w:next', parts.next),
    element('w:qFormat'),
    parts.paragraph && paragraphProperties(parts.paragraph),
    parts.run && runProperties(parts.run),
  )
}

function paragraphStyles(): Xml[] {
  const heading = (level: 1 | 2 | 3 | 4, size: number, before: number, after: number) =>
    style('paragraph', `Heading${level}`, `heading ${level}`, {
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { keepNext: true, keepLines: true, before, after, line: 252, outline: level - 1 },
      run: { bold: true, size },
    })
  const plain = (id: string, name: string, paragraph: ParagraphLook, run: RunLook = {}, basedOn = 'Normal') =>
    style('paragraph', id, name, { basedOn, paragraph, run })
  return [
    style('paragraph', 'Normal', 'Normal', { isDefault: true, run: { colour: COLOURS.ink } }),
    heading(1, 36, 360, 160),
    heading(2, 26, 320, 100),
    heading(3, 23, 260, 60),
    heading(4, 21, 200, 60),
    plain('TOCHeading', 'TOC Heading', { keepNext: true, after: 160, line: 252 }, { bold: true, size: 36 }),
    plain('TOC1', 'toc 1', { before: 100, after: 30, line: 252 }, { bold: true }),
    plain('TOC2', 'toc 2', { after: 20, left: 284, line: 252 }),
    plain('Header', 'header', { after: 0, line: 240 }, { colour: COLOURS.muted, size: 18 }),
    plain('Footer', 'footer', { after: 0, line: 240 }, { colour: COLOURS.muted, size: 18 }),
    plain('Lead', 'Lead', { after: 180, line: 288 }, { size: 26, colour: COLOURS.muted }),
    plain('Note', 'Note', { after: 80, line: 252 }, { size: 18, colour: COLOURS.muted }),
    plain('Quote', 'Quote', {
      left: 284,
      right: 284,
      borders: { left: { style: 'single', width: 12, colour: COLOURS.line, space: 10 } },
    }),
    plain('Notice', 'Notice', {
      left: 200,
      right: 0,
      before: 80,
      after: 160,
      shade: COLOURS.well,
      borders: { left: { style: 'single', width: 24, colour: COLOURS.muted, space: 8 } },
    }),
    plain('ListBullet', 'List Bullet', { after: 60, left: LIST_INDENT, hanging: LIST_INDENT }),
    plain('ListNumber', 'List Number', { after: 60, left: LIST_INDENT, hanging: LIST_INDENT }),
    plain('Fact', 'Fact', {
      after: 50,
      left: FACT_INDENT,
      hanging: FACT_INDENT,
      tabs: [{ align: 'left', at: FACT_INDENT }],
    }),
    plain(
      'Caption',
      'caption',
      { keepNext: true, keepLines: true, before: 160, after: 80, line: 252 },
      { bold: true, size: 19 },
    ),
    plain(
      'PictureCaption',
      'Picture caption',
      { before: 0, after: 160, line: 252 },
      { size: 18, colour: COLOURS.muted },
    ),
    plain('Picture', 'Picture', { before: 0, after: 60, line: 240 }),
    plain('TableText', 'Table text', { after: 0, line: 252 }, { size: 19 }),
    plain('TableHead', 'Table head', { keepNext: true }, { bold: true }, 'TableText'),
    plain('TableGroup', 'Table group', { keepNext: true, before: 40 }, { bold: true }, 'TableText'),
    plain(
      'StripFact',
      'Strip fact',
      { keepNext: true, left: STRIP_INDENT - CELL_PADDING, after: 20, line: 252 },
      { size: 19 },
    ),
    plain(
      'StripTags',
      'Strip criteria',
      { keepNext: true, before: 40, after: 40, left: STRIP_INDENT - CELL_PADDING, line: 324 },
      { size: 19 },
    ),
    plain('BoxLabel', 'Box label', { keepNext: true, after: 0, line: 240 }, { size: 18, colour: COLOURS.muted }),
    plain('FileName', 'File name', {
      keepNext: true,
      before: 240,
      after: 20,
      line: 252,
      borders: { top: { ...hairline, space: 6 } },
    }),
    plain('FileNote', 'File note', { after: 30, line: 252 }, { size: 18 }),
    plain('SectionEnd', 'Section end', { after: 0, line: 20, lineRule: 'exact' }, { size: 2 }),
  ]
}

function characterStyles(): Xml[] {
  const plain = (id: string, name: string, run: RunLook) =>
    style('character', id, name, { basedOn: 'DefaultParagraphFont', run })
  return [
    style('character', 'DefaultParagraphFont', 'Default Paragraph Font', { isDefault: true }),
    plain('Hyperlink', 'Hyperlink', { colour: COLOURS.accent, underline: true }),
    plain('QuietLink', 'Quiet link', { colour: COLOURS.accent }),
    plain('Muted', 'Muted', { colour: COLOURS.muted }),
    plain('Term', 'Term', { colour: COLOURS.muted, size: 19 }),
    plain('ItemReference', 'Item reference', { bold: true, size: 52 }),
    plain('Tag', 'Tag', { border: { style: 'dashed', width: 4, colour: COLOURS.muted } }),
    plain('CriterionTag', 'Criterion tag', {
      colour: COLOURS.accent,
      border: { style: 'single', width: 4, colour: COLOURS.accent },
    }),
    plain('TagGap', 'Tag gap', { spread: 100 }),
    ...CRITERION_STATES.flatMap((state) => [
      plain(stateStyle(state), `State ${state}`, { colour: STATE_COLOURS[state] }),
      plain(signStyle(state), `State ${state} sign`, { colour: STATE_COLOURS[state], font: SIGN_FONT, size: 18 }),
    ]),
  ]
}
