// `npm run package`: the unpacked app in release/, by electron-builder, around the Electron found on this computer.
import { spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { findElectron } from './electron-runtime.mjs'
import { inRoot, root } from './folder.mjs'

const PLATFORM = { linux: '--linux', darwin: '--mac', win32: '--win' }[process.platform]

export async function main() {
  const electron = await findElectron()
  const bridge = inRoot('node_modules/better-sqlite3/build')
  if (electron.isDevelopment) {
    console.log(
      `This package is for trying out: it is built around the development runtime, Electron ${electron.version}.`,
    )
  } else if (existsSync(bridge)) {
    rmSync(bridge, { recursive: true }) // an earlier development runtime left it; a real Electron must meet SQLite as it comes
  }
  const words = [PLATFORM, 'dir', `-c.electronDist=${electron.folder}`, `-c.electronVersion=${electron.version}`]
  const { status } = spawnSync(process.execPath, [inRoot('node_modules/electron-builder/cli.js'), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TRELLIS_PACKAGE: electron.isDevelopment ? 'development' : 'release' },
  })
  process.exitCode = status ?? 1
}
