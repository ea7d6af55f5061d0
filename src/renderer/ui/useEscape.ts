import { useWindowKey } from './useWindowKey.ts'

/** Calls `onEscape` at the Escape key, as long as this is on the screen. */
export function useEscape(onEscape: () => void): void {
  useWindowKey((event) => {
    // A drag, a menu or a dialog has Escape for itself.
    if (event.key === 'Escape' && !event.defaultPrevented) onEscape()
  })
}
