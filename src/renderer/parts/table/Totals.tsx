import { useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { eurosText, hoursText } from '#shared/rules/amounts.ts'
import { activitiesOfPlan } from '#shared/rules/plan.ts'
import { type Balance, resourcesOf } from '#shared/rules/resources.ts'
import styles from './PlanTable.module.css'

const countOf = (document: Document) => activitiesOfPlan(document).length

/** Under the table: how many activities it shows, and the hours and euros of the plan beside what the school sets aside. */
export function Totals({ shown }: { readonly shown: number }) {
  const { t, language } = useSpeech()
  const count = useDocument(countOf)
  const [plannedMinutes = 0, minutes, plannedCents = 0, cents] = useDocument(
    useCallback((document: Document) => {
      const resources = resourcesOf(document)
      const both = ({ planned, available }: Balance) => [planned, available]
      return [...both(resources.minutes), ...both(resources.cents)]
    }, []),
    sameList,
  )
  const sum = (kind: 'hours' | 'costs', planned: number | null, available: number | null | undefined) => {
    const write = kind === 'hours' ? hoursText : eurosText
    const values = { planned: write(planned ?? 0, language) }
    const isOver = available != null && (planned ?? 0) > available
    return (
      <p className={styles.sum} data-over={isOver || undefined}>
        {available == null
          ? t(`table.${kind}`, values)
          : t(`table.${kind}.of`, { ...values, available: write(available, language) })}
        {isOver ? ` · ${t('table.over')}` : ''}
      </p>
    )
  }
  return (
    <div className={styles.totals}>
      <p role="status">{t('table.count', { shown, count })}</p>
      {sum('hours', plannedMinutes, minutes)}
      {sum('costs', plannedCents, cents)}
    </div>
  )
}
