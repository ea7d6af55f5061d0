import { useEffect } from 'react'

/** What lies over the screen. */
const over = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Ctrl+F goes to the field in which one searches the table, from anywhere on its screen. `onSearch` must be stable. */
export function useSearchKey(onSearch: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isSearch =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'f'
      if (!isSearch || event.defaultPrevented || document.querySelector(over)) return
      event.preventDefault()
      onSearch()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onSearch])
}
