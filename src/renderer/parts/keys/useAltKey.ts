import { useEffect, useEffectEvent } from 'react'

/** Does something at Alt and a key, wherever the focus is. `code` is the place of the key: with Alt a Mac types another sign. */
export function useAltKey(code: string, run: () => void): void {
  const press = useEffectEvent(run)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.code !== code || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      if (!event.repeat) press()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [code])
}
