// Column heads turned a quarter to the left, read from below, where many narrow columns stand side by side.
import type { Run } from '../../../../shared/report/report.ts'
import { baselineIn } from './draw-group.ts'
import type { LineOwner } from './draw-line.ts'
import { COLOURS, STYLES } from './look.ts'
import { linkEnd, plainText } from './pass.ts'
import type { Pass } from './pass.ts'
import { FONT_NAMES } from './fonts.ts'
import { number, numbers } from './pdf-text.ts'
import { drawable } from './runs.ts'
import type { Rectangle, Sheet } from './sheet.ts'

const MOST = 110
const STYLE = STYLES.tableHead

/** The words of a head, cut with an ellipsis where they are too long to stand upright. */
const fitting = (pass: Pass, runs: readonly Run[]) => {
  const shape = (text: string) => pass.maker.fonts.shape(STYLE.font, text)
  const widthOf = (text: string) => (shape(text).width * STYLE.size) / 1000
  const full = drawable(plainText(runs), pass.maker)
  let text = full
  while (widthOf(text) > MOST && text.length > 1) text = `${text.slice(0, text.endsWith('…') ? -2 : -1).trimEnd()}…`
  return { text, code: shape(text).code, width: widthOf(text) }
}

export const turnedHeight = (pass: Pass, runs: readonly Run[]): number => fitting(pass, runs).width

export const drawTurned = (pass: Pass, sheet: Sheet, runs: readonly Run[], area: Rectangle, owner: LineOwner): void => {
  const { code, text } = fitting(pass, runs)
  const target = runs.find((run) => run.target !== undefined)?.target
  const end = target === undefined || owner.element === 'artifact' ? null : linkEnd(pass, target)
  let element = owner.element
  if (element !== 'artifact' && end !== null) {
    element = pass.tags.open('Link', element)
    owner.inner.set(0, element)
  }
  sheet.mark(element)
  const x = area.x + (area.width - STYLE.leading) / 2 + baselineIn(STYLE.leading, STYLE.size)
  const colour = end === null ? STYLE.colour : COLOURS.accent
  const matrix = [0, 1, -1, 0, x, sheet.height - area.top - area.height]
  sheet.draw(
    `q ${numbers(colour)} rg BT/${FONT_NAMES[STYLE.font]} ${number(STYLE.size)} Tf ${numbers(matrix)} Tm[${code}]TJ ET Q`,
  )
  if (end !== null && element !== 'artifact') sheet.link(area, element, end, text)
}
