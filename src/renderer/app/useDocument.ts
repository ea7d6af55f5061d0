import { createContext, useCallback, useContext, useMemo, useRef } from 'react'
import type { CommandName, InputOf } from '#shared/commands/index.ts'
import type { HistoryState, Patched } from '#shared/contract.ts'
import type { RecordOf, TableName, TrajectDocument } from '#shared/records.ts'
import type { Result } from '#shared/result.ts'
import { useObserved } from '#ui/useObserved.ts'
import type { DocumentStore } from './documentStore.ts'
import { dropNotice, showError } from './notices.ts'

const StoreContext = createContext<DocumentStore | null>(null)

/** Gives the screens below it one open traject. */
export const DocumentProvider = StoreContext.Provider

/** The open traject of this part of the screen. Throws outside a `DocumentProvider`. */
export function useStore(): DocumentStore {
  const store = useContext(StoreContext)
  if (!store) throw new Error('no traject is open here')
  return store
}

/** One record; the component draws itself again only when that record changes. */
export function useRecord<T extends TableName>(table: T, id: string): RecordOf<T> | undefined {
  const store = useStore()
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeRecord(table, id, listener),
    [store, table, id],
  )
  return useObserved({ subscribe }, () => store.record(table, id))
}

/**
 * Something derived from the document; the component draws itself again only when that is another value
 * (`same` tells). `select` must be stable between draws: a function outside the component, or `useCallback`.
 */
export function useDocument<V>(select: (document: TrajectDocument) => V, same: (a: V, b: V) => boolean = Object.is): V {
  const store = useStore()
  // What React asks for more than once in a draw must be the same object: a memo, not something to be drawn from.
  const last = useRef<{ document: TrajectDocument; select: (document: TrajectDocument) => V; value: V } | null>(null)
  const read = () => {
    const { document } = store
    const known = last.current
    if (known && known.document === document && known.select === select) return known.value
    const value = select(document)
    const kept = known && same(known.value, value) ? known.value : value
    last.current = { document, select, value: kept }
    return kept
  }
  return useObserved(store, read)
}

/** Whether two lists hold the same things in the same order. */
export function sameList<V>(a: readonly V[], b: readonly V[]): boolean {
  return a === b || (a.length === b.length && a.every((value, index) => Object.is(value, b[index])))
}

/** What undo and redo would do now. */
export function useHistory(): HistoryState {
  const store = useStore()
  return useObserved(store, () => store.history)
}

/** Sends a command; a refusal is shown to the person as well as returned, until the same command is accepted. */
export type Run = <N extends CommandName>(command: N, input: InputOf<N>) => Promise<Result<Patched | null>>

/** How a component does something to the open traject. */
export function useRun(): Run {
  const store = useStore()
  return useMemo<Run>(
    () => async (command, input) => {
      const answer = await store.execute(command, input)
      if (answer.ok) dropNotice(command)
      else showError(answer.error, command)
      return answer
    },
    [store],
  )
}
