import type { Page } from '@playwright/test'

/** What is wrong on the wall, from the boxes of its lines: text that is cut without a sign, outside the screen, or over other text. */
export function problemsOnWall(wall: Page): Promise<readonly string[]> {
  return wall.evaluate(() => {
    type Line = { readonly text: string; readonly owner: Element; readonly box: DOMRect }
    const tolerance = 3
    const problems: string[] = []
    const lines: Line[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      const text = node.textContent?.trim() ?? ''
      if (!owner || text === '' || owner.closest('.visuallyHidden, script, style, [class*="visuallyHidden"]')) continue
      const style = getComputedStyle(owner)
      // The box of a line is higher than its letters.
      const slack = Math.max(tolerance, Number.parseFloat(style.fontSize) * 0.1)
      if (style.visibility === 'hidden') continue
      const range = document.createRange()
      range.selectNodeContents(node)
      // What ends in three dots says that it is cut.
      const dotted = owner.closest<HTMLElement>('[data-dotted]')
      const frame = owner.closest('[data-frame]')?.getBoundingClientRect()
      const seen = dotted && getComputedStyle(dotted).overflowX === 'hidden' ? dotted.getBoundingClientRect() : null
      for (const whole of range.getClientRects()) {
        // Of what is cut with dots only what is in sight can lie over something.
        const left = Math.max(whole.left, seen?.left ?? whole.left)
        const right = Math.min(whole.right, seen?.right ?? whole.right)
        const box = new DOMRect(left, whole.top, Math.max(0, right - left), whole.height)
        if (box.width < 2 || box.height < 2) continue
        const short = `"${text.slice(0, 40)}"`
        if (frame) {
          const isElsewhere = box.right <= frame.left || box.left >= frame.right
          if (isElsewhere) continue
          const isCut =
            box.left < frame.left - tolerance ||
            box.right > frame.right + tolerance ||
            box.top < frame.top - slack ||
            box.bottom > frame.bottom + slack
          if (isCut && !dotted) problems.push(`${short} is cut by its frame`)
        }
        const isOutside =
          box.left < -tolerance ||
          box.top < -slack ||
          box.right > innerWidth + tolerance ||
          box.bottom > innerHeight + slack
        if (isOutside && !dotted) problems.push(`${short} runs off the screen`)
        lines.push({ text: short, owner, box })
      }
    }
    for (const [index, one] of lines.entries()) {
      for (const other of lines.slice(index + 1)) {
        if (one.owner === other.owner) continue
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left)
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top)
        // Lines are higher than their letters: what only touches overlaps a little.
        if (width > tolerance && height > Math.min(one.box.height, other.box.height) * 0.3) {
          problems.push(`${one.text} and ${other.text} overlap`)
        }
      }
    }
    return [...new Set(problems)]
  })
}

/** The size of the smallest letters that are in sight, in pixels. */
export function smallestLetters(wall: Page): Promise<number> {
  return wall.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    let smallest = Number.POSITIVE_INFINITY
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const owner = node.parentElement
      if (!owner || !node.textContent?.trim() || owner.closest('script, style, .visuallyHidden')) continue
      smallest = Math.min(smallest, Number.parseFloat(getComputedStyle(owner).fontSize))
    }
    return smallest
  })
}
