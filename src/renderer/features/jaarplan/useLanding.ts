import { useMemo } from 'react'
import type { Landing } from '#parts/timeline/TimelineArea.tsx'

type Dropping = {
  readonly land: (sourceId: string, landing: Landing) => void
  readonly nameOf: (sourceId: string) => string
}

/** What happens when an idea of the gereedschapskist is dropped on the year: it becomes an activity, which is opened. */
export function useLanding(_onPlaced: (activityId: string) => void): Dropping {
  return useMemo(() => ({ land: () => {}, nameOf: () => '' }), [])
}
