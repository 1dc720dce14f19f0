// Reading with a cache: TanStack Query behind one hook, so that no screen knows it.
import { keepPreviousData, QueryClient, useQueries, useQuery } from '@tanstack/react-query'
import { coreContract } from '../../shared/contract/core.ts'
import type { CallShape, Topic } from '../../shared/contract/define.ts'
import { orThrow, toFailure, type Failure } from '../../shared/contract/result.ts'
import { call, onChanged, type CallInput, type CallName, type CallOutput } from './client.ts'
import { words } from './words.ts'

export type Reading<Value, Asked = unknown> = {
  /** The last value; while a new input is being asked it is still the old one's. A failure takes its place. */
  readonly value: Value | undefined
  /** The input that `value` answers. */
  readonly asked: Asked | undefined
  /** Set when the last asking failed. */
  readonly failure: Failure | undefined
  readonly retry: () => void
}

/** One for each connection to a core: its values are thrown away with it. */
export function createReadings(): QueryClient {
  const queries = new QueryClient({
    // The core is on this computer: no network to wait for, and a failure is an answer, not a reason to ask again.
    defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 60_000 } },
  })
  onChanged(createRefresher(queries))
  return queries
}

/**
 * Asks again for what changed, one wave at a time: changes that come in while a wave is under way make the next one together. A thousand
 * changes in a row therefore never pile up a thousand readings in the core.
 */
function createRefresher(queries: QueryClient): (topics: readonly Topic[]) => void {
  let waiting = new Set<Topic>()
  let isRunning = false
  async function run(): Promise<void> {
    isRunning = true
    while (waiting.size > 0) {
      const changed = waiting
      waiting = new Set()
      await queries.invalidateQueries({ predicate: ({ queryKey: [name] }) => isTouched(name, changed) })
    }
    isRunning = false
  }
  return (topics) => {
    for (const topic of topics) waiting.add(topic)
    if (!isRunning) void run()
  }
}

function isTouched(name: unknown, changed: ReadonlySet<Topic>): boolean {
  const shape: CallShape | undefined = Object.entries(coreContract).find(([one]) => one === name)?.[1]
  return shape?.reads?.some((topic) => changed.has(topic)) === true
}

/** Reads a call of the core and reads it again whenever one of its topics changed. Nothing is asked while `wanted` is false. */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N>,
  wanted = true,
): Reading<CallOutput<N>, CallInput<N>> {
  const query = useQuery({
    queryKey: [name, input],
    queryFn: async ({ signal }) => ({ asked: input, value: orThrow(await call(name, input, { signal })) }),
    placeholderData: keepPreviousData,
    enabled: wanted,
  })
  return {
    value: query.isError ? undefined : query.data?.value,
    asked: query.isError ? undefined : query.data?.asked,
    failure: query.error === null ? undefined : toFailure(query.error, words.core.failures.internal),
    retry: () => void query.refetch(),
  }
}

/** Reads one call for each of several inputs, as `useCall` does; what is not read yet, or failed, is left out. */
export function useCalls<N extends CallName>(name: N, inputs: readonly CallInput<N>[]): readonly CallOutput<N>[] {
  return useQueries({
    queries: inputs.map((input) => ({
      queryKey: [name, input],
      queryFn: async ({ signal }: { readonly signal: AbortSignal }) => ({
        asked: input,
        value: orThrow(await call(name, input, { signal })),
      }),
    })),
    combine: (queries) => queries.flatMap(({ data }) => (data === undefined ? [] : [data.value])),
  })
}
