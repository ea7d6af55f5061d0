import { type RefObject, useCallback, useLayoutEffect, useMemo } from 'react'
import { changeSettings, useSettings } from '#app/settings.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import { type PlanColumn, usualColumnsOf } from '#shared/rules/table/planTable.ts'
import { columnMoved, columnsChosen, columnsThatStay, readColumns } from '#shared/rules/table/planTableColumns.ts'
import { narrowestColumn, widestColumn } from '#shared/settings.ts'

/** The columns of the table, and what can be done to them. */
export type Columns = {
  readonly shown: readonly PlanColumn[]
  /** Shows these columns; the title always stays. */
  readonly choose: (chosen: ReadonlySet<string>) => void
  readonly move: (column: PlanColumn, by: number) => void
  /** Makes a column as wide as this, in px; as wide as usual for null. */
  readonly setWidth: (column: PlanColumn, width: number | null) => void
}

/** The columns that a person chose, as wide and in the order as they made them. */
export function useColumns(): Columns {
  const { columns, columnWidths } = useSettings()
  const usual = useDocument(usualColumnsOf, sameList)
  const shown = useMemo(() => readColumns(columns, usual), [columns, usual])
  const show = useCallback((next: readonly PlanColumn[]) => void changeSettings({ columns: next }), [])
  return useMemo(
    () => ({
      shown,
      choose: (chosen) => show(columnsChosen(shown, chosen)),
      move: (column, by) => show(columnMoved(shown, column, by)),
      setWidth: (column, width) => {
        const { [column]: _, ...others } = columnWidths
        void changeSettings({ columnWidths: width === null ? others : { ...others, [column]: inRem(width) } })
      },
    }),
    [shown, columnWidths, show],
  )
}

/** Gives the table its columns: how wide each is, and how far from the left those stay that stay in sight. */
export function useColumnLayout(scroller: RefObject<HTMLElement | null>, shown: readonly PlanColumn[]): void {
  const { columnWidths } = useSettings()
  useLayoutEffect(() => {
    const style = scroller.current?.style
    if (!style) return
    style.setProperty('--columns', ['head', ...shown].map((each) => `var(--w-${each})`).join(' '))
    for (const [column, width] of Object.entries(columnWidths)) style.setProperty(`--w-${column}`, `${width}rem`)
    let left = 'var(--w-head)'
    for (const column of columnsThatStay(shown)) {
      style.setProperty(`--left-${column}`, `calc(${left})`)
      left = `${left} + var(--w-${column})`
    }
    style.setProperty('--staying', `calc(${left})`)
    return () => {
      for (const column of Object.keys(columnWidths)) style.removeProperty(`--w-${column}`)
      for (const column of columnsThatStay(shown)) style.removeProperty(`--left-${column}`)
    }
  }, [scroller, shown, columnWidths])
}

/** A width in px in the letters of the page, not narrower or wider than a column can be. */
export function inRem(width: number): number {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  return Math.round(Math.max(narrowestColumn, Math.min(widestColumn, width / rem)) * 10) / 10
}
