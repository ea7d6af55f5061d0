/** Where a private remark of before stands while it is with no decision: the name that all remarks had when they were typed. */
export function ownRemarkKey(activityId: string): string {
  return `${activityId} remark`
}
