// Figures of the bench: medians and percentiles, each beside a floor that was timed in the same run, since seconds differ between computers.
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: 'ms' | 'MB' | 's' | 'pages/s' | '×'
  /** What the same computer needs at least, in the same unit; null where there is nothing to compare with. */
  readonly floor: number | null
  readonly ratio: number | null
  /** What we aim at, in words. */
  readonly aim: string
  readonly met: boolean
  /** What else the samples say, such as their median beside a percentile. */
  readonly note?: string
}

/** The value below which the share `p` (0 to 1) of the samples lies. */
export function percentile(samples: readonly number[], p: number): number {
  const sorted = samples.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * p))] ?? 0
}
export const median = (samples: readonly number[]): number => percentile(samples, 0.5)

/** Milliseconds of one run. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Runs both in turn, so that other load on the computer meets both alike. */
export async function inTurn(
  count: number,
  work: (index: number) => unknown,
  floor: (index: number) => unknown,
): Promise<{ value: number[]; floor: number[] }> {
  const samples = { value: [] as number[], floor: [] as number[] }
  for (let index = 0; index < count; index += 1) {
    samples.floor.push(await timed(() => floor(index)))
    samples.value.push(await timed(() => work(index)))
  }
  return samples
}

const round = (value: number): number => Number(value.toPrecision(3))

/** A figure whose aim is a ratio to its floor. */
export function againstFloor(name: string, value: number, unit: Figure['unit'], floor: number, most: number): Figure {
  const ratio = value / floor
  return {
    name,
    value: round(value),
    unit,
    floor: round(floor),
    ratio: round(ratio),
    aim: `≤ ${most} × floor`,
    met: ratio <= most,
  }
}

/** A figure whose aim is a number; the floor is shown beside it. */
export function atMost(name: string, value: number, unit: Figure['unit'], most: number, floor: number | null): Figure {
  return {
    name,
    value: round(value),
    unit,
    floor: floor === null ? null : round(floor),
    ratio: floor === null ? null : round(value / floor),
    aim: `≤ ${most} ${unit}`,
    met: value <= most,
  }
}

/** A percentile with its aim; the median beside it tells a slow program from a busy computer. */
export function percentileAtMost(name: string, samples: readonly number[], p: number, most: number): Figure {
  return { ...atMost(name, percentile(samples, p), 'ms', most, null), note: `median ${round(median(samples))} ms` }
}

/** A median with its aim, for what is sampled too seldom for a percentile; the best and the worst stand beside it. */
export function medianAtMost(name: string, samples: readonly number[], most: number): Figure {
  return {
    ...atMost(name, median(samples), 'ms', most, null),
    note: `from ${round(Math.min(...samples))} to ${round(Math.max(...samples))} ms`,
  }
}

/** A figure without an aim, for the record. */
export const asIs = (name: string, value: number, unit: Figure['unit']): Figure => ({
  name,
  value: round(value),
  unit,
  floor: null,
  ratio: null,
  aim: '',
  met: true,
})

/** One line a figure, the missed aims marked. */
export function toTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.name,
    `${figure.value} ${figure.unit}`,
    figure.floor === null ? '' : `${figure.floor} ${figure.unit}`,
    figure.ratio === null ? '' : `${figure.ratio} ×`,
    figure.aim,
    figure.met ? '' : 'missed',
    figure.note ?? '',
  ])
  const all = [['what', 'value', 'floor', 'ratio', 'aim', '', ''], ...rows]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
