import { softHyphen, withoutSoftHyphens } from '#shared/text.ts'

/** What is copied from a screen is the text itself, without the unseen marks that say where its words may be broken. */
export function installPlainCopy(): void {
  document.addEventListener('copy', (event) => {
    const selection = getSelection()
    // A field holds no such marks, and the table has words of its own.
    if (event.defaultPrevented || !event.clipboardData || !selection || selection.rangeCount === 0) return
    const text = selection.toString()
    if (!text.includes(softHyphen)) return
    event.preventDefault()
    event.clipboardData.setData('text/plain', withoutSoftHyphens(text))
    const copied = document.createElement('div')
    copied.append(selection.getRangeAt(0).cloneContents())
    event.clipboardData.setData('text/html', withoutSoftHyphens(copied.innerHTML))
  })
}
