import { useEffect } from 'react'

/** Calls `onEscape` at the Escape key, as long as this is on the screen. `onEscape` must be stable between draws. */
export function useEscape(onEscape: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // A drag, a menu or a dialog has Escape for itself.
      if (event.key === 'Escape' && !event.defaultPrevented) onEscape()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [onEscape])
}
