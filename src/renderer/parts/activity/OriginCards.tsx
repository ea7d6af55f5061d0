import { Fragment, useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { Activity, Card, Document } from '#shared/records.ts'
import { earlierCardsOf, originCardsOf } from '#shared/rules/plan.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './ActivityPanel.module.css'

/** Where an activity is from: what the group said, or the gereedschapskist. Nothing when neither knows of it. */
export function OriginCards({ activity }: { readonly activity: Activity }) {
  const { t } = useSpeech()
  const { id: activityId, source } = activity
  const cards = useDocument(
    useCallback((document: Document) => originCardsOf(document, activityId), [activityId]),
    sameList,
  )
  if (cards.length === 0 && source === '') return null
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('activity.origin')}</h3>
      {source ? <p>{t('activity.source', { source })}</p> : null}
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
            <Earlier card={card} />
          </blockquote>
        )
      })}
    </section>
  )
}

/** What a card was when it was said first, with what it was for and how it was valued; nothing when it is the first. */
function Earlier({ card }: { readonly card: Card }) {
  const { t } = useSpeech()
  const { document } = useStore()
  const earlier = useDocument(
    useCallback((document: Document) => earlierCardsOf(document, card.id), [card.id]),
    sameList,
  )
  return earlier.map(({ id, text, column, intention, stepId }) => {
    const step = document.step.get(stepId)
    const board = step ? step.title || t(`board.${step.board}.short`) : ''
    return (
      <Fragment key={id}>
        <p>{t('activity.origin.earlier', { text, board, column: t(`column.${column}`) })}</p>
        {intention && intention !== card.intention ? <p>{t('activity.origin.intention', { intention })}</p> : null}
      </Fragment>
    )
  })
}
