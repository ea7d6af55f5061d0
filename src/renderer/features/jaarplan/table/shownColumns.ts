import { useMemo } from 'react'
import { changeSettings, useSettings } from '#app/settings.ts'
import { type PlanColumn, planColumns, usualColumns } from '#shared/rules/table/planTable.ts'

/** The columns that were chosen before; the usual ones when nothing sensible is remembered. */
export function readColumns(names: readonly string[] | null): readonly PlanColumn[] {
  const columns = planColumns.filter((column) => names?.includes(column))
  return columns.includes('title') ? columns : usualColumns
}

/** The columns of the table, and how to choose others; the title always stays. */
export function useShownColumns(): readonly [readonly PlanColumn[], (columns: ReadonlySet<string>) => void] {
  const { columns } = useSettings()
  const shown = useMemo(() => readColumns(columns), [columns])
  const choose = (chosen: ReadonlySet<string>) => {
    void changeSettings({ columns: planColumns.filter((column) => column === 'title' || chosen.has(column)) })
  }
  return [shown, choose]
}
