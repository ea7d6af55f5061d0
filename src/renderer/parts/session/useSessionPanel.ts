import { useMemo, useState } from 'react'
import { useAltKey } from '#parts/keys/useAltKey.ts'

type Panel = 'steps' | 'people' | 'agreements' | 'notes'

/** What is opened over a session: its steps, who is there, the agreements or the private notes. */
export type SessionPanel = {
  readonly shown: Panel | null
  readonly show: (panel: Panel) => void
  readonly close: () => void
}

/** What is opened over a session, and the keys that open it from every step: Alt+A and Alt+N. */
export function useSessionPanel(): SessionPanel {
  const [shown, setShown] = useState<Panel | null>(null)
  const toggle = (panel: Panel) => setShown((open) => (open === panel ? null : panel))
  useAltKey('KeyA', () => toggle('agreements'))
  useAltKey('KeyN', () => toggle('notes'))
  return useMemo(() => ({ shown, show: setShown, close: () => setShown(null) }), [shown])
}
