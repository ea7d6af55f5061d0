import { activityKinds } from '#shared/records.ts'
import type { MandatoryPart } from '#shared/rules/plan/completeness.ts'
import type { StageAgreement, StageKindCounts } from '#shared/rules/stage/onStage.ts'
import { agreementAbout } from '#shared/wording/agreementWording.ts'
import { ToneIcon, toneOfKind } from '#ui/KindMark.tsx'
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

/** What is still open on the boards. */
export function OpenLines({ open }: { readonly open: readonly { readonly id: string; readonly text: string }[] }) {
  return (
    <ul className={styles.list}>
      {open.map(({ id, text }) => (
        <Words key={id} as="li">
          {text}
        </Words>
      ))}
    </ul>
  )
}

/** How many activities there are of each kind. */
export function KindNumbers({ kinds }: { readonly kinds: StageKindCounts }) {
  const { t } = useTranslation()
  return (
    <ul className={styles.numbers}>
      {activityKinds.map((kind) => (
        <li key={kind}>
          <strong>{kinds[kind]}</strong>
          <ToneIcon tone={toneOfKind[kind]} />
          {t(`kind.${kind}`)}
        </li>
      ))}
    </ul>
  )
}
