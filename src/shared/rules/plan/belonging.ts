import { groupBy } from '../../groupBy.ts'
import type { Change } from '../../patch.ts'
import { perState } from '../../perState.ts'
import type { RecordOf, TableName, TrajectDocument } from '../../records.ts'

/** The tables whose records belong to one activity and go with it, never to another. */
export type Belonging = {
  [T in TableName]: RecordOf<T> extends { readonly activityId: string } ? T : never
}[TableName]

/** The records of a table that belong to an activity. */
export type OfActivity<T extends Belonging> = (
  document: Pick<TrajectDocument, T>,
  activityId: string,
) => readonly RecordOf<T>[]

/** Finds the records of a table that belong to an activity, in order; the table is gone through once per state. */
export function byActivity<T extends Belonging>(
  table: T,
  order?: (a: RecordOf<T>, b: RecordOf<T>) => number,
): OfActivity<T> {
  const groupsOf = perState([table], (document) =>
    groupBy(document[table].values(), ({ activityId }) => activityId, order),
  )
  return (document, activityId) => groupsOf(document).get(activityId) ?? none
}

const none: readonly never[] = []

/** The activity that a change is about: itself, or what its record belongs to; null for anything else. */
export function activityOf({ table, id, before, after }: Change): string | null {
  if (table === 'activity') return id
  const record = after ?? before
  return record && 'activityId' in record ? record.activityId : null
}
