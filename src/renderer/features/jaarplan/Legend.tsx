import { useTranslation } from '#app/language.ts'
import { activityKinds } from '#shared/records.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
import styles from './JaarplanPage.module.css'

/** What the colours and marks of the kinds mean. */
export function Legend() {
  const { t } = useTranslation()
  return (
    <ul className={styles.legend} aria-label={t('jaarplan.legend')}>
      {activityKinds.map((kind) => (
        <li key={kind} className={styles.kind}>
          <span className={styles.swatch} data-tone={toneOfKind[kind]}>
            <ToneIcon tone={toneOfKind[kind]} />
          </span>
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
