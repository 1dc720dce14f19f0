// `npm run demo [-- --out DIR] [--json]`: a sample workbook, its coverage, and the portfolio as PDF and Word, without a window.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { failure } from './failures.mjs'
import { callerFolder, filesUnder, inRoot } from './folder.mjs'

const MARK = '.trellis-demo.json'

export async function main(words) {
  const { out, json } = readWords(words)
  const folder = resolve(callerFolder, out)
  const workbook = join(folder, 'workbook')
  const [pdf, docx] = [join(folder, 'portfolio.pdf'), join(folder, 'portfolio.docx')]
  makeRoom(folder, workbook)

  if (!json) console.log(`Making the sample workbook in ${workbook}`)
  if (!trellis(['sample', workbook], 'ignore')) return
  if (!json && !trellis(['coverage', workbook], 'inherit')) return
  const exported = trellis(['export', workbook, '--pdf', pdf, '--docx', docx, '--json'], 'pipe')
  if (!exported) return
  writeFileSync(join(folder, MARK), JSON.stringify({ workbook: digest(workbook) }))
  if (json) return void process.stdout.write(exported.stdout)

  const { files, warnings } = JSON.parse(exported.stdout)
  for (const { path, pages, bytes } of files) {
    console.log(`${path}  ${pages == null ? '' : `${pages} pages, `}${(bytes / 1e6).toFixed(1)} MB`)
  }
  for (const { ref, message } of warnings) console.log(`Note: ${ref ? `${ref}: ` : ''}${message}`)
  console.log(`To look at the workbook: npm run trellis -- gaps ${relative(callerFolder, workbook)}`)
}

function readWords(words) {
  try {
    const options = { out: { type: 'string', default: 'trellis-demo' }, json: { type: 'boolean', default: false } }
    return parseArgs({ args: words, options }).values
  } catch (error) {
    throw failure(`${error.message}\nNothing was made. Use: npm run demo -- [--out DIR] [--json]`)
  }
}

/**
 * Clears away what an earlier demo made, and nothing else: the folder must be empty or carry the demo's mark, and a workbook
 * that was changed since is kept under another name.
 */
function makeRoom(folder, workbook) {
  const mark = join(folder, MARK)
  if (existsSync(folder) && !statSync(folder).isDirectory()) {
    throw failure(`${folder} is a file, not a folder.\nIt is untouched. Name another place: npm run demo -- --out DIR`)
  }
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(mark)) {
    throw failure(
      `${folder} holds files that no demo made.\nThey are untouched. Name another place: npm run demo -- --out DIR`,
    )
  }
  mkdirSync(folder, { recursive: true })
  if (existsSync(workbook)) {
    if (wasChanged(workbook, mark)) keep(workbook)
    else rmSync(workbook, { recursive: true })
  }
  writeFileSync(mark, '{}') // from here on an interrupted demo can be run again
}

function wasChanged(workbook, mark) {
  const made = JSON.parse(readFileSync(mark, 'utf8')).workbook
  return made !== undefined && made !== digest(workbook)
}

function keep(workbook) {
  let number = 1
  while (existsSync(`${workbook}-kept-${number}`)) number++
  renameSync(workbook, `${workbook}-kept-${number}`)
  console.error(`The demo workbook was changed since it was made; it is kept as ${workbook}-kept-${number}`)
}

/** SHA-256 over the names and bytes of a workbook. SQLite's shared-memory file says nothing and an empty log neither. */
function digest(workbook) {
  const hash = createHash('sha256')
  for (const file of filesUnder(workbook).sort()) {
    if (file.endsWith('-shm') || statSync(file).size === 0) continue
    hash.update(relative(workbook, file)).update('\0').update(readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

/** One run of the built command line; its failures go to standard error and its exit code becomes ours. */
function trellis(words, stdout) {
  const run = spawnSync(process.execPath, [inRoot('dist/electron/cli.js'), ...words], {
    stdio: ['ignore', stdout, 'inherit'],
    encoding: 'utf8',
    maxBuffer: 64e6,
  })
  if (run.status === 0) return run
  process.exitCode = run.status ?? 1
  return undefined
}
