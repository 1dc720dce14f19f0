// Written in the oldest syntax that knows modules, so that an old Node reaches the message instead of a syntax error.

const OLDEST = 20

/** Ends the process with advice when this Node is too old for the tools; `version` as in process.versions.node. */
export function requireNode(version) {
  if (Number(version.split('.')[0]) >= OLDEST) return
  console.error('Trellis needs Node ' + OLDEST + ' or newer to set itself up; this is Node ' + version + '.')
  console.error('Nothing was changed. Install a current Node from https://nodejs.org, then run the command again.')
  process.exit(1)
}
