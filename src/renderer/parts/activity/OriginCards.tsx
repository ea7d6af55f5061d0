import { Fragment, useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { Activity, Card, TrajectDocument } from '#shared/records.ts'
import { earlierCardsOf, originCardsOf } from '#shared/rules/plan/plan.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './ActivityPanel.module.css'

/** Where an activity is from: what the group said, or the gereedschapskist. Nothing when neither knows of it. */
export function OriginCards({ activity }: { readonly activity: Activity }) {
  const { t } = useTranslation()
  const { id: activityId, source } = activity
  const cards = useDocument(
    useCallback((document: TrajectDocument) => originCardsOf(document, activityId), [activityId]),
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
            <Words as="p" className={styles.said}>
              {card.text}
            </Words>
            {card.intention ? (
              <Words as="p">{t('activity.origin.intention', { intention: card.intention })}</Words>
            ) : null}
            {card.goal ? <Words as="p">{t('activity.origin.goal', { goal: card.goal })}</Words> : null}
            <Earlier card={card} />
          </blockquote>
        )
      })}
    </section>
  )
}

/** What a card was when it was said first, with what it was for and how it was valued; nothing when it is the first. */
function Earlier({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const { document } = useStore()
  const earlier = useDocument(
    useCallback((document: TrajectDocument) => earlierCardsOf(document, card.id), [card.id]),
    sameList,
  )
  return earlier.map(({ id, text, column, intention, stepId }) => {
    const step = document.step.get(stepId)
    const board = step ? stepName(step, t) : ''
    return (
      <Fragment key={id}>
        <Words as="p">{t('activity.origin.earlier', { text, board, column: t(`column.${column}`) })}</Words>
        {intention && intention !== card.intention ? (
          <Words as="p">{t('activity.origin.intention', { intention })}</Words>
        ) : null}
      </Fragment>
    )
  })
}
