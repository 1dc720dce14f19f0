// Tests that need a program of the system ask here, so that the runner can name what did not run and how to enable it.
import { accessSync, appendFileSync, constants } from 'node:fs'
import path from 'node:path'

const apt = (packages: string) => `apt-get install -y --no-install-recommends ${packages}`

const NEEDS = {
  soffice: { program: 'soffice', what: 'LibreOffice reads the Word export', enable: apt('libreoffice-writer') },
  qpdf: { program: 'qpdf', what: 'qpdf checks the PDF export', enable: apt('qpdf') },
  pdftotext: { program: 'pdftotext', what: 'poppler reads the PDF export', enable: apt('poppler-utils') },
  pdftoppm: { program: 'pdftoppm', what: 'poppler draws the PDF export', enable: apt('poppler-utils') },
  mutool: { program: 'mutool', what: 'MuPDF reads the PDF export', enable: apt('mupdf-tools') },
  unzip: { program: 'unzip', what: 'unzip opens our packages', enable: apt('unzip') },
  setpriv: { program: 'setpriv', what: 'what an ordinary user may do, tried by root', enable: apt('util-linux') },
  strace: { program: 'strace', what: 'strace records what the app asks of the network', enable: apt('strace') },
  unshare: { program: 'unshare', what: 'a full disk, in a small file system of the test', enable: apt('util-linux') },
} as const

export type Need = keyof typeof NEEDS

/**
 * True when the program is there: `test.runIf(needs('qpdf'))(…)`. When it is not, the absence is noted for the runner's last
 * lines; with TRELLIS_REQUIRE=all it is an error instead, because there every test must run.
 */
export function needs(name: Need): boolean {
  const { program, what, enable } = NEEDS[name]
  if (isOnPath(program)) return true
  if (process.env.TRELLIS_REQUIRE === 'all')
    throw new Error(`${program} is missing, so this cannot run: ${what}. To enable it: ${enable}`)
  const log = process.env.TRELLIS_NEEDS_LOG
  if (log !== undefined) appendFileSync(log, `${JSON.stringify({ what, enable })}\n`)
  return false
}

function isOnPath(program: string): boolean {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const names = process.platform === 'win32' ? [`${program}.exe`, `${program}.cmd`] : [program]
  return folders.some((folder) => names.some((name) => isProgram(path.join(folder, name))))
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
