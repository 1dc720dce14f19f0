// What a command prints and where: results on standard output; failures, notices and progress on standard error (cli.md sections 2 to 4).
import type { Progress } from '../../shared/contract/define.ts'
import type { Failure, FailureCode } from '../../shared/contract/result.ts'
import { plain, wrap } from './table.ts'
import type { Answer } from './verb.ts'

/** `usage` is the command line's own: words that no verb can be made of. */
export type CommandFailure = Omit<Failure, 'code'> & { readonly code: FailureCode | 'usage' }

/** One exit code for each failure (cli.md section 4); 0 is done. */
export const EXIT_CODES: Readonly<Record<CommandFailure['code'], number>> = {
  internal: 1,
  usage: 2,
  'invalid-input': 3,
  'not-found': 4,
  conflict: 5,
  cancelled: 6,
  'unreadable-file': 7,
  'disk-full': 8,
  'workbook-newer': 9,
  'workbook-in-use': 10,
  'workbook-damaged': 11,
  'not-a-workbook': 12,
  'permission-denied': 13,
}

/** One stream: standard output or standard error. `columns` is undefined where it is no terminal. */
export type Paper = { readonly write: (text: string) => unknown; readonly columns?: number | undefined }
export type PrintOptions = { readonly json: boolean; readonly progress: boolean }
export type Printer = {
  readonly answer: (answer: Answer) => void
  readonly failure: (failure: CommandFailure) => void
  /** Text for people that is no result: only without `--json`. */
  readonly notice: (text: string) => void
  readonly help: (text: (width: number) => string) => void
  readonly progress: (progress: Progress) => void
}

const WIDTH = 100
/** Longer lines are hard to read, even on a wide screen. */
const MOST = 140
/** Some terminals say that they have no columns at all. */
const LEAST = 20
const widthOf = ({ columns = WIDTH }: Paper): number => (columns < LEAST ? WIDTH : Math.min(columns, MOST))
const CLEAR_LINE = '\r\u001B[K'

/** Prints to the two streams. Without a terminal text is laid out for 100 columns. */
export function createPrinter(output: Paper, errors: Paper, { json, progress }: PrintOptions): Printer {
  const width = widthOf(output)
  const onTerminal = errors.columns !== undefined
  let shown = false
  const clear = () => {
    if (shown) errors.write(CLEAR_LINE)
    shown = false
  }
  const toErrors = (text: string) => {
    clear()
    errors.write(`${text}\n`)
  }
  const sentences = (text: string) => wrap(text, widthOf(errors)).join('\n')
  return {
    answer: (answer) => {
      clear()
      const text = json ? JSON.stringify(answer.json, null, 2) : plain(answer.text(width))
      if (text !== '') output.write(`${text}\n`)
    },
    failure: ({ code, message, details }) => {
      if (json) {
        toErrors(JSON.stringify({ error: details === undefined ? { code, message } : { code, message, details } }))
        return
      }
      const more = (details ?? []).filter((detail) => !message.includes(detail.message))
      const lines = more.map(({ path, message: text }) => (path === '' ? text : `${path}: ${text}`))
      toErrors([message, ...lines].map(sentences).join('\n'))
    },
    notice: (text) => {
      if (!json) toErrors(sentences(text))
    },
    help: (text) => output.write(`${text(width)}\n`),
    progress: ({ value, title, description }) => {
      const percent = `${Math.round(value * 100)}%`.padStart(4)
      const line = plain(description === undefined ? `${percent}  ${title}` : `${percent}  ${title} – ${description}`)
      if (onTerminal) {
        // One line that is written over; cut, because a line that breaks cannot be.
        errors.write(CLEAR_LINE + line.slice(0, widthOf(errors) - 1))
        shown = true
      } else if (progress) errors.write(`${line}\n`)
    },
  }
}
