import { softHyphen } from '#shared/text.ts'

/**
 * Takes the soft hyphens out of what is printed, so that a text that is copied from it is what was written. Where lines stay
 * as they are (`data-fixed-lines`), those at the end of one become hyphens.
 */
export function settleHyphens(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  const settled = texts
    .filter((text) => text.data.includes(softHyphen))
    .map((text) => ({
      text,
      data: text.data.replaceAll(softHyphen, (_, at: number) => (endsLine(text, at) ? '-' : '')),
    }))
  // Read first, then written: each change would have the sheet laid out anew.
  for (const { text, data } of settled) text.data = data
}

/** A soft hyphen ends a line that stays when what follows stands lower than what stands before it. */
function endsLine(text: Text, at: number): boolean {
  if (!text.parentElement?.closest('[data-fixed-lines]')) return false
  const lineOf = (letter: number) => {
    const range = document.createRange()
    range.setStart(text, letter)
    range.setEnd(text, letter + 1)
    // The first letter of a line also has a box at the end of the line before it.
    return [...range.getClientRects()].at(-1)?.top ?? 0
  }
  return lineOf(at - 1) < lineOf(at + 1)
}
