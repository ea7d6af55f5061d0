import type { Step } from '#shared/records.ts'
import type { Translate } from '#shared/rules/wording.ts'

/** What a step is called on the wall: the facilitator's own title, or the usual question. */
export function stepTitle(step: Step, t: Translate): string {
  return step.title || t(`board.${step.board}`)
}

/** The same in a word or two, for where there is little room. */
export function stepName(step: Step, t: Translate): string {
  return step.title || t(`board.${step.board}.short`)
}
