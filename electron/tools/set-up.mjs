// `npm run setup`: installs and builds what is missing, or prints `up to date` and touches no file.
// Like run.mjs it loads the rest only after the check, because the rest needs newer syntax.
import { requireNode } from './node-version.mjs'

requireNode(process.versions.node)
void import('./prepare.mjs').then(function (tools) {
  return tools.reportFailure(function () {
    return tools.prepare({ say: console.log }).then(function (changed) {
      console.log(changed ? 'Ready.' : 'up to date')
    })
  })
})
