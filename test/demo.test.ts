// `npm run demo` around a stand-in command line: where it writes, what it may replace, what it prints.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { createStandIn, type StandIn } from './set-up-folder.ts'

const made: StandIn[] = []
afterEach(() => {
  for (const project of made.splice(0)) project.remove()
})

/** Answers `sample`, `coverage` and `export --json` as the real one does, in files of a few bytes. */
const TRELLIS = `const fs = require('fs'), path = require('path')
const [verb, folder, , pdf, , docx] = process.argv.slice(2)
if (verb === 'sample') { fs.mkdirSync(folder); fs.writeFileSync(path.join(folder, 'workbook.db'), 'as made') }
if (verb === 'coverage') console.log('the coverage table')
if (verb === 'export') {
  for (const file of [pdf, docx]) fs.writeFileSync(file, 'x')
  const files = [{ path: pdf, format: 'pdf', pages: 12, bytes: 1 }, { path: docx, format: 'docx', pages: null, bytes: 1 }]
  console.log(JSON.stringify({ files, warnings: [{ code: 'encrypted', ref: 'E7', message: 'It asks for a password.' }] }))
}`

const standIn = (): StandIn => {
  const project = createStandIn()
  made.push(project)
  project.write('cli.js', TRELLIS)
  return project
}
const demo = (project: StandIn, ...words: string[]) =>
  project.run(['electron/tools/run.mjs', 'demo', ...words], { env: { INIT_CWD: project.folder } })

test('makes the workbook and both files in trellis-demo, shows the table and says where the files are', async () => {
  const project = standIn()
  const { code, out } = await demo(project)
  expect(code).toBe(0)
  expect(out).toContain('the coverage table')
  expect(out).toMatch(
    /trellis-demo\/portfolio\.pdf  12 pages.*\n.*trellis-demo\/portfolio\.docx.*\nNote: E7: It asks for a password\./,
  )
  expect(readdirSync(project.at('trellis-demo')).sort()).toEqual([
    '.trellis-demo.json',
    'portfolio.docx',
    'portfolio.pdf',
    'workbook',
  ])
})

test('--json prints the answer of the export and nothing else; --out counts from the caller’s folder', async () => {
  const project = standIn()
  const { code, out } = await demo(project, '--out', 'here', '--json')
  const pdf = { path: project.at('here/portfolio.pdf'), format: 'pdf', pages: 12, bytes: 1 }
  expect(code).toBe(0)
  expect(JSON.parse(out)).toMatchObject({ files: [pdf, { format: 'docx' }], warnings: [{ ref: 'E7' }] })
})

test('runs again over what an earlier demo made', async () => {
  const project = standIn()
  await demo(project)
  expect(await demo(project)).toMatchObject({ code: 0, err: '' })
  expect(readdirSync(project.at('trellis-demo'))).toHaveLength(4)
})

test('keeps a workbook that was changed since, under another name', async () => {
  const project = standIn()
  await demo(project)
  project.write('trellis-demo/workbook/workbook.db', 'my own work')
  const { code, err } = await demo(project)
  expect(code).toBe(0)
  expect(err).toContain('it is kept as')
  expect(readFileSync(project.at('trellis-demo/workbook-kept-1/workbook.db'), 'utf8')).toBe('my own work')
  expect(readFileSync(project.at('trellis-demo/workbook/workbook.db'), 'utf8')).toBe('as made')
})

test('refuses a folder with other people’s files, and a file, and leaves both as they are', async () => {
  const project = standIn()
  project.write('mine/letter.txt', 'x')
  const { code, err } = await demo(project, '--out', 'mine')
  expect(code).toBe(1)
  expect(err).toMatch(/holds files that no demo made\.\nThey are untouched\. Name another place/)
  expect(readdirSync(project.at('mine'))).toEqual(['letter.txt'])
  expect(await demo(project, '--out', 'mine/letter.txt')).toMatchObject({ code: 1 })
  expect(readFileSync(project.at('mine/letter.txt'), 'utf8')).toBe('x')
})

test('passes on the exit code of a command that fails', async () => {
  const project = standIn()
  project.write('cli.js', `console.error('The disk is full.'); process.exit(8)`)
  const { code, err } = await demo(project)
  expect({ code, said: err.includes('The disk is full.') }).toEqual({ code: 8, said: true })
  expect(existsSync(project.at('trellis-demo/portfolio.pdf'))).toBe(false)
})

test.runIf(process.platform === 'linux')('npm start without a display runs the demo and says why', async () => {
  const { code, out } = await standIn().run(['electron/tools/run.mjs', 'start'])
  expect(code).toBe(0)
  expect(out).toMatch(/^There is no display here.*runs the demo/)
  expect(out).toContain('portfolio.pdf')
})
