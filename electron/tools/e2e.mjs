// `npm run e2e [-- WORDS]`: the suites in real Electron alone.
import { runElectronSuites } from './suites.mjs'
import { testAndReport } from './test.mjs'

export async function main(words) {
  await testAndReport([runElectronSuites], words)
}
