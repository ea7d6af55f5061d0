import type { MandatoryPart } from '#shared/rules/plan/completeness.ts'
import type { StageAgreement } from '#shared/rules/stage/onStage.ts'
import { agreementAbout } from '#shared/wording/agreementWording.ts'
import { Words } from '#ui/Words.tsx'
import styles from './ClosingWall.module.css'
import { useTranslation } from './translation.ts'

/** What the group agreed to do itself: who, what, before when; what is done is ticked off. */
export function AgreementLines({ agreements }: { readonly agreements: readonly StageAgreement[] }) {
  const { t, language } = useTranslation()
  return (
    <ul className={styles.list}>
      {agreements.map((agreement, index) => {
        const about = agreementAbout(agreement, language, t)
        return (
          <li key={index}>
            <Words as="strong">{agreement.what}</Words>
            {agreement.done ? <span className={styles.done}>✓ {t('agreement.isDone')}</span> : null}
            {about === '' ? null : <Words className={styles.about}>{about}</Words>}
          </li>
        )
      })}
    </ul>
  )
}

type Gap = { readonly id: string; readonly title: string; readonly missing: readonly MandatoryPart[] }

/** What each activity still lacks. */
export function GapLines({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.list}>
      {gaps.map(({ id, title, missing }) => (
        <li key={id}>
          <Words as="strong">{title}</Words>
          <span className={styles.about}>{missing.map((part) => t(`part.${part}`)).join(', ')}</span>
        </li>
      ))}
    </ul>
  )
}
