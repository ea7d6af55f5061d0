import { useCallback, useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { ActivityChange } from '#shared/contract.ts'
import type { TrajectDocument } from '#shared/records.ts'
import type { Result } from '#shared/result.ts'
import { recordsOfActivity } from '#shared/rules/ledger/activityHistory.ts'

/** The history of an activity, read again when the activity or what belongs to it changes; null until it is there. */
export function useActivityHistory(activityId: string): Result<readonly ActivityChange[]> | null {
  const { trajectId } = useStore()
  const own = useDocument(
    useCallback((document: TrajectDocument) => recordsOfActivity(document, activityId), [activityId]),
    sameList,
  )
  const [answer, setAnswer] = useState<Result<readonly ActivityChange[]> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the activity is now sets off the reading
  useEffect(() => {
    let isWanted = true
    const read = async () => {
      const answered = await bridge.call('activity.history', { trajectId, activityId })
      if (isWanted) setAnswer(answered)
    }
    void read()
    return () => {
      isWanted = false
    }
  }, [trajectId, activityId, own])
  return answer
}
