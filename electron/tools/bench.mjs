// `npm run bench [-- --json FILE]`: test/bench.ts under our own Node.
import { runProgram } from './run-program.mjs'

export async function main(words) {
  await runProgram('test/bench.ts', words)
}
