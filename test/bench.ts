// `npm run bench [-- --json FILE]`: speed and memory as ratios to floors timed in the same run.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { makeBigWorkbook } from './bench/big-workbook.ts'
import { exportFigures } from './bench/export-figures.ts'
import { toTable, type Figure } from './bench/figures.ts'
import { workbookFigures } from './bench/workbook-figures.ts'

const assets = path.join(import.meta.dirname, '../assets')
const words = process.argv.slice(2)
const json = words.includes('--json') ? words[words.indexOf('--json') + 1] : undefined
const scratch = mkdtempSync(path.join(tmpdir(), 'trellis-bench-'))

try {
  const figures: Figure[] = []
  const part = async (title: string, measure: () => Promise<Figure[]>) => {
    // With more to do than processors, every figure in milliseconds is stretched; ratios less so.
    const [load = 0] = loadavg()
    process.stderr.write(`${title} (load ${load.toFixed(1)} on ${availableParallelism()} processors)\n`)
    const found = await measure()
    figures.push(...found)
    process.stderr.write(`${toTable(found)}\n`)
  }
  const big = path.join(scratch, 'big')
  process.stderr.write('Making a workbook of 10,000 items and 40,000 links\n')
  makeBigWorkbook(big)
  await part('Workbook', () => workbookFigures(big, scratch))
  await part('Exports', () => exportFigures(scratch, assets))
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) {
    await part('Cold start', async () => (await import('./bench/start-figures.ts')).startFigures())
    await part('Window', async () => (await import('./bench/window-figures.ts')).windowFigures(big))
  }
  if (json !== undefined)
    writeFileSync(path.resolve(process.env.INIT_CWD ?? '.', json), `${JSON.stringify(figures, null, 2)}\n`)
  process.stdout.write(`${toTable(figures)}\n`)
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
