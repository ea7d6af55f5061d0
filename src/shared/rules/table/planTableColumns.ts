import { type PlanColumn, planColumns } from './planTable.ts'

/** The columns that were chosen before, in their order; the usual ones when nothing sensible is remembered. */
export function readColumns(names: readonly string[] | null, usual: readonly PlanColumn[]): readonly PlanColumn[] {
  const known = (names ?? []).flatMap((name) => planColumns.find((column) => column === name) ?? [])
  const columns = [...new Set(known)]
  return columns.includes('title') ? columns : usual
}

/** The columns with others chosen: who stays keeps its place, who comes stands behind the one it usually comes after. */
export function columnsChosen(shown: readonly PlanColumn[], chosen: ReadonlySet<string>): readonly PlanColumn[] {
  const columns = shown.filter((column) => column === 'title' || chosen.has(column))
  for (const [place, column] of planColumns.entries()) {
    if (!chosen.has(column) || columns.includes(column)) continue
    const before = planColumns.slice(0, place).findLast((each) => columns.includes(each))
    columns.splice(before === undefined ? 0 : columns.indexOf(before) + 1, 0, column)
  }
  return columns
}

/** The columns with one of them moved some places to the right, or to the left when that is negative. */
export function columnMoved(shown: readonly PlanColumn[], column: PlanColumn, by: number): readonly PlanColumn[] {
  const from = shown.indexOf(column)
  const to = Math.max(0, Math.min(shown.length - 1, from + by))
  return from === -1 ? shown : shown.toSpliced(from, 1).toSpliced(to, 0, column)
}

/** The columns that stay in sight while the others scroll: the moment and the title, as far as they stand in front. */
export function columnsThatStay(shown: readonly PlanColumn[]): readonly PlanColumn[] {
  const end = shown.findIndex((column) => column !== 'moment' && column !== 'title')
  return end === -1 ? shown : shown.slice(0, end)
}
