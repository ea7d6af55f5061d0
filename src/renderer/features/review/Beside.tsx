import { useSpeech } from '#app/language.ts'
import type { Card, Document } from '#shared/records.ts'
import type { LedgerText } from '#shared/rules/ledgerWording.ts'
import { originCardsOf } from '#shared/rules/plan.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './Beside.module.css'
import { LedgerLines } from './LedgerDialog.tsx'

type Props = {
  readonly document: Document
  readonly activityId: string
  readonly changes: LedgerText | undefined
}

/** Beside an activity: what the group said in werksessie 1, and what changed since. */
export function Beside({ document, activityId, changes }: Props) {
  const { t } = useSpeech()
  const cards = originCardsOf(document, activityId)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.beside} tabIndex={0} aria-label={t('review.beside')}>
      <h2 className={styles.heading}>{t('review.said')}</h2>
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
  const { t } = useSpeech()
  const tone = toneOfColumn(card.column)
  return (
    <li className={styles.card} data-tone={tone}>
      <p className={styles.text}>{card.text}</p>
      {card.intention ? (
        <p>
          <span className={styles.label}>{t('field.intention')}:</span> {card.intention}
        </p>
      ) : null}
      {card.goal ? (
        <p>
          <span className={styles.label}>{t('field.goal')}:</span> {card.goal}
        </p>
      ) : null}
      <p className={styles.column}>
        <ToneIcon tone={tone} />
        {t(`column.${card.column}`)}
      </p>
    </li>
  )
}
