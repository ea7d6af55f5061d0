import { useEffect, useRef, useState } from 'react'

/** What the group looks at among some things: what the facilitator went to, or what has just come, whichever was last. */
export function usePointed(ids: readonly string[], focusedId: string | null): string | null {
  const [pointed, setPointed] = useState<string | null>(null)
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set(ids)
    const arrived = before && ids.findLast((id) => !before.has(id))
    if (arrived) setPointed(arrived)
  }, [ids])
  useEffect(() => {
    if (focusedId !== null) setPointed(focusedId)
  }, [focusedId])
  return pointed !== null && ids.includes(pointed) ? pointed : null
}
