// `npm start [-- FOLDER]`: opens the app; without a display it runs the demo instead and says why.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { main as demo } from './demo.mjs'
import { ELECTRON_PACKAGES, findElectron, missingLibraries } from './electron-runtime.mjs'
import { failure } from './failures.mjs'
import { callerFolder, root } from './folder.mjs'

export async function main(words) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    console.log(
      'There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so this runs the demo instead of the window.',
    )
    return demo([])
  }
  const electron = await findElectron()
  const libraries = missingLibraries(electron.program)
  if (libraries.length > 0) {
    throw failure(
      `Electron needs libraries that are not installed: ${libraries.join(', ')}\nYour files are untouched. \`${ELECTRON_PACKAGES}\` brings them; then run the command again.`,
    )
  }
  await open(electron, words)
}

/** Stays until the app is closed, and ends as it ended. */
function open(electron, words) {
  const switches = ['--log-level=3'] // Chromium's own grumbling about buses and GPUs helps nobody here
  if (process.platform === 'linux' && process.getuid() === 0) {
    console.error(
      'Started by root, Chromium refuses its sandbox: it is off for this run. Start as an ordinary user to have it.',
    )
    switches.push('--no-sandbox')
  }
  const env = { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: electron.folder }
  delete env.ELECTRON_RUN_AS_NODE
  const paths = words.map((word) => (word.startsWith('-') ? word : resolve(callerFolder, word)))
  const child = spawn(electron.program, [...switches, root, ...paths], { stdio: 'inherit', env })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', (code) => {
      process.exitCode = code ?? 1
      done()
    })
  })
}
