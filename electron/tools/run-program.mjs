import { spawnSync } from 'node:child_process'
import { callerFolder, inRoot } from './folder.mjs'

/** Runs a TypeScript program of ours in the caller's folder; its exit code becomes ours. */
export async function runProgram(file, words, env = {}) {
  const { status } = spawnSync(process.execPath, [inRoot(file), ...words], {
    cwd: callerFolder,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  process.exitCode = status ?? 1
}
