// Running heads, footers and page numbers: what a page carries besides its text.
import { headingOf } from './numbered-headings.ts'
import { readToken } from './numbered-codes.ts'
import type { SourceLine } from './source-lines.ts'

const PAGE =
  /^(?:page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?|[-–—]\s*\d{1,4}\s*[-–—]|\d{1,4}\s*\|\s*page|\d{1,4}\s+of\s+\d{1,4})$/iu
const ADDRESS = /(?:\bwww\.|https?:\/\/|@[\w-]+\.|\[email\s?protected\])/iu
const FOOTER_START = /^(?:\d{1,4}\s+)?(?:web|website|e-?mail|tel|telephone|visit|www\.|https?:|[\w.-]+@|\[email)/iu
const LEADERS = /(?:\.{4,}|(?: \.){4,}|…{2,})\s*\d{1,4}$/u
const COPYRIGHT = /^(?:©|\(c\)\s|copyright\b)/iu

const isCode = (text: string): boolean => {
  const token = readToken(text, 'dotted')
  return token.kind !== 'text' && !(token.kind === 'outcome' && !token.explicit)
}
const isBareNumber = (text: string): boolean => /^\d{1,4}\.?$/.test(text)

/** "(cont'd)" behind a running head, or behind a heading that a new page repeats. */
const CONTINUED = /(?:\(cont(?:['’]?d|inued|\.)?\)|^(?:unit|lo|learning outcome)\b.*\bcont(?:['’]d|inued))\.?$/iu

/** Whether a line by itself is page furniture. A bare number is not: it may be an outcome's. */
function isFurniture(text: string): boolean {
  if (PAGE.test(text) || LEADERS.test(text)) return true
  if (CONTINUED.test(text) && readToken(text, 'dotted').kind !== 'criterion') return true
  if (isCode(text)) return false
  return COPYRIGHT.test(text) || (ADDRESS.test(text) && FOOTER_START.test(text))
}

/** Figures differ from page to page, the rest of a running head does not. */
const shape = (text: string): string => text.replace(/\d+/g, '#')
const SHORTEST_RUNNING_HEAD = 12

/**
 * The lines without page furniture. A repeated line goes only where it stands beside other furniture, and then everywhere if it stands three
 * times: a criterion may well end like another. What is dropped leaves no blank line, so that a sentence goes on over the page.
 */
export function withoutFurniture(lines: readonly SourceLine[]): SourceLine[] {
  const filled = lines.filter(({ text }) => text !== '')
  const counts = new Map<string, number>()
  for (const { text } of filled) counts.set(shape(text), (counts.get(shape(text)) ?? 0) + 1)
  const repeats = (text: string): number =>
    text.length < SHORTEST_RUNNING_HEAD || isCode(text) || headingOf(text) !== null ? 1 : (counts.get(shape(text)) ?? 1)
  const dropped = new Set<SourceLine>()
  const runningHeads = new Set<string>()
  const sweep = (inOrder: readonly SourceLine[], atPageEdge: boolean): void => {
    let beside = atPageEdge
    for (const line of inOrder) {
      const often = repeats(line.text)
      if (often >= 2 && beside) {
        dropped.add(line)
        if (often >= 3) runningHeads.add(shape(line.text))
      } else {
        if (isFurniture(line.text)) dropped.add(line)
        beside = dropped.has(line) || isBareNumber(line.text)
      }
    }
  }
  sweep(filled, true)
  sweep(filled.toReversed(), false)
  return lines.filter((line) => !dropped.has(line) && !(line.text !== '' && runningHeads.has(shape(line.text))))
}
