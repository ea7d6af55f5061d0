import { type KeyboardEvent, memo, useCallback, useId, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument, useRecord, useStore } from '#app/useDocument.ts'
import { focusPlace, itemOf } from '#parts/year/places.ts'
import type { Document } from '#shared/records.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './PlanStep.module.css'
import { sameGroups, waitingCards } from './waiting.ts'

type Choose = (cardId: string, element: HTMLElement) => void

const hasCards = (document: Document) => document.card.size > 0

/** The cards that can still go on the plan, under the heading of their column. A press asks for the month. */
export function WaitingCards({ onChoose }: { readonly onChoose: Choose }) {
  const { t } = useSpeech()
  const store = useStore()
  const keysId = useId()
  const groups = useDocument(waitingCards, sameGroups)
  const isStarted = useDocument(hasCards)
  const [visited, setVisited] = useState<string | null>(null)
  const ids = groups.flatMap((group) => group.ids)
  const current = visited !== null && ids.includes(visited) ? visited : ids[0]

  const onKey = useCallback(
    (event: KeyboardEvent<HTMLElement>, cardId: string) => {
      const walk = { ArrowDown: 1, ArrowUp: -1 }[event.key]
      if (walk === undefined || event.currentTarget.dataset.dragging) return
      event.preventDefault()
      const all = waitingCards(store.document).flatMap((group) => group.ids)
      const next = all[all.indexOf(cardId) + walk]
      focusPlace(next === undefined ? null : itemOf.card(next))
    },
    [store],
  )
  return (
    <>
      <h2 className={styles.left}>
        {ids.length > 0 ? t('planStep.cards.left', { count: ids.length }) : t('planStep.cards')}
      </h2>
      <p id={keysId} className="visuallyHidden">
        {t('planStep.keys')}
      </p>
      <div className={styles.scroll}>
        {ids.length === 0 ? <p>{t(isStarted ? 'planStep.cards.done' : 'planStep.cards.none')}</p> : null}
        {groups.map((group) => (
          <section key={group.column} className={styles.group}>
            <h3 className={styles.heading}>
              <ToneIcon tone={toneOfColumn(group.column)} />
              {t(`column.${group.column}`)}
            </h3>
            <ul className={styles.list}>
              {group.ids.map((id) => (
                <li key={id}>
                  <WaitingCard
                    cardId={id}
                    isCurrent={id === current}
                    keysId={keysId}
                    onChoose={onChoose}
                    onVisit={setVisited}
                    onKey={onKey}
                  />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  )
}

type CardProps = {
  readonly cardId: string
  readonly isCurrent: boolean
  readonly keysId: string
  readonly onChoose: Choose
  readonly onVisit: (cardId: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, cardId: string) => void
}

const WaitingCard = memo(function WaitingCard(props: CardProps) {
  const { cardId, isCurrent, keysId, onChoose, onVisit, onKey } = props
  const card = useRecord('card', cardId)
  if (!card) return null
  const place = itemOf.card(cardId)
  return (
    <button
      type="button"
      className={styles.card}
      data-tone={toneOfColumn(card.column)}
      data-drag-item={place}
      data-place={place}
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="menu"
      aria-describedby={keysId}
      onClick={(event) => onChoose(cardId, event.currentTarget)}
      onFocus={() => onVisit(cardId)}
      onKeyDown={(event) => onKey(event, cardId)}
    >
      <Face cardId={cardId} />
    </button>
  )
})

/** A card as it follows the pointer. */
export function LiftedCard({ cardId }: { readonly cardId: string }) {
  const card = useRecord('card', cardId)
  if (!card) return null
  return (
    <div className={`${styles.card} ${styles.lifted}`} data-tone={toneOfColumn(card.column)}>
      <Face cardId={cardId} />
    </div>
  )
}

function Face({ cardId }: { readonly cardId: string }) {
  const card = useRecord('card', cardId)
  const second = card?.goal || card?.intention
  return (
    <>
      <span className={styles.text}>{card?.text}</span>
      {second ? <span className={styles.second}>{second}</span> : null}
    </>
  )
}
