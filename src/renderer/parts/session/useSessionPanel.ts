import { useMemo, useState } from 'react'
import { useAltKey } from '#parts/keys/useAltKey.ts'
import type { SessionKind } from '#shared/records.ts'

type Panel = 'steps' | 'people' | 'agreements' | 'parking' | 'notes'

/** What is opened over a session: its steps, who is there, the agreements, the parking lot or the private notes. */
export type SessionPanel = {
  readonly shown: Panel | null
  readonly show: (panel: Panel) => void
  readonly close: () => void
}

/**
 * What is opened over a session, and the keys that open it from every step: Alt+A and Alt+N; and Alt+P in werksessie 2, where
 * no board has the parking lot beside it.
 */
export function useSessionPanel(kind: SessionKind): SessionPanel {
  const [shown, setShown] = useState<Panel | null>(null)
  const toggle = (panel: Panel) => setShown((open) => (open === panel ? null : panel))
  useAltKey('KeyA', () => toggle('agreements'))
  useAltKey('KeyN', () => toggle('notes'))
  useAltKey('KeyP', kind === 'werksessie2' ? () => toggle('parking') : null)
  return useMemo(() => ({ shown, show: setShown, close: () => setShown(null) }), [shown])
}
