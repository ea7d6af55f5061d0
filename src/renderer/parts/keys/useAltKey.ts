import { useWindowKey } from '#ui/useWindowKey.ts'

/**
 * Does something at Alt and a key, wherever the focus is; nothing when there is nothing to do. `code` is the place of the
 * key: with Alt a Mac types another sign.
 */
export function useAltKey(code: string, run: (() => void) | null): void {
  useWindowKey((event) => {
    if (!run || event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!event.repeat) run()
  })
}
