// Who may import whom: the table, and a checker that is a pure function over sources, so that planted cases can test it.
import { isBuiltin } from 'node:module'
import path from 'node:path'
import { findImports, type Import } from './find-imports.ts'

export type Source = { readonly path: string; readonly text: string }
type Layer = {
  /** A folder or file of the repository; the first row that holds a file decides. */
  readonly at: string
  /** Folders and files it may import besides itself; `*` is everything. */
  readonly from: readonly string[]
  /** Packages it may import; `node:*` is every module of Node, `*` everything declared. */
  readonly packages: readonly string[]
}

const REACT = ['react', 'react-dom']

export const LAYERS: readonly Layer[] = [
  { at: 'shared/domain', from: [], packages: ['zod'] },
  // Words for a report's parts are typed by the tree they fill; the tree itself knows no words.
  { at: 'shared/words', from: ['shared/domain', 'shared/report/report.ts'], packages: [] },
  { at: 'shared/contract', from: ['shared/domain', 'shared/words'], packages: ['zod'] },
  { at: 'shared/report', from: ['shared/domain', 'shared/words', 'shared/contract'], packages: ['zod'] },
  { at: 'electron/vite.config.ts', from: [], packages: ['node:*', 'vite'] },
  {
    at: 'electron/core',
    from: ['shared'],
    packages: ['node:*', 'better-sqlite3', 'zod'].concat(
      ['pdf-lib', '@cantoo/fontkit', '@hyzyla/pdfium', 'docx', 'mammoth', 'sharp'], // documents and pictures
      ['csv-parse', 'file-type', 'yauzl', 'yazl', 'read-excel-file'], // tables, kinds of files, zips
      ['exifreader', 'libheif-js', 'postal-mime', '@kenjiuno/msgreader', 'saxes', 'hunspell-wasm'], // photos, mail, documents, spelling
    ),
  },
  { at: 'electron/cli', from: ['electron/core', 'shared'], packages: ['node:*', 'zod'] },
  { at: 'electron/preload.ts', from: ['shared'], packages: ['electron'] },
  { at: 'electron/shell', from: ['shared'], packages: ['node:*', 'electron', 'zod'] },
  { at: 'electron/main.ts', from: ['electron/shell', 'shared'], packages: ['node:*', 'electron'] },
  { at: 'renderer/vite.config.ts', from: [], packages: ['node:*', 'vite', '@vitejs/plugin-react'] },
  {
    at: 'renderer/parts',
    from: [],
    packages: [...REACT, 'react-aria-components', 'lucide-react', '@tanstack/react-virtual'],
  },
  { at: 'renderer/data', from: ['shared', 'renderer/transport.ts'], packages: [...REACT, '@tanstack/react-query'] },
  {
    at: 'renderer/screens',
    from: ['shared', 'renderer/parts', 'renderer/data', 'renderer/route.ts'],
    packages: [...REACT, 'react-aria-components', 'lucide-react', '@tanstack/react-virtual', 'zustand'].concat(
      ['model', 'state', 'view', 'keymap', 'commands', 'history', 'schema-list', 'inputrules'].map(
        (part) => `prosemirror-${part}`,
      ),
      ['dompurify', 'pdfjs-dist'], // what the reading pane shows
    ),
  },
  { at: 'renderer', from: ['shared'], packages: [...REACT, '@tanstack/react-query', 'zod', 'zustand'] },
  { at: 'test', from: ['*'], packages: ['*'] },
]

/** One line for each import the table forbids, for each circle, and for each import that cannot be read from the source. */
export function checkLayers(sources: readonly Source[], declaredPackages: readonly string[]): string[] {
  const imports = new Map(sources.map((source) => [source.path, findImports(source.path, source.text)]))
  const forbidden = [...imports].flatMap(([file, found]) =>
    found.flatMap((one) => problemOf(file, one, declaredPackages).map((why) => `${file}:${one.line} ${why}`)),
  )
  const graph = new Map([...imports].map(([file, found]) => [file, found.flatMap((one) => resolved(file, one) ?? [])]))
  return [...forbidden, ...circles(graph)]
}

function problemOf(file: string, { specifier, form }: Import, declared: readonly string[]): string[] {
  const layer = LAYERS.find(({ at }) => isWithin(file, at))
  if (!layer) return ['belongs to no layer: add a row to the table, or move the file']
  const isFree = layer.packages.includes('*')
  if (specifier === undefined) return isFree ? [] : [`has ${form} of a computed name, which nobody can check`]
  const target = resolved(file, { specifier })
  if (target !== undefined) {
    const allowed = layer.from.includes('*') || [layer.at, ...layer.from].some((at) => isWithin(target, at))
    return allowed ? [] : [`must not import ${target} (${form})`]
  }
  const name = packageOf(specifier)
  if (!name.startsWith('node:') && isBuiltin(name)) return [`must write node:${name} for ${name} (${form})`]
  if (!name.startsWith('node:') && !declared.includes(name))
    return [`imports ${name}, which package.json does not declare (${form})`]
  const allowed = isFree || layer.packages.includes(name.startsWith('node:') ? 'node:*' : name)
  return allowed ? [] : [`must not import the package ${name} (${form})`]
}

/** The repository path a relative import leads to; undefined for a package. A query such as `?url` is no part of it. */
function resolved(file: string, { specifier }: Pick<Import, 'specifier'>): string | undefined {
  if (specifier === undefined || !/^[./]/.test(specifier)) return undefined
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
}

function packageOf(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function isWithin(file: string, at: string): boolean {
  return file === at || file.startsWith(`${at}/`)
}

/** Each circle once, as the way around it: every step that meets a file still being visited closes one. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found: string[] = []
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): void => {
    const at = way.indexOf(file)
    if (at >= 0) found.push(`import circle: ${[...way.slice(at), file].join(' -> ')}`)
    if (at >= 0 || done.has(file)) return
    for (const next of graph.get(file) ?? []) visit(next, [...way, file])
    done.add(file)
  }
  for (const file of graph.keys()) visit(file, [])
  return found
}
