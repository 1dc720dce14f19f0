// What a preview is made from and into: plain data that crosses to a worker and back.
import type { Preview } from '../../../shared/contract/calls/file.ts'

/** A stored file to be shown. `name` is what people call it. */
export type Source = {
  readonly path: string
  readonly sha256: string
  readonly name: string
  readonly mediaType: string
  readonly bytes: number
}
export type Shown<K extends Preview['kind']> = Extract<Preview, { kind: K }>

/** Why a file cannot be shown, in words for people. */
export class Unshowable extends Error {}
