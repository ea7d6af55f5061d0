import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { activitiesOfPlan } from '#shared/rules/plan/plan.ts'
import { type Balance, plannedIn, resourcesOf } from '#shared/rules/plan/resources.ts'
import { columnText, type PlanColumn } from '#shared/rules/table/planTable.ts'
import { eurosText, hoursText } from '#shared/wording/amounts.ts'
import styles from './Totals.module.css'

const countOf = (document: TrajectDocument) => activitiesOfPlan(document).length

type Props = {
  /** The activities that the table shows. */
  readonly rows: readonly string[]
  /** Whether they are not all of the plan, and by which columns that is so. */
  readonly isFiltered: boolean
  readonly filtered: ReadonlySet<PlanColumn>
  readonly onShowAll: () => void
}

/**
 * Under the table: how many activities it shows, and the hours and euros of the plan beside what the school sets aside;
 * those of the rows alone when one looks for something.
 */
export function Totals({ rows, isFiltered, filtered, onShowAll }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const count = useDocument(countOf)
  const [plannedMinutes = 0, minutes, plannedCents = 0, cents] = useDocument(
    useCallback(
      (document: TrajectDocument) => {
        if (isFiltered) {
          const { minutes, cents } = plannedIn(
            document,
            rows.flatMap((id) => document.activity.get(id) ?? []),
          )
          return [minutes, null, cents, null]
        }
        const resources = resourcesOf(document)
        const both = ({ planned, available }: Balance) => [planned, available]
        return [...both(resources.minutes), ...both(resources.cents)]
      },
      [rows, isFiltered],
    ),
    sameList,
  )
  const sum = (kind: 'hours' | 'costs', planned: number | null, available: number | null | undefined) => {
    const write = kind === 'hours' ? hoursText : eurosText
    const values = { planned: write(planned ?? 0) }
    const isOver = available != null && (planned ?? 0) > available
    return (
      <p className={styles.sum} data-over={isOver || undefined}>
        {available == null
          ? t(isFiltered ? `table.${kind}.shown` : `table.${kind}`, values)
          : t(`table.${kind}.of`, { ...values, available: write(available) })}
        {isOver ? ` · ${t('table.over')}` : ''}
      </p>
    )
  }
  return (
    <div className={styles.totals}>
      <div className={styles.count}>
        <p role="status">
          {[
            t('table.count', { shown: rows.length, count }),
            ...[...filtered].map((each) => columnText(store.document, each, t)),
          ].join(' · ')}
        </p>
        {isFiltered ? (
          <button type="button" className={styles.all} onClick={onShowAll}>
            {t('table.showAll')}
          </button>
        ) : null}
      </div>
      {sum('hours', plannedMinutes, minutes)}
      {sum('costs', plannedCents, cents)}
    </div>
  )
}
