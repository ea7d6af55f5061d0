import type { Translate } from '../i18n.ts'
import type { Step } from '../records.ts'

type Titled = Pick<Step, 'title' | 'board'>

/** What a step is called in full: the facilitator's own title, or the usual question. */
export function stepTitle({ title, board }: Titled, t: Translate): string {
  return title || t(`board.${board}`)
}

/** The same in a word or two, for where there is little room. */
export function stepName({ title, board }: Titled, t: Translate): string {
  return title || t(`board.${board}.short`)
}
