// The licences that ship with Trellis, read from where they lie.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'

type Licence = { readonly name: string; readonly text: string }

/** Trellis's own first, then the others by name. What cannot be read is left out: a list of licences is no reason to fail. */
export async function readLicences(root: string): Promise<Licence[]> {
  const folder = path.join(root, 'assets/licences')
  const names = await readdir(folder).catch(() => [])
  const files = [
    ['Trellis', path.join(root, 'LICENSE')],
    ['Noto Sans', path.join(root, 'assets/fonts/OFL.txt')],
    ...names
      .toSorted((one, other) => one.localeCompare(other))
      .map((name) => [path.parse(name).name, path.join(folder, name)]),
  ]
  const read = files.map(async ([name = '', file = '']) => {
    const text = await readFile(file, 'utf8').catch(() => '')
    return { name, text }
  })
  return (await Promise.all(read)).filter(({ text }) => text !== '')
}
