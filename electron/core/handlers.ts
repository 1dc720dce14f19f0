// Every call of the contract answered by the core: the same in the app's core process, in the command line and in tests.
import type { CoreContract } from '../../shared/contract/core.ts'
import type { Handlers } from '../../shared/contract/define.ts'
import { toAppError } from './faults.ts'
import { activityHandlers } from './handlers/activity.ts'
import { evidenceHandlers } from './handlers/evidence.ts'
import { manyEvidenceHandlers } from './handlers/evidence-many.ts'
import { fileHandlers } from './handlers/file.ts'
import type { Core } from './handlers/handler-types.ts'
import { linkHandlers } from './handlers/link.ts'
import { personHandlers } from './handlers/person.ts'
import { spellingHandlers } from './handlers/spelling.ts'
import { trashHandlers } from './handlers/trash.ts'
import { unitHandlers } from './handlers/unit.ts'
import { workbookHandlers } from './handlers/workbook.ts'
import { filterHandlers, writingHandlers } from './handlers/writing.ts'
import { createSession, type Host } from './session.ts'
import { makeSample } from './workbook/sample.ts'

/** Handlers over one session. What they throw is an AppError wherever the cause is known; the rest is a fault of ours. */
export function createHandlers(host: Host): Handlers<CoreContract> {
  const session = createSession(host)
  const own = ownHandlers({ host, session })
  return guarded({
    ...own,
    'workbook.sample': ({ folder }, context) => {
      // The sample's files are our own assets: no person had to grant them.
      const trusted = { host: { ...host, resolve: (file: string) => file }, session }
      return makeSample(trusted, ownHandlers(trusted), host.resolve(folder), context)
    },
  })
}

const ownHandlers = (core: Core) => ({
  ...workbookHandlers(core),
  ...unitHandlers(core),
  ...evidenceHandlers(core),
  ...manyEvidenceHandlers(core),
  ...trashHandlers(core),
  ...writingHandlers(core),
  ...filterHandlers(core),
  ...fileHandlers(core),
  ...linkHandlers(core),
  ...activityHandlers(core),
  ...personHandlers(core),
  ...spellingHandlers(core),
})

/** The same handlers, with the faults of system and SQLite turned into failures. */
function guarded(handlers: Handlers<CoreContract>): Handlers<CoreContract> {
  const guard =
    (handler: (input: never, context: never) => unknown) =>
    async (input: never, context: never): Promise<unknown> => {
      try {
        return await handler(input, context)
      } catch (thrown) {
        throw toAppError(thrown)
      }
    }
  // Each entry keeps its own input and output; only what it throws changes, which the compiler cannot say of all entries at once.
  return Object.fromEntries(
    Object.entries(handlers).map(([name, handler]) => [name, guard(handler)]),
  ) as Handlers<CoreContract>
}
