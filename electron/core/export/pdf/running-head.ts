// The line at the head of every page and the one at its foot: decoration to a screen reader, orientation on paper.
import { COLOURS, FOOT_BASELINE, HEAD_BASELINE, MARGIN, STYLES } from './look.ts'
import type { Pass } from './pass.ts'
import { drawable } from './runs.ts'
import type { Sheet } from './sheet.ts'

export const drawRunningHead = (pass: Pass, sheet: Sheet, reference: string): void => {
  const { report, maker } = pass
  const { font, size, colour } = STYLES.running
  const shape = (text: string) => maker.fonts.shape(font, drawable(text.replace(/\s+/g, ' '), maker))
  const widthOf = (text: string) => (shape(text).width * size) / 1000
  const put = (text: string, at: 'left' | 'right', baseline: number, isStrong = false) => {
    if (text === '') return
    const x = at === 'left' ? MARGIN : sheet.width - MARGIN - widthOf(text)
    sheet.text(font, size, isStrong ? COLOURS.ink : colour, x, baseline, shape(text).code)
  }
  sheet.mark('artifact')
  put(report.learner, 'left', HEAD_BASELINE)
  put(reference === '' ? String(sheet.index + 1) : `${reference}   ${sheet.index + 1}`, 'right', HEAD_BASELINE, true)
  put(report.footer, 'left', sheet.height - FOOT_BASELINE)
  put(report.fingerprint, 'right', sheet.height - FOOT_BASELINE)
}
