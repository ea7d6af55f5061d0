import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { changedInWords } from '#shared/wording/versionWording.ts'

/** That an activity is new or other since the last version, in words; empty when it is as it was. */
export function useChanged(activityId: string): string {
  const { t } = useTranslation()
  return useDocument(
    useCallback((document: TrajectDocument) => changedInWords(document, activityId, t), [activityId, t]),
  )
}
