import { useState } from 'react'

/** Of many places to stop at, Tab comes to `current` alone; `visit` says where the person is. */
export type TabStop = { readonly current: string | null; readonly visit: (stop: string) => void }

/**
 * One tab stop for all that is walked by arrow keys: where the person was last as long as that is there, else `first`.
 * Every element then has `tabIndex` 0 when it is current and -1 when it is not, and calls `visit` when it gets the focus.
 */
export function useTabStop(stops: readonly string[], first: string | null = stops[0] ?? null): TabStop {
  const [visited, visit] = useState<string | null>(null)
  return { current: visited !== null && stops.includes(visited) ? visited : first, visit }
}
