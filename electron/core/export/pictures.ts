// Photos and drawn pages for exports: turned as the camera said, scaled, without camera data and place, as JPEG.
import type { SharpOptions } from 'sharp'
import type { Pixels } from './pdfium.ts'

export type Picture = { readonly jpeg: Uint8Array; readonly width: number; readonly height: number }

/** Longest side in pixels: sharp enough for a page's width at 240 dots an inch. */
const LONGEST = 1600
const QUALITY = 80
/** More pixels than this are a trap or a mistake: decoding them would take gigabytes. */
const MOST_PIXELS = 100_000_000

/**
 * Electron on Linux brings a GLib that the native library quarrels with (thousands of "critical" lines), so there the WebAssembly build is taken.
 * The library offers no switch: it goes by the processor's name, and falls back to WebAssembly for one it has no binary for.
 */
const importSharp = async () => {
  const isElectronOnLinux = process.platform === 'linux' && process.versions['electron'] !== undefined
  if (!isElectronOnLinux) return import('sharp')
  const architecture = process.arch
  Object.defineProperty(process, 'arch', { value: 'wasm32', configurable: true, enumerable: true })
  try {
    return await import('sharp')
  } finally {
    Object.defineProperty(process, 'arch', { value: architecture, configurable: true, enumerable: true })
  }
}

/** One thread a picture and nothing kept between pictures: the caller says how many run side by side, and memory stays flat. */
const loadSharp = async () => {
  const { default: make } = await importSharp()
  make.cache(false)
  make.concurrency(1)
  return make
}

let loaded: ReturnType<typeof loadSharp> | null = null
const sharp = async (input: Uint8Array, options?: SharpOptions) => {
  loaded ??= loadSharp()
  return (await loaded)(input, options)
}

/**
 * Turns and scales a picture of any kind the library knows (JPEG, PNG, WebP, TIFF, GIF, SVG, AVIF). Null where it cannot be read, wholly
 * or in part: a torn photo must be said, not shown grey.
 */
export const toPicture = async (bytes: Uint8Array): Promise<Picture | null> => {
  try {
    const image = await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'truncated' })
    const { data, info } = await image
      .autoOrient()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: QUALITY })
      .toBuffer({ resolveWithObject: true })
    return { jpeg: data, width: info.width, height: info.height }
  } catch {
    return null
  }
}

/** A page that was drawn pixel by pixel, as a picture. */
export const pixelsToPicture = async (pixels: Pixels): Promise<Picture> => {
  const { width, height, data } = pixels
  const image = await sharp(data, { raw: { width, height, channels: 4 } })
  // PDFium gives blue first; the channels are swapped back.
  const result = await image
    .recomb([
      [0, 0, 1],
      [0, 1, 0],
      [1, 0, 0],
    ])
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY })
    .toBuffer()
  return { jpeg: result, width, height }
}
