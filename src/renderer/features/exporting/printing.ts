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
