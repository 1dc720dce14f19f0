// What was dropped or pasted, turned into grants: a file by its path, and what has none (mail dragged from a mail program, a picture of the clipboard) by its bytes.
import { grantBytes, grantFile } from '../../data/shell.ts'
import { words } from '../../data/words.ts'
import type { Line, Source } from './report.ts'

const { capture: say } = words.page
const AT_ONCE = 25 // grants asked for together: the window stays free between

export type Sources = { readonly granted: readonly Source[]; readonly failed: readonly Line[] }

/** Files that cannot be reached or read are reported, and hinder none of the others. */
export async function toSources(files: readonly File[], signal: AbortSignal): Promise<Sources> {
  const granted: Source[] = []
  const failed: Line[] = []
  for (let from = 0; from < files.length && !signal.aborted; from += AT_ONCE) {
    const some = files.slice(from, from + AT_ONCE)
    for (const [index, source] of (await Promise.all(some.map(toSource))).entries()) {
      if (typeof source === 'string') failed.push(failure(some[index]?.name ?? '', source))
      else granted.push(source)
    }
  }
  return { granted, failed }
}

const failure = (name: string, message: string): Line => ({
  name,
  message,
  result: 'failed',
  evidenceId: null,
  ref: '',
  source: null,
})

async function toSource(file: File): Promise<Source | string> {
  const byPath = await grantFile(file)
  if (byPath.ok) return byPath.value
  try {
    const byBytes = await grantBytes(nameOf(file), new Uint8Array(await file.arrayBuffer()))
    return byBytes.ok ? byBytes.value : byBytes.failure.message
  } catch {
    return say.notReadable // the file has gone, or is larger than memory
  }
}

/** The clipboard calls every picture `image.png`. */
function nameOf(file: File): string {
  const extension = /^image\.(png|jpe?g|gif|webp|bmp)$/i.exec(file.name)?.[1]
  return extension === undefined ? file.name : say.pastedPictureFile(new Date(), extension)
}

export async function textSource(text: string): Promise<Sources> {
  const name = say.pastedTextFile(new Date())
  const given = await grantBytes(name, new TextEncoder().encode(text))
  return given.ok
    ? { granted: [given.value], failed: [] }
    : { granted: [], failed: [failure(name, given.failure.message)] }
}
