import { useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { ownersOfPlan } from '#shared/rules/calendarFile/recipients.ts'
import { ownerKey } from '#shared/rules/plan/owners.ts'
import { ownerInWords } from '#shared/wording/wording.ts'

/** Somebody for whom there is a calendar: who sees to an activity, or did when they were given one. */
export type CalendarOwner = { readonly key: string; readonly name: string; readonly isOwner: boolean }

/** The owners of the plan, and those who still have something of it in their calendar though they are owners no more. */
export function useCalendarOwners(): readonly CalendarOwner[] {
  const { t } = useTranslation()
  const { trajectId } = useStore()
  const owners = useDocument(ownersOfPlan)
  const [given, setGiven] = useState<readonly Omit<CalendarOwner, 'isOwner'>[]>([])
  useEffect(() => {
    let isLate = false
    void bridge.call('calendar.owners', { trajectId }).then((answer) => {
      if (!isLate && answer.ok) setGiven(answer.value)
    })
    return () => {
      isLate = true
    }
  }, [trajectId])
  const now = owners.map((owner) => ({ key: ownerKey(owner), name: ownerInWords(owner, t), isOwner: true }))
  const keys = new Set(now.map(({ key }) => key))
  return [...now, ...given.filter(({ key }) => !keys.has(key)).map((each) => ({ ...each, isOwner: false }))]
}
