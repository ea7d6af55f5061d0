import { useState } from 'react'
import { type PlanColumn, planColumns, usualColumns } from '#shared/rules/planTable.ts'

const remembered = 'jaarlijn.table.columns'

/** The columns that were chosen before in this window; the usual ones when nothing sensible is remembered. */
export function readColumns(text: string | null): readonly PlanColumn[] {
  const names = text?.split(' ') ?? []
  const columns = planColumns.filter((column) => names.includes(column))
  return columns.includes('title') ? columns : usualColumns
}

/** The columns of the table, and how to choose others; the title always stays. */
export function useShownColumns(): readonly [readonly PlanColumn[], (columns: ReadonlySet<string>) => void] {
  const [columns, setColumns] = useState(() => readColumns(localStorage.getItem(remembered)))
  const choose = (chosen: ReadonlySet<string>) => {
    const next = planColumns.filter((column) => column === 'title' || chosen.has(column))
    localStorage.setItem(remembered, next.join(' '))
    setColumns(next)
  }
  return [columns, choose]
}
