// A fault of ours as a report needs it, and as a person can bear it.
/** The kind of a fault and the place in a file where it arose; no stack. */
export function describeFault(fault: unknown): string {
  if (!(fault instanceof Error)) return String(fault)
  const place = /([^/\\]+:\d+:\d+)\)?$/m.exec(fault.stack ?? '')?.[1]
  return `${fault.name}: ${fault.message}${place === undefined ? '' : ` (${place})`}`
}
