// HEIC and HEIF pictures, which neither the picture library nor Chromium reads: decoded to plain pixels.
import { MOST_PIXELS } from './load-sharp.ts'

/** Rows of red, green, blue and opacity, upright. */
export type HeifPixels = { readonly width: number; readonly height: number; readonly data: Uint8Array }

type HeifImage = {
  readonly get_width: () => number
  readonly get_height: () => number
  readonly is_primary: () => boolean
  readonly display: (
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: { data: Uint8ClampedArray } | null) => void,
  ) => void
  readonly free: () => void
}
type Heif = { readonly HeifDecoder: new () => { readonly decode: (bytes: Uint8Array) => HeifImage[] } }

/** The boxes that a picture of this family begins with; `avif` is left to the picture library. */
const BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']

/** Whether bytes are a HEIC or HEIF picture. */
export const isHeif = (bytes: Uint8Array): boolean => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('latin1')
  if (head.slice(4, 8) !== 'ftyp') return false
  const brands = [head.slice(8, 12), ...(head.slice(16).match(/.{4}/gs) ?? [])]
  return !brands.includes('avif') && brands.some((brand) => BRANDS.includes(brand))
}

const loadHeif = async (): Promise<Heif> => {
  const { default: make } = await import('libheif-js/libheif-wasm/libheif-bundle.mjs')
  // The package types nothing of this; what is named here is what its manual promises.
  return make() as Heif
}
let loaded: Promise<Heif> | null = null

/** The main picture's pixels; an Error where the bytes cannot be decoded, `null` where they are more than is drawn. */
export const decodeHeif = async (bytes: Uint8Array): Promise<HeifPixels | null> => {
  loaded ??= loadHeif()
  const { HeifDecoder } = await loaded
  const images = new HeifDecoder().decode(bytes)
  try {
    const image = images.find((one) => one.is_primary()) ?? images[0]
    if (image === undefined) throw new Error('No picture in it')
    const [width, height] = [image.get_width(), image.get_height()]
    if (width * height > MOST_PIXELS) return null
    const data = new Uint8ClampedArray(width * height * 4)
    await new Promise<void>((resolve, reject) => {
      image.display({ data, width, height }, (filled) =>
        filled === null ? reject(new Error('It cannot be decoded')) : resolve(),
      )
    })
    return { width, height, data: new Uint8Array(data.buffer) }
  } finally {
    for (const image of images) image.free()
  }
}
