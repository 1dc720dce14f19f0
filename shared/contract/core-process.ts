// What the main process says to the processes it forks, beside the ports: grants, a new port, the end; standard input.
import { z } from 'zod'

/** `connect` carries a port to serve; `grant` names a path; `tell` asks for the open workbook; `stop` closes the workbook and ends the process once the windows are gone. */
export const ToCore = z.union([
  z.object({ connect: z.literal(true) }),
  z.object({ grant: z.string(), path: z.string() }),
  z.object({ tell: z.literal('workbook') }),
  z.object({ stop: z.literal(true) }),
])
export type ToCore = z.infer<typeof ToCore>

/**
 * `granted`: the core holds this grant now, so the page may use it. `workbook`: the folder of the open workbook, whose evidence the page may see;
 * said at every change and when asked. Main and page speak through different pipes, which keep no common order.
 */
export const FromCore = z.union([z.object({ granted: z.string() }), z.object({ workbook: z.string().nullable() })])
export type FromCore = z.infer<typeof FromCore>

/** Standard input of the packaged command, piece by piece; null is its end. */
export const ToCommand = z.object({ input: z.instanceof(Uint8Array).nullable() })
export type ToCommand = z.infer<typeof ToCommand>
