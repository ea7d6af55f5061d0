import { SquareParking, Undo2, X } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRecord, useRun } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { parkedCards } from '#shared/rules/boards.ts'
import { IconButton } from '#ui/Button.tsx'
import { useBoard } from './boardState.ts'
import { CardFace } from './CardFace.tsx'
import itemStyles from './CardItem.module.css'
import { walk } from './cardKeys.ts'
import { focusCard, focusItem, stopBeside } from './focus.ts'
import { parkingZone } from './items.ts'
import styles from './ParkingLot.module.css'
import { passFocusOn, takeTabStopBack } from './tabStop.ts'

const parkedIds = (document: Document) => parkedCards(document).map((card) => card.id)

/** Opens and closes the parking lot, says how many cards are on it, and takes cards that are dropped on it. */
export function ParkingButton({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) {
  const { t } = useSpeech()
  const count = useDocument(useCallback((document: Document) => parkedCards(document).length, []))
  return (
    <button
      type="button"
      className={styles.button}
      aria-expanded={isOpen}
      title={t('parking.key')}
      data-drop-target={isOpen ? undefined : parkingZone}
      onClick={onPress}
    >
      <SquareParking aria-hidden size="1.3em" />
      {t('parking.title')}
      <strong>{count}</strong>
    </button>
  )
}

/** What was said but does not belong to this step: the cards that were parked, of all steps. */
export function ParkingLot({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const ids = useDocument(parkedIds, sameList)
  return (
    <aside className={styles.lot} data-column={parkingZone} aria-labelledby="parking-title">
      <header className={styles.head}>
        <h2 className={styles.title} id="parking-title">
          {t('parking.title')}
        </h2>
        <IconButton icon={X} label={t('parking.close')} onPress={onClose} />
      </header>
      <ul
        className={styles.list}
        data-drop-list={parkingZone}
        aria-labelledby="parking-title"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the one tab stop of the list; it passes the focus to a card
        tabIndex={0}
        onFocus={passFocusOn}
        onBlur={takeTabStopBack}
      >
        {ids.length === 0 ? <li>{t('parking.empty')}</li> : null}
        {ids.map((id) => (
          <ParkedCard key={id} cardId={id} />
        ))}
      </ul>
    </aside>
  )
}

const ParkedCard = memo(function ParkedCard({ cardId }: { readonly cardId: string }) {
  const { t } = useSpeech()
  const shared = useBoard()
  const run = useRun()
  const card = useRecord('card', cardId)
  if (!card) return null
  const putBack = async () => {
    const beside = stopBeside([cardId])
    const answer = await run('card.park', { ids: [cardId], parked: false })
    if (!answer.ok) return
    if (card.stepId === shared.stepId) focusCard(cardId, null)
    else focusItem(beside)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.currentTarget.dataset.dragging) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!walk(event, shared)) {
      if (event.key === 'Enter' || event.key.toLowerCase() === 'p') void putBack()
      else if (event.key === 'Delete') shared.actions.remove([cardId])
      else return
    }
    event.preventDefault()
  }
  return (
    <li
      className={`${itemStyles.item} ${styles.item}`}
      data-drag-item={cardId}
      data-card-id={cardId}
      tabIndex={-1}
      aria-roledescription={t('card.role')}
      onKeyDown={onKeyDown}
    >
      <CardFace cardId={cardId} board="next" />
      <IconButton icon={Undo2} label={t('parking.back', { text: card.text })} onPress={() => void putBack()} />
    </li>
  )
})
