import { SquareParking, Undo2, X } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { parkedCards } from '#shared/rules/board/boards.ts'
import { commandsOf } from '#ui/action.ts'
import { IconButton } from '#ui/Button.tsx'
import { BoardCard } from './BoardCard.tsx'
import itemStyles from './CardItem.module.css'
import { parkedCardActions } from './itemActions.ts'
import { onItemKey } from './itemKeys.ts'
import { parkingZone } from './items.ts'
import styles from './ParkingLot.module.css'
import { passFocusOn, takeTabStopBack } from './tabStop.ts'
import { useBoard } from './useBoard.ts'

const parkedIds = (document: TrajectDocument) => parkedCards(document).map((card) => card.id)

/** Opens and closes the parking lot, says how many cards are on it, and takes cards that are dropped on it. */
export function ParkingButton({ isOpen, onPress }: { readonly isOpen: boolean; readonly onPress: () => void }) {
  const { t } = useTranslation()
  const count = useDocument(useCallback((document: TrajectDocument) => parkedCards(document).length, []))
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
  const { t } = useTranslation()
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

const commands = commandsOf(parkedCardActions)

const ParkedCard = memo(function ParkedCard({ cardId }: { readonly cardId: string }) {
  const { t } = useTranslation()
  const shared = useBoard()
  const card = useRecord('card', cardId)
  if (!card) return null
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) =>
    onItemKey(event, shared, parkedCardActions, () => ({ board: shared, cardId }))
  return (
    <li
      className={`${itemStyles.item} ${styles.item}`}
      data-drag-item={cardId}
      data-card-id={cardId}
      {...commands}
      tabIndex={-1}
      aria-roledescription={t('card.role')}
      onKeyDown={onKeyDown}
    >
      <BoardCard cardId={cardId} board="next" />
      <IconButton
        icon={Undo2}
        label={t('parking.back', { text: card.text })}
        onPress={() => shared.actions.putBack(cardId)}
      />
    </li>
  )
})
