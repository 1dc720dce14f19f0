// `npm run bench [-- --json FILE]`: test/bench.ts under our own Node, with Electron for the cold start where it is to be had.
import { findElectron } from './electron-runtime.mjs'
import { runProgram } from './run-program.mjs'

export async function main(words) {
  const found = await findElectron().catch(() => undefined)
  await runProgram('test/bench.ts', words, found === undefined ? {} : { ELECTRON_OVERRIDE_DIST_PATH: found.folder })
}
