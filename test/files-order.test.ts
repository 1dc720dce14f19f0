// The order of writes when a file is added, as the system sees it: a power cut at any moment leaves no row that names a file which is not there.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root, startApp } from './harness.ts'
import { needs } from './needs.ts'
import { sha256Of } from './stored-files.ts'

/** Some systems forbid watching, though the program is there. */
const mayWatch =
  process.platform === 'linux' && needs('strace') && spawnSync('strace', ['-o', '/dev/null', 'true']).status === 0

test.runIf(mayWatch)(
  'WB8 a file is copied, synced, renamed and its folders synced before its row is committed',
  async () => {
    const app = await startApp()
    await app.call('workbook.close', {})
    const source = app.write('log.bin', Buffer.from([0, 1, 2]))
    const sha256 = sha256Of(Buffer.from([0, 1, 2]))
    const add = [
      'evidence',
      'add',
      app.workbook,
      '--type',
      'other',
      '--title',
      'T',
      '--date',
      '2026-01-01',
      '--file',
      source,
    ]
    const watch = ['-f', '-y', '-e', 'trace=fsync,fdatasync,rename,renameat,renameat2', '-o', app.path('calls.txt')]
    const command = [process.execPath, path.join(root, 'electron/cli/main.ts'), ...add]
    expect(spawnSync('strace', [...watch, ...command]).status).toBe(0)

    const calls = readFileSync(app.path('calls.txt'), 'utf8').split('\n')
    const files = path.join(app.workbook, 'files')
    const find = (pattern: RegExp) => calls.findIndex((line) => pattern.test(line))
    const order = [
      find(new RegExp(`f(data)?sync\\(\\d+<${files}/[^/>]+\\.part>`)),
      find(new RegExp(`rename\\w*\\(.*\\.part".*"${files}/${sha256.slice(0, 2)}/${sha256}"`)),
      find(new RegExp(`fsync\\(\\d+<${files}/${sha256.slice(0, 2)}>`)),
      find(new RegExp(`fsync\\(\\d+<${files}>`)),
      calls.findLastIndex((line) => /f(data)?sync\(\d+<[^>]*workbook\.db-wal>/.test(line)),
    ]
    expect(order.every((at) => at >= 0)).toBe(true)
    expect(order).toEqual(order.toSorted((a, b) => a - b))
  },
)
