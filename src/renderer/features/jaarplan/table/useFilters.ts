import { useCallback, useMemo } from 'react'
import { changeSettings, useSettings } from '#app/settings.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type FilterKind, filterKinds, holdingFilters, noFilters } from '#shared/rules/table/planTableFilter.ts'
import type { TableFilters } from '#shared/settings.ts'

/** What the table of a traject is filtered by, and how to change that. */
export type Filters = {
  readonly chosen: TableFilters
  readonly choose: (kind: FilterKind, values: readonly string[]) => void
  readonly clear: () => void
}

/** What a person filters the table of this traject by. What it is about may go: then it filters no more. */
export function useFilters(): Filters {
  const { trajectId } = useStore()
  const kept = useSettings().tableFilters[trajectId] ?? noFilters
  const chosen = useDocument(
    useCallback((document: TrajectDocument) => holdingFilters(document, kept), [kept]),
    sameFilters,
  )
  return useMemo(() => {
    const change = (next: TableFilters) => void changeSettings({ tableFilters: { [trajectId]: next } })
    return {
      chosen,
      choose: (kind, values) => change({ ...chosen, [kind]: [...values] }),
      clear: () => change(noFilters),
    }
  }, [chosen, trajectId])
}

function sameFilters(a: TableFilters, b: TableFilters): boolean {
  return filterKinds.every((kind) => sameList(a[kind], b[kind]))
}
