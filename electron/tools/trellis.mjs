// `npm run -s trellis -- …`: the built command line, in this very process, so that nothing stands between it and the terminal.
import { pathToFileURL } from 'node:url'
import { callerFolder, inRoot } from './folder.mjs'

/** `words` go on as they are; relative paths among them count from the caller's folder. */
export async function main(words) {
  const program = inRoot('dist/electron/cli.js')
  process.chdir(callerFolder)
  process.argv = [process.execPath, program, ...words]
  await import(pathToFileURL(program).href)
}
