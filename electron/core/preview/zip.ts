// Zips of documents, opened with care: what they say they unpack to is added up first, and no part may be more than it says.
import yauzl from 'yauzl'
import { enGB } from '../../../shared/words/words.ts'
import { Unshowable } from './source.ts'

const { preview: words } = enGB.core

/** What a document may unpack to, pictures included, and what its XML may: a small file that unpacks to gigabytes is a trap. */
const MOST_UNPACKED = 200_000_000
const MOST_XML = 20_000_000
const MOST_ENTRIES = 10_000

export type Zip = {
  readonly names: readonly string[]
  /** The bytes of a part; undefined when there is none of this name. Throws for a part that is damaged or larger than it says. */
  readonly read: (name: string) => Promise<Buffer | undefined>
}

/** Opens a document's zip; Unshowable for what is damaged, locked or unpacks to too much. */
export async function openZip(bytes: Buffer): Promise<Zip> {
  const zip = await yauzl.fromBufferPromise(bytes).catch(() => {
    throw new Unshowable(words.damaged)
  })
  const entries = new Map<string, yauzl.Entry>()
  let [all, xml] = [0, 0]
  try {
    for await (const entry of zip.eachEntry()) {
      entries.set(entry.fileName, entry)
      all += entry.uncompressedSize
      if (/\.(xml|rels|vml)$/i.test(entry.fileName)) xml += entry.uncompressedSize
      if (all > MOST_UNPACKED || xml > MOST_XML || entries.size > MOST_ENTRIES)
        throw new Unshowable(words.unpacksTooLarge)
    }
  } catch (thrown) {
    throw thrown instanceof Unshowable ? thrown : new Unshowable(words.damaged)
  }
  if ([...entries.values()].some((entry) => entry.isEncrypted())) throw new Unshowable(words.encrypted)
  return {
    names: [...entries.keys()],
    read: async (name) => {
      const entry = entries.get(name)
      if (entry === undefined) return undefined
      const chunks: Buffer[] = []
      for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) chunks.push(chunk)
      return Buffer.concat(chunks)
    },
  }
}
