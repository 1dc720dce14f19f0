// Reads what a source file imports from its syntax tree, so that no way of writing an import hides it.
import { parseSync } from 'vite'

export type Import = {
  /** What is imported; undefined when the source computes the name. */
  readonly specifier: string | undefined
  /** How it is written, for messages. */
  readonly form: string
  /** Counted from 1. */
  readonly line: number
}
type Node = { readonly [field: string]: unknown; readonly type: string }

/** Every import of `text` in all of TypeScript's forms. `file` tells by its ending whether JSX is meant. Throws on a syntax error. */
export function findImports(file: string, text: string): Import[] {
  const { program, comments, errors } = parseSync(file, text)
  const error = errors[0]
  if (error) throw new Error(`${file}: ${error.message}`)
  const found: Import[] = []
  const add = (form: string, at: number, specifier: string | undefined): void => {
    found.push({ specifier, form, line: text.slice(0, at).split('\n').length })
  }
  visit(program, (node) => {
    const name = importForm(node)
    if (name) add(name.form, Number(node.start), literal(name.source))
  })
  for (const { value, start } of comments) {
    const reference = /^\/\s*<reference\s+(?:types|path)\s*=\s*["']([^"']+)["']/.exec(value)
    if (reference) add('reference comment', start, reference[1])
  }
  return found
}

function importForm(node: Node): { form: string; source: unknown } | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return { form: node.importKind === 'type' ? 'import type' : 'import', source: node.source }
    case 'ExportAllDeclaration':
      return { form: 'export from', source: node.source }
    case 'ExportNamedDeclaration':
      return node.source ? { form: 'export from', source: node.source } : undefined
    case 'ImportExpression':
      return { form: 'import()', source: node.source }
    case 'TSImportType':
      return { form: 'import type()', source: node.source }
    case 'TSExternalModuleReference':
      return { form: 'import =', source: node.expression }
    case 'CallExpression':
      return requireForm(node)
    case 'NewExpression':
      return moduleAddress(node)
    default:
      return undefined
  }
}

/** require('x'), require.resolve('x'), module.require('x'), import.meta.resolve('x'), process.getBuiltinModule('x'). */
function requireForm(node: Node): { form: string; source: unknown } | undefined {
  const name = /(?:^|\.)(require|require\.resolve|import\.meta\.resolve|getBuiltinModule)$/.exec(
    nameOf(node.callee),
  )?.[1]
  return name ? { form: `${name}()`, source: first(node.arguments) } : undefined
}

/** new URL('./x.ts', import.meta.url): code by its address. Jobs are exempt: workers are started by file name. */
function moduleAddress(node: Node): { form: string; source: unknown } | undefined {
  const name = literal(first(node.arguments))
  if (nameOf(node.callee) !== 'URL' || name === undefined || !/\.[cm]?[jt]sx?$/.test(name)) return undefined
  return /\.job\.[jt]s$/.test(name) ? undefined : { form: 'new URL()', source: first(node.arguments) }
}

/** `a.b.c` of a chain of plain names; what is not one shows as `?`. */
function nameOf(node: unknown): string {
  if (!isNode(node)) return '?'
  if (node.type === 'Identifier') return String(node.name)
  if (node.type === 'MetaProperty') return `${nameOf(node.meta)}.${nameOf(node.property)}`
  if (node.type === 'MemberExpression')
    return `${nameOf(node.object)}.${literal(node.property) ?? nameOf(node.property)}`
  return '?'
}

function literal(node: unknown): string | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node.quasis) || node.quasis.length !== 1) return undefined
  const [part]: unknown[] = node.quasis
  return isNode(part) ? cooked(part.value) : undefined
}

function cooked(value: unknown): string | undefined {
  const isText = typeof value === 'object' && value !== null && 'cooked' in value && typeof value.cooked === 'string'
  return isText ? String(value.cooked) : undefined
}

function first(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined
}

function visit(value: unknown, onNode: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) visit(one, onNode)
  if (!isNode(value)) return
  onNode(value)
  for (const child of Object.values(value)) visit(child, onNode)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
