import { useWindowKey } from '#ui/useWindowKey.ts'

/** What lies over the screen. */
const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Ctrl+F goes to the field in which one searches the table, from anywhere on its screen. */
export function useSearchKey(onSearch: () => void): void {
  useWindowKey((event) => {
    const isSearch =
      (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f'
    if (!isSearch || event.defaultPrevented || document.querySelector(over)) return
    event.preventDefault()
    onSearch()
  })
}
