/** Where a private remark of before stands while it is with no decision: the name that all remarks had when they were typed. */
export function ownRemarkKey(activityId: string): string {
  return `${activityId} remark`
}

/** Where what the group says stands while it is typed. Not `remark`: that was private. */
export function groupRemarkKey(activityId: string): string {
  return `${activityId} groupRemark`
}
