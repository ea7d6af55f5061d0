import { useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { originCardsOf } from '#shared/rules/plan.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './ActivityPanel.module.css'

/** What the group said: the cards that an activity came from. Nothing when nobody wrote it on a card. */
export function OriginCards({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  const cards = useDocument(
    useCallback((document: Document) => originCardsOf(document, activityId), [activityId]),
    sameList,
  )
  if (cards.length === 0) return null
  return (
    <section className={styles.group}>
      <h3 className={styles.heading}>{t('activity.origin')}</h3>
      {cards.map((card) => {
        const tone = toneOfColumn(card.column)
        return (
          <blockquote key={card.id} className={styles.origin} data-tone={tone}>
            <p className={styles.from}>
              <ToneIcon tone={tone} />
              {t('activity.origin.from', { column: t(`column.${card.column}`) })}
            </p>
            <p className={styles.said}>{card.text}</p>
            {card.intention ? <p>{t('activity.origin.intention', { intention: card.intention })}</p> : null}
            {card.goal ? <p>{t('activity.origin.goal', { goal: card.goal })}</p> : null}
          </blockquote>
        )
      })}
    </section>
  )
}
