import { useCallback } from 'react'
import { useRun } from '#app/useDocument.ts'
import { entryToActivity, type LibraryEntry } from '#shared/rules/library/library.ts'

/** Puts an idea on the plan, at a written moment or none, for a target group or none. Gives the id of the activity. */
export type PlaceIdea = (
  entry: LibraryEntry,
  moment: string | null,
  targetGroupId: string | null,
) => Promise<string | null>

/** How an idea becomes an activity; null as its answer when that was refused, which the person was told. */
export function usePlaceIdea(): PlaceIdea {
  const run = useRun()
  return useCallback(
    async (entry, moment, targetGroupId) => {
      const answer = await run('activity.fromLibrary', entryToActivity(entry, moment, targetGroupId))
      const added = answer.ok ? answer.value?.patch.find(({ table }) => table === 'activity') : undefined
      return added?.id ?? null
    },
    [run],
  )
}
