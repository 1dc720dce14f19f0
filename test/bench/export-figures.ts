// Exports: the sample, the sample forty times over with 500 merged pages and 100 photos, and the merged pages alone beside qpdf.
import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { needs } from '../needs.ts'
import { againstFloor, asIs, median, timed, type Figure } from './figures.ts'

const program = path.join(import.meta.dirname, 'export-program.ts')
type Ran = { readonly seconds: number; readonly pages: number; readonly megabytes: number }

/** Runs `export-program.ts` in a process of its own, so that its peak memory is the export's. */
function run(words: readonly string[]): Ran {
  const { stdout, status, stderr } = spawnSync(process.execPath, [program, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  const parsed: Ran = JSON.parse(stdout)
  return parsed
}

export async function exportFigures(scratch: string, assets: string): Promise<Figure[]> {
  const sample = path.join(scratch, 'sample')
  run(['sample', sample])
  const large = path.join(scratch, 'large')
  run(['large', large])
  const figures: Figure[] = []
  for (const [name, folder] of [
    ['sample', sample],
    ['sample × 40', large],
  ] as const)
    for (const format of ['pdf', 'docx'] as const) {
      const runs = [1, 2, 3].map(() => run([format, folder, path.join(scratch, `out.${format}`)]))
      const seconds = median(runs.map((one) => one.seconds))
      const pages = runs[0]?.pages ?? 0
      figures.push(
        asIs(`export: ${name}, ${format}, ${pages} pages`, seconds, 's'),
        asIs(`export: ${name}, ${format}`, pages / seconds, 'pages/s'),
        asIs(`export: ${name}, ${format}, peak memory`, Math.max(...runs.map((one) => one.megabytes)), 'MB'),
      )
    }
  if (needs('qpdf')) figures.push(await mergeFigure(scratch, assets))
  return figures
}

/** The same 500 pages by our writer (process start included) and by qpdf. */
async function mergeFigure(scratch: string, assets: string): Promise<Figure> {
  const folder = path.join(scratch, 'merge')
  mkdirSync(folder, { recursive: true })
  const files = mergeSources(folder, assets)
  writeFileSync(path.join(folder, 'list.json'), JSON.stringify(files))
  const ours: number[] = []
  const theirs: number[] = []
  for (let turn = 0; turn < 5; turn += 1) {
    theirs.push(
      (await timed(() => execFileSync('qpdf', ['--empty', '--pages', ...files, '--', path.join(folder, 'qpdf.pdf')]))) /
        1000,
    )
    ours.push(run(['merge', path.join(folder, 'list.json'), path.join(folder, 'ours.pdf')]).seconds)
  }
  return againstFloor('merge 500 pages, beside qpdf', median(ours), 's', median(theirs), 2)
}

/** PDF files of the sample, copied until they have 500 pages. */
function mergeSources(folder: string, assets: string): string[] {
  const from = path.join(assets, 'sample', 'files')
  const kinds = readdirSync(from).filter((name) => name.endsWith('.pdf') && !isEncrypted(path.join(from, name)))
  const pages = new Map(
    kinds.map((name) => [
      name,
      Number(execFileSync('qpdf', ['--show-npages', path.join(from, name)], { encoding: 'utf8' })),
    ]),
  )
  const files: string[] = []
  for (let count = 0, index = 0; count < 500; index += 1) {
    const name = kinds[index % kinds.length] ?? ''
    const target = path.join(folder, `${index}-${name}`)
    copyFileSync(path.join(from, name), target)
    files.push(target)
    count += pages.get(name) ?? 1
  }
  return files
}

const isEncrypted = (file: string): boolean => readFileSync(file).includes('/Encrypt')
