import { once } from './once.ts'
import type { TableName, TrajectDocument } from './records.ts'

/**
 * What follows from some tables of a document, worked out once as long as they stay the same objects. `compute` sees
 * these tables alone, so that one it forgets to name does not compile.
 */
export function perState<T extends TableName, V>(
  tables: readonly T[],
  compute: (document: Pick<TrajectDocument, NoInfer<T>>) => V,
): (document: Pick<TrajectDocument, T>) => V {
  const computed = once((...states: readonly TrajectDocument[T][]) =>
    compute(Object.fromEntries(tables.map((table, index) => [table, states[index]])) as Pick<TrajectDocument, T>),
  )
  return (document) => computed(...tables.map((table) => document[table]))
}
