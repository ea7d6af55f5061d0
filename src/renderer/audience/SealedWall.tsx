import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import { longDate } from '#shared/wording/wording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './SealedWall.module.css'
import { useTranslation } from './translation.ts'
import middle from './WaitingWall.module.css'

type Sealed = Extract<StageContent, { kind: 'sealed' }>

/** The sealed plan, worth a picture: of which school and year, which version, when, and its code. */
export function SealedWall({ content }: { readonly content: Sealed }) {
  const { t, language } = useTranslation()
  const { school, schoolYear, number, date, code, count } = content
  return (
    <div className={middle.waiting}>
      <Words as="h1" className={middle.school}>
        {school}
      </Words>
      <p className={styles.plan}>{t('jaarplan.title', { schoolYear: schoolYearName(schoolYear) })}</p>
      <p className={styles.seal}>{t('audience.sealed', { date: longDate(date, language) })}</p>
      <p>
        {t('version.definitive', { number })} · {t('review.sealed.count', { count })}
      </p>
      {code === '' ? null : <p className={styles.code}>{code}</p>}
    </div>
  )
}
