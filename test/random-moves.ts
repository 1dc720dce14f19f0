// Random moves: which kind of call, on which of what there is, with which words. random-calls.ts makes them.
import fc from 'fast-check'

const KINDS = [
  'add',
  'add',
  'add',
  'add',
  'save',
  'remove',
  'bringBack',
  'emptyTrash',
  'saveMany',
  'merge',
  'writing',
  'filter',
  'removeFilter',
  'addFiles',
  'describeFile',
  'removeFile',
  'link',
  'link',
  'link',
  'link',
  'link',
  'link',
  'linkMany',
  'saveLink',
  'unlink',
  'activity',
  'removeActivity',
  'person',
  'removePerson',
  'category',
  'decide',
  'undecide',
  'import',
  'removeUnit',
  'saveUnit',
  'saveUnit',
  'type',
  'removeType',
  'profile',
  'qualification',
  'removeQualification',
  'group',
  'removeGroup',
  'undo',
  'redo',
] as const
export type Move = {
  readonly kind: (typeof KINDS)[number]
  /** Which of those there are; the remainder of a division decides, so that a smaller number is a simpler case. */
  readonly a: number
  readonly b: number
  readonly c: number
  readonly text: string
  /** Milliseconds before the call. */
  readonly wait: number
}
const WORDS = [
  "it's",
  'say "so"',
  "x'); DROP TABLE evidence; --",
  'Tŷ’r Ŵyl',
  '🙂👍🏽',
  'שלום',
  '%_\\',
  'a\nb',
  '{"n":1}',
  ':name',
]
const aMove: fc.Arbitrary<Move> = fc.record({
  kind: fc.constantFrom(...KINDS),
  a: fc.nat(11),
  b: fc.nat(11),
  c: fc.nat(11),
  text: fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 8 })),
  wait: fc.constantFrom(0, 1000, 4000, 6000, 40_000_000),
})

/** A series of calls, long enough that later ones find what earlier ones made. */
export const aSeries = fc.array(aMove, { minLength: 1, maxLength: 24, size: 'max' })
