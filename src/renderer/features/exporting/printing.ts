/** Prints this window once the print page says that it is ready; resolves when the print dialog has closed. */
export function printWhenReady(): Promise<void> {
  const page = document.documentElement
  return new Promise((resolve) => {
    const print = () => {
      if (page.dataset.printReady !== 'true') return false
      window.print()
      resolve()
      return true
    }
    if (print()) return
    const watch = new MutationObserver(() => {
      if (print()) watch.disconnect()
    })
    watch.observe(page, { attributes: true, attributeFilter: ['data-print-ready'] })
  })
}

/** Marks the page as ready to print once its fonts are loaded; returns how to take that back. */
export function whenLettersAreThere(sheet: HTMLElement | null): () => void {
  const page = window.document.documentElement
  let shown = true
  // Asking for a size lays the sheet out now: only then does the browser know which fonts to load.
  sheet?.getBoundingClientRect()
  void window.document.fonts.ready.then(() => {
    if (shown) page.dataset.printReady = 'true'
  })
  return () => {
    shown = false
    delete page.dataset.printReady
  }
}
