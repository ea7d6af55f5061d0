import type { Patch } from '../../patch.ts'
import type { AnyRecord, RecordOf, TrajectDocument } from '../../records.ts'
import { activityOf, type Belonging } from '../plan/belonging.ts'
import { ownerRecordsOf } from '../plan/owners.ts'
import {
  decisionsOf,
  descentsOf,
  elaborationOf,
  originsOf,
  participationsOf,
  remarksOf,
  targetingsOf,
  toolsOf,
} from '../plan/plan.ts'

const belongings: {
  readonly [T in Belonging]: (document: TrajectDocument, activityId: string) => readonly RecordOf<T>[]
} = {
  owner: ownerRecordsOf,
  targeting: targetingsOf,
  participation: participationsOf,
  elaboration: elaborationOf,
  tool: toolsOf,
  origin: originsOf,
  decision: decisionsOf,
  descent: descentsOf,
  remark: remarksOf,
}

/** An activity and all that belongs to it alone, as it is now; nothing when it is gone. */
export function recordsOfActivity(document: TrajectDocument, activityId: string): readonly AnyRecord[] {
  const activity = document.activity.get(activityId)
  if (!activity) return []
  const belonging = Object.values(belongings).flatMap((of): readonly AnyRecord[] => of(document, activityId))
  return [activity, ...belonging]
}

/** The changes of a patch that are about one activity: its own fields, and what belongs to it alone. */
export function changesOfActivity(patch: Patch, activityId: string): Patch {
  return patch.filter((change) => activityOf(change) === activityId)
}

/** The activities that a patch is about, as `changesOfActivity` finds them. */
export function activitiesOf(patch: Patch): ReadonlySet<string> {
  return new Set(patch.map(activityOf).filter((id) => id !== null))
}
