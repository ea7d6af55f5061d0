import { useMemo } from 'react'
import { library } from './library/useLibrary.ts'
import { usePlaceIdea } from './library/usePlaceIdea.ts'
import type { Landing } from './timeline/context.ts'

type Dropping = {
  readonly land: (sourceId: string, landing: Landing) => void
  readonly nameOf: (sourceId: string) => string
}

const ideaOf = (sourceId: string) => library.state.entries?.find(({ id }) => id === sourceId)

/** What happens when an idea of the gereedschapskist is dropped on the year: it becomes an activity, which is opened. */
export function useLanding(onPlaced: (activityId: string) => void): Dropping {
  const place = usePlaceIdea()
  return useMemo(() => {
    const land = async (sourceId: string, { moment, targetGroupId }: Landing) => {
      const entry = ideaOf(sourceId)
      const activityId = entry ? await place(entry, moment, targetGroupId) : null
      if (activityId !== null) onPlaced(activityId)
    }
    return {
      land: (sourceId, landing) => void land(sourceId, landing),
      nameOf: (sourceId) => ideaOf(sourceId)?.name ?? '',
    }
  }, [place, onPlaced])
}
