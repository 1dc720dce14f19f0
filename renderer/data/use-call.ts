// Reading with a cache: TanStack Query behind one hook, so that no screen knows it.
import { keepPreviousData, QueryClient, useQuery } from '@tanstack/react-query'
import { coreContract } from '../../shared/contract/core.ts'
import type { CallShape } from '../../shared/contract/define.ts'
import { orThrow, toFailure, type Failure } from '../../shared/contract/result.ts'
import { call, onChanged, type CallInput, type CallName, type CallOutput } from './client.ts'
import { words } from './words.ts'

export type Reading<Value, Asked = unknown> = {
  /** The last value; while a new input is being asked it is still the old one's. */
  readonly value: Value | undefined
  /** The input that `value` answers. */
  readonly asked: Asked | undefined
  /** Set when the last asking failed; a value from before may still be there. */
  readonly failure: Failure | undefined
  readonly retry: () => void
}

/** One for each connection to a core: its values are thrown away with it. */
export function createReadings(): QueryClient {
  const queries = new QueryClient({
    // The core is on this computer: no network to wait for, and a failure is an answer, not a reason to ask again.
    defaultOptions: { queries: { networkMode: 'always', retry: false, staleTime: Infinity, gcTime: 60_000 } },
  })
  onChanged((topics) => {
    void queries.invalidateQueries({
      predicate: ({ queryKey: [name] }) => {
        const shape: CallShape | undefined = Object.entries(coreContract).find(([one]) => one === name)?.[1]
        return shape?.reads?.some((topic) => topics.includes(topic)) === true
      },
    })
  })
  return queries
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
    value: query.data?.value,
    asked: query.data?.asked,
    failure: query.error === null ? undefined : toFailure(query.error, words.core.failures.internal),
    retry: () => void query.refetch(),
  }
}
