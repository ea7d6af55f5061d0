import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import type { PlanColumn } from '#shared/rules/table/planTable.ts'
import { filteredColumns, isFiltering, noFilters } from '#shared/rules/table/planTableFilter.ts'
import { activitiesShown, type Sorting, type TableView } from '#shared/rules/table/planTableOrder.ts'
import { type Filters, useFilters } from './useFilters.ts'

const everything: Omit<TableView, 'filters'> = { sorting: null, text: '', status: null }
const nothingKept: ReadonlySet<string> = new Set()
const planned = (document: TrajectDocument) => activitiesOfPlan(document).map(({ id }) => id)

/** Which activities the table shows, in which order, and how to look for others. */
export type TableRows = {
  readonly view: TableView
  /** The activities as they were searched and sorted, and all that are in the plan. */
  readonly settled: readonly string[]
  readonly inPlan: readonly string[]
  readonly filters: Filters
  /** Whether activities may be left out, and the columns by which that is so. */
  readonly isFiltered: boolean
  readonly filtered: ReadonlySet<PlanColumn>
  readonly sort: (sorting: Sorting | null) => void
  readonly search: (sought: Pick<TableView, 'text' | 'status'>) => void
  readonly showAll: () => void
  /** Keeps activities that were just made in sight, also when they do not fit what was searched for. */
  readonly keep: (ids: readonly string[]) => void
  /** All activities of the plan in the order of the table. */
  readonly allInOrder: () => readonly string[]
}

/**
 * The rows of the table. What is searched for is this look at it; filters are a setting. `onLook` hears that somebody looks
 * for other rows; it must be stable.
 */
export function useTableRows(onLook: () => void): TableRows {
  const store = useStore()
  const translation = useTranslation()
  const [looked, setLooked] = useState(everything)
  const [kept, setKept] = useState(nothingKept)
  const filters = useFilters()
  const { chosen, choose, clear } = filters
  const view = useMemo(() => ({ ...looked, filters: chosen }), [looked, chosen])
  const inPlan = useDocument(planned, sameList)
  const settled = useDocument(
    useCallback(
      (document: TrajectDocument) => activitiesShown(document, view, kept, translation).map(({ id }) => id),
      [view, kept, translation],
    ),
    sameList,
  )
  const isFiltered = view.text !== '' || view.status !== null || isFiltering(chosen)
  const { sorting } = view
  return useMemo(() => {
    const look = () => {
      setKept(nothingKept)
      onLook()
    }
    const search = (sought: Pick<TableView, 'text' | 'status'>) => {
      look()
      setLooked((now) => ({ ...now, ...sought }))
    }
    return {
      view,
      settled,
      inPlan,
      filters: {
        chosen,
        clear,
        choose: (kind, values) => {
          look()
          choose(kind, values)
        },
      },
      isFiltered,
      filtered: filteredColumns(chosen),
      sort: (next) => setLooked((now) => ({ ...now, sorting: next })),
      search,
      showAll: () => {
        search({ text: '', status: null })
        if (isFiltering(chosen)) clear()
      },
      keep: (ids) => {
        if (isFiltered) setKept((now) => new Set([...now, ...ids]))
      },
      allInOrder: () =>
        activitiesShown(store.document, { ...everything, sorting, filters: noFilters }, nothingKept, translation).map(
          ({ id }) => id,
        ),
    }
  }, [view, settled, inPlan, chosen, choose, clear, isFiltered, sorting, store, translation, onLook])
}
