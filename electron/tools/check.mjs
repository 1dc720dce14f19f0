// `npm run check`: compiles, lints and compares the format; every check runs, so one run shows all there is to mend.
import { spawnSync } from 'node:child_process'
import { inRoot, root } from './folder.mjs'

const CHECKS = {
  compile: ['node_modules/typescript/bin/tsc', '-b'],
  lint: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--quiet'],
  format: ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
}

/** Sets exit code 1 when a check fails; true when all passed. */
export async function main() {
  const failed = Object.entries(CHECKS).filter(([, [program, ...words]]) => {
    const { status } = spawnSync(process.execPath, [inRoot(program), ...words], { cwd: root, stdio: 'inherit' })
    return status !== 0
  })
  for (const [name] of failed) console.error(`The ${name} check failed; its findings are above.`)
  if (failed.length > 0) process.exitCode = 1
  else console.log('Compiled, linted and formatted: nothing to mend.')
  return failed.length === 0
}
