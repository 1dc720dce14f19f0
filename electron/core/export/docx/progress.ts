// Progress at a pace that a window can follow, in stages that each fill their share of the whole.
export type OnProgress = (progress: { value: number; description: string }) => void
export type Progress = {
  /** `part` is the share done of this stage, 0 to 1; `description` names what is at hand, such as `E7`. */
  readonly report: (part: number, description: string) => void
  /** The next stage: from where the one before ends up to this share of the whole. */
  readonly upTo: (end: number) => Progress
}

/** At most ten reports a second. */
const PAUSE = 100

export function createProgress(onProgress: OnProgress, now: () => number = Date.now): Progress {
  let last = Number.NEGATIVE_INFINITY
  let reached = 0
  const stage = (start: number, end: number): Progress => ({
    report(part, description) {
      const moment = now()
      if (moment - last < PAUSE) return
      last = moment
      onProgress({ value: start + (end - start) * part, description })
    },
    upTo(next) {
      const from = reached
      reached = next
      return stage(from, next)
    },
  })
  return stage(0, 1)
}
