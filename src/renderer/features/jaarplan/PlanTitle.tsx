import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import { trajectOf } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { type PlanStatus, planStatus } from '#shared/wording/jaarplan.ts'
import { shortDate } from '#shared/wording/wording.ts'
import styles from './PlanTitle.module.css'

/** Which plan this is, how far it is and of what sort of school; the bar above names the school. */
export function PlanTitle() {
  const { t } = useTranslation()
  const traject = useDocument(trajectOf)
  const status = useDocument(planStatus, sameStatus)
  if (!traject) return null
  const date = 'version' in status ? shortDate(status.version.date) : ''
  const facts = [
    traject.place,
    t(`schoolType.${traject.schoolType}`),
    t('jaarplan.region', { region: t(`region.${traject.region}`) }),
  ]
  const said = t(`jaarplan.status.${status.kind}`, { date })
  const written = facts.filter(Boolean).join(' · ')
  return (
    <div className={styles.title}>
      <h1 className={styles.name}>{t('jaarplan.title', { schoolYear: schoolYearName(traject.schoolYear) })}</h1>
      <div className={styles.about} title={`${said} · ${written}`}>
        <p className={styles.status}>{said}</p>
        <p className={styles.facts}>{written}</p>
      </div>
    </div>
  )
}

function sameStatus(a: PlanStatus, b: PlanStatus): boolean {
  const versionOf = (status: PlanStatus) => ('version' in status ? status.version : null)
  return a.kind === b.kind && versionOf(a) === versionOf(b)
}
