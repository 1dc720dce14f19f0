// Paths stay on this side: the page and the core speak of them by a random token, which only a dialog, a drop or the recent list makes.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { Granted } from '../../shared/contract/shell.ts'

export type Grants = {
  /** Makes a token for a path, or finds the one it has. It is done when the core knows the token too. */
  readonly give: (path: string) => Promise<Granted>
  /** Undefined for a token that this run never gave. */
  readonly pathOf: (grant: string) => string | undefined
  /** All that were given, for a core that starts again. */
  readonly all: () => Iterable<readonly [grant: string, path: string]>
}

/** `tell` passes a new token on to the core and resolves when it arrived. */
export function createGrants(tell: (grant: string, path: string) => Promise<void>): Grants {
  const paths = new Map<string, string>()
  const grants = new Map<string, string>()
  return {
    async give(given) {
      const absolute = path.resolve(given)
      let grant = grants.get(absolute)
      if (grant === undefined) {
        grant = randomUUID()
        grants.set(absolute, grant)
        paths.set(grant, absolute)
      }
      await tell(grant, absolute)
      return { grant, name: path.basename(absolute) || absolute }
    },
    pathOf: (grant) => paths.get(grant),
    all: () => paths.entries(),
  }
}
