import type { Page } from '@playwright/test'

/**
 * What on this screen cannot be seen or used in a window of this size: it lies out of sight where nothing scrolls it in,
 * lies beneath something else, or its words are cut without a sign and a way to read them.
 */
export function unreachable(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    // A browser may keep a window without frames; what is read from it is laid out all the same.
    const frame = () =>
      new Promise((resolve) => {
        requestAnimationFrame(resolve)
        setTimeout(resolve, 1_000)
      })
    // What measures itself has seen the new size then.
    await frame()
    await frame()
    type Sides = { left: number; top: number; right: number; bottom: number }
    const usable =
      'a[href], button, input, textarea, select, [role="option"], [role="menuitem"], [role="gridcell"], [role="radio"], [tabindex="0"], [aria-roledescription]'
    const modal = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"], [role="menu"]')].at(-1)
    const within = modal?.closest('section, [role="alertdialog"]') ?? modal ?? document.body
    /** A box without room hides what is in it from sight, and gives it to a screen reader. */
    const isForReadersAlone = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return width <= 1.5 && height <= 1.5 && getComputedStyle(element).overflowX !== 'visible'
    }
    const aroundOf = (element: Element) => {
      const around: Element[] = []
      for (let each = element.parentElement; each; each = each.parentElement) {
        around.push(each)
        // What is fixed is held by nothing but the window.
        if (getComputedStyle(each).position === 'fixed') break
      }
      return around
    }
    const isShown = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      return (
        width > 1.5 &&
        height > 1.5 &&
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
        element.closest('[inert], .visuallyHidden') === null &&
        !aroundOf(element).some(isForReadersAlone)
      )
    }
    const nameOf = (element: Element) => {
      const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
      return `${element.getAttribute('role') ?? element.tagName.toLowerCase()} "${name.slice(0, 40)}"`
    }
    /** Brings something in sight as a person could: what hides its overflow does not scroll for a wheel or a key. */
    const bringIn = (element: Element) => {
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      for (const each of aroundOf(element)) {
        const { overflowX, overflowY } = getComputedStyle(each)
        if (overflowX === 'hidden') each.scrollLeft = 0
        if (overflowY === 'hidden') each.scrollTop = 0
      }
    }
    /** The part of the window in which something can be seen. */
    const roomOf = (element: Element): Sides => {
      const room = { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
      for (const each of aroundOf(element)) {
        const { overflowX, overflowY } = getComputedStyle(each)
        const box = each.getBoundingClientRect()
        if (overflowX !== 'visible') {
          room.left = Math.max(room.left, box.left)
          room.right = Math.min(room.right, box.right)
        }
        if (overflowY !== 'visible') {
          room.top = Math.max(room.top, box.top)
          room.bottom = Math.min(room.bottom, box.bottom)
        }
      }
      return room
    }
    /** Why something cannot be seen or used where it is now; null when it can. */
    const problemOf = (element: Element): string | null => {
      const box = element.getBoundingClientRect()
      const room = roomOf(element)
      const seen = {
        left: Math.max(box.left, room.left),
        top: Math.max(box.top, room.top),
        right: Math.min(box.right, room.right),
        bottom: Math.min(box.bottom, room.bottom),
      }
      const [width, height] = [seen.right - seen.left, seen.bottom - seen.top]
      // What is larger than its room, less what stays in sight there, is seen a part at a time.
      const isWide = width >= Math.min(box.width * 0.96, (room.right - room.left) * 0.6)
      const isHigh = height >= Math.min(box.height * 0.96, (room.bottom - room.top) * 0.6)
      if (!isWide || !isHigh || width < 4 || height < 4) {
        const [sees, has] = [
          [width, height],
          [box.width, box.height],
        ].map((size) => size.map(Math.round).join('x'))
        return `out of sight: ${nameOf(element)} (${sees} of ${has})`
      }
      if (!element.matches(usable) || element.matches(':disabled')) return null
      const on = document.elementFromPoint((seen.left + seen.right) / 2, (seen.top + seen.bottom) / 2)
      const isOwn =
        on !== null && (element.contains(on) || on.contains(element) || on.closest('label')?.contains(element))
      // The later times of an activity may lie beneath the activity: both open it.
      const opens = element.getAttribute('data-open-activity')
      const isSame = opens !== null && on?.closest('[data-chip]')?.getAttribute('data-chip') === opens
      if (isOwn || isSame || getComputedStyle(element).pointerEvents === 'none') return null
      return `beneath ${on ? nameOf(on) : 'nothing'}: ${nameOf(element)}`
    }
    const problems: string[] = []
    for (const element of within.querySelectorAll(`${usable}, h1, h2, h3`)) {
      if (!isShown(element)) continue
      bringIn(element)
      if (problemOf(element) === null) continue
      // The room may have grown with where one is now: who still does not see it scrolls on.
      await frame()
      await frame()
      bringIn(element)
      const problem = problemOf(element)
      if (problem !== null) problems.push(problem)
    }
    for (const element of within.querySelectorAll('*')) {
      const hasWords = [...element.childNodes].some(
        ({ nodeType, textContent }) => nodeType === 3 && textContent?.trim(),
      )
      if (!hasWords || !isShown(element)) continue
      const style = getComputedStyle(element)
      const isCutX =
        style.overflowX !== 'visible' && style.overflowX !== 'auto' && element.scrollWidth > element.clientWidth + 1
      const isCutY =
        style.overflowY !== 'visible' && style.overflowY !== 'auto' && element.scrollHeight > element.clientHeight + 2
      if (!isCutX && !isCutY) continue
      const hasSign = style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none'
      const canBeRead = element.closest('[title], [aria-label], a, button, [role="button"], [role="gridcell"]') !== null
      if (!hasSign || !canBeRead) problems.push(`cut: ${nameOf(element)}`)
    }
    return [...new Set(problems)]
  })
}
