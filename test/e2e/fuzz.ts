// Senseless messages for the shell, made in the page, since that is where a hostile script would sit.

/** Runs in the page, so it uses nothing from outside. Counts answers by failure code (`ok` for none); `faults` are answers that are no Result. */
export async function fuzzShell(
  calls: number,
): Promise<{ calls: number; answers: Record<string, number>; faults: string[] }> {
  let seed = 20260309
  const next = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return Math.floor((seed / 2 ** 32) * below)
  }
  const oneOf = <Value>(values: readonly Value[]) => values[next(values.length)]
  const words = [
    '',
    'x',
    '\0',
    '../../etc/passwd',
    '/etc/passwd',
    'constructor',
    '__proto__',
    'dark',
    'pdf',
    'evidence',
    '𐀀',
    'a'.repeat(100_000),
  ]
  const value = (depth: number): unknown => {
    switch (next(depth > 3 ? 8 : 12)) {
      case 0:
        return null
      case 1:
        return undefined
      case 2:
        return next(2) === 0
      case 3:
        return oneOf([0, -1, NaN, Infinity, 2 ** 53, 1e308])
      case 4:
        return new Date(next(1e9))
      case 5:
        return new Uint8Array(next(64))
      case 6:
      case 7:
        return oneOf(words)
      case 8:
        return Array.from({ length: next(4) }, () => value(depth + 1))
      case 9:
        return new Map([[oneOf(words), 1]])
      default:
        return Object.fromEntries(
          ['grant', 'name', 'kind', 'purpose', 'theme', '__proto__', 'constructor', 'folder']
            .filter(() => next(2) === 0)
            .map((key) => [key, value(depth + 1)]),
        )
    }
  }
  const names = [
    'dialog.openWorkbook',
    'dialog.newWorkbook',
    'dialog.openFiles',
    'dialog.saveFile',
    'file.reveal',
    'recent.list',
    'recent.add',
  ].concat([
    'theme.get',
    'theme.set',
    'start.notices',
    'constructor',
    '__proto__',
    'toString',
    'workbook.open',
    '',
    'shell',
  ])
  const answers: Record<string, number> = {}
  const faults: string[] = []
  for (let made = 0; made < calls; made += 1) {
    // The bridge asks for text; a hostile script gives what it likes.
    const name = (next(10) === 0 ? value(0) : oneOf(names)) as string
    const answer: unknown = await window.trellis.shell(name, value(0)).catch((thrown: unknown) => thrown)
    const text = JSON.stringify(answer) ?? ''
    if (!/^\{"ok":(true|false)/.test(text)) faults.push(`${String(name)}: ${String(answer).slice(0, 200)}`)
    const code = /"code":"([a-z-]+)"/.exec(text)?.[1] ?? 'ok'
    answers[code] = (answers[code] ?? 0) + 1
  }
  return { calls, answers, faults }
}
