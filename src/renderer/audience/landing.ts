import type { StageContent } from '#shared/rules/stage/onStage.ts'

type Review = Extract<StageContent, { kind: 'review' }>

/** How long a decision stays on the wall before the next activity comes, in milliseconds. */
export const landingTime = 1100

/**
 * Whether what comes on the wall is the next activity after the one that was on it was decided about. What the group saw
 * before (null for anything else) must be that one: who just came in sees no decision of before land.
 */
export function lands(before: Review | null, now: Review): boolean {
  return now.decided !== null && before?.activity?.id === now.decided.id && now.activity?.id !== now.decided.id
}
