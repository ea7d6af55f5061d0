import { useWindowKey } from '#ui/useWindowKey.ts'
import { type Asked, askedBy, isElsewhere, isOver } from './reviewKeys.ts'

/** Hears the keys of the walk wherever the focus is, unless they belong to something else. `at` is the time of the press. */
export function useReviewKeys(isOff: boolean, onAsk: (asked: Asked, at: number) => void): void {
  useWindowKey((event) => {
    const asked = event.defaultPrevented || isOff ? null : askedBy(event)
    if (!asked) return
    // What comes to mind while a remark is typed has a line of its own.
    const belongsThere = asked.kind === 'add' ? isOver : isElsewhere
    if (belongsThere(event.target)) return
    event.preventDefault()
    onAsk(asked, event.timeStamp)
  })
}
