// `npm run shots`: test/shots.ts photographs the screens in real Electron into shots/.
import { findElectron } from './electron-runtime.mjs'
import { runProgram } from './run-program.mjs'

export async function main(words) {
  const { folder } = await findElectron()
  await runProgram('test/shots.ts', words, { ELECTRON_OVERRIDE_DIST_PATH: folder })
}
