// The picture library, in the build that fits where it runs.
import type { SharpOptions } from 'sharp'

/** More pixels than this are a trap or a mistake: decoding them would take gigabytes. */
export const MOST_PIXELS = 100_000_000

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

/** A picture to work on. Throws where the bytes are no picture that the library knows. */
export const sharp = async (input: Uint8Array | string, options?: SharpOptions) => {
  loaded ??= loadSharp()
  return (await loaded)(input, options)
}
