import { Presentation } from 'lucide-react'
import { ToggleButton } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { LedgerLines } from '#parts/ledger/LedgerList.tsx'
import type { Card, TrajectDocument } from '#shared/records.ts'
import { originCardsOf } from '#shared/rules/plan/plan.ts'
import type { LedgerText } from '#shared/wording/ledgerWording.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Beside.module.css'
import { OwnRemark } from './OwnRemark.tsx'

type Props = {
  readonly document: TrajectDocument
  readonly activityId: string
  readonly changes: LedgerText | undefined
  /** What stands with the decision for the facilitator alone. */
  readonly ownRemark: string
  readonly onShare: () => void
  /** Whether the group sees its cards now. */
  readonly isOnWall: boolean
  readonly onWall: () => void
}

/** Beside an activity: her private remark of before, what the group said in werksessie 1, and what changed since. */
export function Beside({ document, activityId, changes, ownRemark, onShare, isOnWall, onWall }: Props) {
  const { t } = useTranslation()
  const cards = originCardsOf(document, activityId)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.beside} tabIndex={0} aria-label={t('review.beside')}>
      <OwnRemark key={activityId} activityId={activityId} kept={ownRemark} onShare={onShare} />
      <h2 className={styles.heading}>{t('review.said')}</h2>
      {cards.length === 0 ? null : (
        <ToggleButton className={styles.onWall} isSelected={isOnWall} onChange={onWall}>
          <Presentation aria-hidden size="1.1em" />
          {t('review.cards.onWall')}
        </ToggleButton>
      )}
      {cards.length === 0 ? <p className={styles.none}>{t('review.said.none')}</p> : null}
      <ul className={styles.cards}>
        {cards.map((card) => (
          <SaidCard key={card.id} card={card} />
        ))}
      </ul>
      <h2 className={styles.heading}>{t('review.since')}</h2>
      {changes ? <LedgerLines entry={changes} /> : <p className={styles.none}>{t('review.since.none')}</p>}
    </section>
  )
}

function SaidCard({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const tone = toneOfColumn(card.column)
  return (
    <li className={styles.card} data-tone={tone}>
      <Words as="p" className={styles.text}>
        {card.text}
      </Words>
      {card.intention ? (
        <p>
          <span className={styles.label}>{t('field.intention')}:</span> <Words>{card.intention}</Words>
        </p>
      ) : null}
      {card.goal ? (
        <p>
          <span className={styles.label}>{t('field.goal')}:</span> <Words>{card.goal}</Words>
        </p>
      ) : null}
      <p className={styles.column}>
        <ToneIcon tone={tone} />
        {t(`column.${card.column}`)}
      </p>
    </li>
  )
}
