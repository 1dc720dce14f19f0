// Runs of text: styles, links, states as sign and word, tags in an outline, page numbers.
import type { CriterionState } from '../../../../shared/domain/coverage.ts'
import type { PageRun, Run, StateRun, TagRun, Target, TextRun } from '../../../../shared/report/report.ts'
import { runPropertiesOf } from './properties.ts'
import type { RunLook } from './properties.ts'
import type { Pen } from './pen.ts'
import { signStyle, stateStyle } from './styles.ts'
import { element } from './xml.ts'
import type { Xml } from './xml.ts'

const SIGNS: Readonly<Record<CriterionState, string>> = {
  none: '○',
  partly: '◐',
  enough: '●',
  accepted: '✓',
  notYet: '↺',
}
export const NO_BREAK_SPACE = '\u00A0'

/** `quiet` links bear no underline: in tables, tags and contents, where nearly all is a link. */
export type Links = 'plain' | 'quiet'

export const writeRuns = (runs: readonly Run[], pen: Pen, links: Links): Xml[] =>
  runs.flatMap((run) => writeRun(run, pen, links))

function writeRun(run: Run, pen: Pen, links: Links): Xml[] {
  switch (run.kind) {
    case 'text':
      return writeText(run, pen, links)
    case 'state':
      return writeState(run, pen)
    case 'page':
      return writePage(run, pen)
    case 'tag':
      return writeTag(run, pen)
  }
}

function writeText(run: TextRun, pen: Pen, links: Links): Xml[] {
  const style = run.muted === true ? 'Muted' : undefined
  const look: RunLook = {
    ...(run.bold === true && { bold: true }),
    ...(run.italic === true && { italic: true }),
    ...(run.language !== undefined && run.language !== pen.language && { language: run.language }),
  }
  const linkStyle = links === 'plain' ? 'Hyperlink' : 'QuietLink'
  const written = linked(run.target, pen, undefined, (isLink) => {
    const named = isLink ? linkStyle : style
    return [textRun(run.text, named === undefined ? look : { style: named, ...look })]
  })
  return bookmarked(run.anchor === undefined ? undefined : pen.anchors.ofAnchor(run.anchor), pen, written)
}

/**
 * The sign and its word; a short one says the word to those who point at the link or hear it. A link is not underlined: LibreOffice would do so where
 * two styles meet in one.
 */
function writeState({ state, text, short, target }: StateRun, pen: Pen): Xml[] {
  return linked(target, pen, short === true ? text : undefined, (isLink) => {
    const plain = isLink ? { underline: false } : {}
    return [
      textRun(SIGNS[state], { style: signStyle(state), ...plain }),
      ...(short === true ? [] : [textRun(NO_BREAK_SPACE + text, { style: stateStyle(state), ...plain })]),
    ]
  })
}

const writeTag = ({ text, target }: TagRun, pen: Pen): Xml[] =>
  linked(target, pen, undefined, () => [textRun(NO_BREAK_SPACE + text + NO_BREAK_SPACE, { style: 'Tag' })])

/** Short tags stay in one piece; a long one may break like any text. */
const LONGEST_UNBROKEN = 48

/** One criterion in its outline. */
export function writeCriterionTag(runs: readonly Run[], pen: Pen): Xml[] {
  const length = runs.reduce((sum, run) => sum + (run.kind === 'page' ? 0 : run.text.length), 0)
  const pad = () => textRun(NO_BREAK_SPACE, { style: 'CriterionTag' })
  const inner = runs.flatMap((run) => {
    if (run.kind !== 'text') return writeRun(run, pen, 'quiet')
    const text = length > LONGEST_UNBROKEN ? run.text : run.text.replaceAll(' ', NO_BREAK_SPACE)
    return linked(run.target, pen, undefined, () => [
      textRun(text, { style: 'CriterionTag', ...(run.bold === true && { bold: true }) }),
    ])
  })
  return [pad(), ...inner, pad()]
}
export const tagGap = (): Xml => textRun(' ', { style: 'TagGap' })

function writePage({ target }: PageRun, pen: Pen): Xml[] {
  const name = pen.anchors.ofTarget(target)
  return name === undefined ? [] : [hyperlink(name, pageField(name, pen, 'QuietLink'))]
}

/** The page of a bookmark: a field that Word keeps up to date on request, filled from the start. */
export function pageField(name: string, pen: Pen, style: string | undefined): Xml[] {
  const look = style === undefined ? {} : { style }
  const number = textRun(pen.pageOf(name), look)
  return pen.measuring ? [number] : field(`PAGEREF ${name} \\h`, [number], look)
}

/** A field with its stored result. */
export function field(instruction: string, result: readonly Xml[], look: RunLook = {}): Xml[] {
  return [...openField(instruction, look), ...result, closeField(look)]
}
export const openField = (instruction: string, look: RunLook = {}): Xml[] => [
  fieldMark('begin', look),
  element('w:r', {}, runPropertiesOf(look), element('w:instrText', { 'xml:space': 'preserve' }, ` ${instruction} `)),
  fieldMark('separate', look),
]
export const closeField = (look: RunLook = {}): Xml => fieldMark('end', look)
const fieldMark = (kind: 'begin' | 'separate' | 'end', look: RunLook) =>
  element('w:r', {}, runPropertiesOf(look), element('w:fldChar', { 'w:fldCharType': kind }))

/** One run. Lines become breaks; tabs and runs of spaces become one space, for a layout made of spaces is noise to a screen reader. */
export function textRun(text: string, look: RunLook = {}): Xml {
  const lines = text.replaceAll('\t', ' ').replace(/ {2,}/g, ' ').split('\n')
  return element(
    'w:r',
    {},
    runPropertiesOf(look),
    lines.map((line, index) => [
      index > 0 && element('w:br'),
      line !== '' && element('w:t', { 'xml:space': 'preserve' }, line),
    ]),
  )
}

export const hyperlink = (name: string, runs: readonly Xml[], tooltip?: string): Xml =>
  element('w:hyperlink', { 'w:anchor': name, 'w:tooltip': tooltip, 'w:history': 1 }, runs)

/** Runs under a link, or bare where the link leads nowhere. */
function linked(
  target: Target | undefined,
  pen: Pen,
  tooltip: string | undefined,
  write: (isLink: boolean) => Xml[],
): Xml[] {
  if (target === undefined) return write(false)
  if (target.kind === 'url') {
    const id = pen.relationshipOf(target.url)
    return id === undefined ? write(false) : [element('w:hyperlink', { 'r:id': id, 'w:history': 1 }, write(true))]
  }
  const name = pen.anchors.ofTarget(target)
  return name === undefined ? write(false) : [hyperlink(name, write(true), tooltip)]
}

/** Content between the two ends of a bookmark; bare where the name is none or written already. */
export function bookmarked(name: string | undefined, pen: Pen, content: readonly Xml[]): Xml[] {
  const mark = pen.openBookmark(name)
  if (mark === undefined) return [...content]
  return [
    element('w:bookmarkStart', { 'w:id': mark.id, 'w:name': mark.name }),
    ...content,
    element('w:bookmarkEnd', { 'w:id': mark.id }),
  ]
}
