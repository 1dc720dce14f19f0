// The line at the head of every page and the one at its foot: decoration to a screen reader, orientation on paper.
import { COLOURS, FOOT_BASELINE, HEAD_BASELINE, STYLES } from './look.ts'
import { fill } from '../words.ts'
import type { Pass } from './pass.ts'
import { drawable } from './runs.ts'
import type { Sheet } from './sheet.ts'

/** `pages` is the number of pages by the earlier pass; `margin` the distance of both ends from the edges. */
export const drawRunningHead = (pass: Pass, sheet: Sheet, reference: string, pages: number, margin: number): void => {
  const { report, maker } = pass
  const { font, size, colour } = STYLES.running
  const shape = (text: string) => maker.fonts.shapeLine(font, drawable(text.replace(/\s+/g, ' '), maker))
  const widthOf = (text: string) => (shape(text).width * size) / 1000
  const put = (text: string, at: 'left' | 'right', baseline: number, isStrong = false) => {
    if (text === '') return
    const x = at === 'left' ? margin : sheet.width - margin - widthOf(text)
    sheet.text(font, size, isStrong ? COLOURS.ink : colour, x, baseline, shape(text).code)
  }
  sheet.mark('artifact')
  put(report.learner, 'left', HEAD_BASELINE)
  const page = fill(report.words.pageOf, { page: sheet.index + 1, pages })
  put(reference === '' ? page : `${reference} · ${page}`, 'right', HEAD_BASELINE, true)
  put(report.footer, 'left', sheet.height - FOOT_BASELINE)
  put(report.fingerprint, 'right', sheet.height - FOOT_BASELINE)
}
