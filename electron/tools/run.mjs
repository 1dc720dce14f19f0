// Every npm script but `setup`: `node run.mjs TOOL [WORDS…]` sets the folder up, then runs the tool under our own Node.
import { requireNode } from './node-version.mjs'

requireNode(process.versions.node)
void import('./prepare.mjs').then(function (tools) {
  return tools.reportFailure(function () {
    return tools.runTool(process.argv[2], process.argv.slice(3))
  })
})
