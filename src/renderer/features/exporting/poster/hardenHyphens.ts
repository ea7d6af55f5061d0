import { softHyphen } from '#shared/text.ts'

/**
 * Makes a hyphen of every soft one at the end of a line, and takes the others out: paper is not laid out again, and a text
 * that is copied from it is what was written.
 */
export function hardenHyphens(element: Element): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  const texts: Text[] = []
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
  const hardened = texts.map((text) => ({ text, data: withHardHyphens(text) }))
  // Read first, then written: each change would have the sheet laid out anew.
  for (const { text, data } of hardened) text.data = data
}

/** A soft hyphen ends a line when what follows stands lower than what stands before it. */
function withHardHyphens(text: Text): string {
  const lineOf = (at: number) => {
    const range = document.createRange()
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    return range.getBoundingClientRect().top
  }
  const isAtEnd = (at: number) => lineOf(at - 1) < lineOf(at + 1)
  return text.data.replaceAll(softHyphen, (_, at: number) => (isAtEnd(at) ? '-' : ''))
}
