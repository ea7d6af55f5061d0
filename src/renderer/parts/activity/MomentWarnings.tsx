import { TriangleAlert } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import { parseMoment } from '#shared/moment.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { warningsFor } from '#shared/rules/plan/warnings.ts'
import { warningInWords } from '#shared/wording/warningWording.ts'
import styles from './MomentWarnings.module.css'

/** What to think about now that an activity is when it is. Nothing is forbidden because of it. */
export function MomentWarnings({ activityId }: { readonly activityId: string }) {
  const { t, language } = useTranslation()
  const warnings = useDocument(
    useCallback(
      (document: TrajectDocument) => {
        const written = document.activity.get(activityId)?.moment ?? null
        const moment = written === null ? null : parseMoment(written)
        if (!moment) return []
        const found = warningsFor(document, calendarOfTraject(document), activityId, moment)
        return found.map((warning) => warningInWords(warning, language, t))
      },
      [activityId, language, t],
    ),
    sameList,
  )
  return (
    <div role="status" className={styles.status}>
      {warnings.length > 0 ? (
        <ul aria-label={t('activity.warnings')} className={styles.warnings}>
          {warnings.map((warning) => (
            <li key={warning} className={styles.warning}>
              <TriangleAlert aria-hidden size="1.2em" />
              {warning}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
