/** What was tried, how many answers were looked at in all, and what was wrong. */
export type Outcome = { readonly tried: number; readonly answers: number; readonly problems: readonly Problem[] }

/** What was found wrong after one kill or cut, and the folder as it was left, before anybody looked at it. */
type Problem = { readonly about: string; readonly folder: string; readonly found: readonly string[] }

/** Several outcomes as one. */
export function together(outcomes: readonly Outcome[]): Outcome {
  return {
    tried: outcomes.reduce((sum, { tried }) => sum + tried, 0),
    answers: outcomes.reduce((sum, { answers }) => sum + answers, 0),
    problems: outcomes.flatMap(({ problems }) => problems),
  }
}
