import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { openEvidence } from '../electron/core/export/pdf/open-evidence.ts'
import { createPdfFile } from '../electron/core/export/pdf/pdf-file.ts'
import { hasInk, openPdfium } from '../electron/core/export/pdfium.ts'
import { aFilledForm, aPdf } from './pdf/evidence-files.ts'

let seeds: readonly Uint8Array[] = []
beforeAll(async () => {
  seeds = [await aPdf('Torn', 3), await aPdf('Loose', 2, false), await aFilledForm('Angharad Puw')]
})

/** One way in which a file may be hurt; shares run from 0 to 1 over its length. */
type Wound =
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'hole'; readonly at: number; readonly length: number }
  | { readonly kind: 'noise'; readonly at: readonly number[]; readonly byte: number }
  | { readonly kind: 'numbers'; readonly every: number; readonly value: number }

const share = fc.double({ min: 0, max: 1, noNaN: true })
const wound: fc.Arbitrary<Wound> = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), at: share }),
  fc.record({ kind: fc.constant('hole' as const), at: share, length: fc.integer({ min: 1, max: 1500 }) }),
  fc.record({
    kind: fc.constant('noise' as const),
    at: fc.array(share, { minLength: 1, maxLength: 20 }),
    byte: fc.nat(255),
  }),
  fc.record({
    kind: fc.constant('numbers' as const),
    every: fc.integer({ min: 5, max: 200 }),
    value: fc.integer({ min: -500, max: 100_000 }),
  }),
)

const hurt = (seed: Uint8Array, how: Wound): Uint8Array => {
  const bytes = Buffer.from(seed)
  if (how.kind === 'cut') return bytes.subarray(0, Math.floor(how.at * bytes.length))
  if (how.kind === 'hole') {
    const at = Math.floor(how.at * bytes.length)
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + how.length)])
  }
  if (how.kind === 'noise') {
    for (const at of how.at) bytes[Math.min(bytes.length - 1, Math.floor(at * bytes.length))] = how.byte
    return bytes
  }
  let count = 0
  return Buffer.from(
    bytes.toString('latin1').replace(/\d+/g, (digits) => {
      count += 1
      return count % how.every === 0 ? String(how.value) : digits
    }),
    'latin1',
  )
}

test('a torn file never throws: it gives pages or says why not, and where the second reader sees ink no page counts as whole without any', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(2), wound, async (seed, how) => {
      const bytes = hurt(seeds[seed] ?? new Uint8Array(), how)
      const parts: Uint8Array[] = []
      const file = createPdfFile({ write: (part) => parts.push(Uint8Array.from(part)) })
      const { pages, notes } = await openEvidence(file, bytes)
      expect(pages.length > 0 || notes.length > 0).toBe(true)
      if (pages.length === 0) return

      const [root, tree, info] = [file.next(), file.next(), file.next()]
      const kids = pages.map((page) => {
        const [object, content] = [file.next(), file.next()]
        const drawn =
          page.kind === 'form'
            ? page.forms.map((form) => ({ object: form.object, matrix: form.matrix.join(' ') }))
            : page.kind === 'image'
              ? [{ object: page.object, matrix: `${page.width} 0 0 ${page.height} 0 0` }]
              : []
        const box =
          page.kind === 'form'
            ? page.box.join(' ')
            : page.kind === 'image'
              ? `0 0 ${page.width} ${page.height}`
              : '0 0 9 9'
        file.deflated(
          content,
          '',
          page.kind === 'lost'
            ? '0 0 5 5 re f'
            : drawn.map((item) => `q ${item.matrix} cm /X${item.object} Do Q`).join('\n'),
        )
        file.put(
          object,
          `<</Type/Page/Parent ${tree} 0 R/MediaBox[${box}]/Resources<</XObject<<${drawn.map((item) => `/X${item.object} ${item.object} 0 R`).join('')}>>>>/Contents ${content} 0 R>>`,
        )
        return `${object} 0 R`
      })
      file.put(tree, `<</Type/Pages/Count ${kids.length}/Kids[${kids.join(' ')}]>>`)
      file.put(root, `<</Type/Catalog/Pages ${tree} 0 R>>`)
      file.put(info, '<<>>')
      file.finish(root, info, '0'.repeat(32))

      const result = await openPdfium(Buffer.concat(parts))
      const original = await openPdfium(bytes)
      expect(result?.pageCount).toBe(pages.length)
      const nothing = { width: 0, height: 0, data: new Uint8Array() }
      for (let page = 0; page < pages.length; page += 1) {
        const isSeen =
          original !== null && original.pageCount === pages.length && hasInk((await original.draw(page, 36)) ?? nothing)
        if (isSeen) expect(hasInk((await result?.draw(page, 36)) ?? nothing)).toBe(true)
      }
      result?.close()
      original?.close()
    }),
    { numRuns: 80 },
  )
})
