import { memo, useId } from 'react'
import { homeOfFocus } from '#app/keepFocus.ts'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import type { Selection } from '#ui/selection.ts'
import { useTabStop } from '#ui/tabStop.ts'
import { commandsHere } from '#ui/typingListener.ts'
import { useObserved } from '#ui/useObserved.ts'
import styles from './PlanStep.module.css'
import { SelectedCards } from './SelectedCards.tsx'
import { type ChooseMonth, useWaitingListeners, type WaitingListeners } from './useWaitingListeners.ts'
import { WaitingFace } from './WaitingFace.tsx'
import { countWaiting, sameGroups, waitingCards } from './waiting.ts'

type Props = { readonly selection: Selection; readonly onChoose: ChooseMonth }

const hasCards = (document: TrajectDocument) => document.card.size > 0

/**
 * What can still go on the plan, under the heading of its column. A press asks for the month. Cards can be selected to
 * go together; a cluster goes alone, because it becomes one activity.
 */
export function WaitingCards({ selection, onChoose }: Props) {
  const { t } = useTranslation()
  const keysId = useId()
  const groups = useDocument(waitingCards, sameGroups)
  const count = useDocument(countWaiting)
  const isStarted = useDocument(hasCards)
  const items = groups.flatMap((group) => group.items)
  const { current, visit } = useTabStop(items)
  const shared = useWaitingListeners(selection, onChoose)
  return (
    <>
      <h2 className={styles.left} tabIndex={-1} {...homeOfFocus}>
        {count > 0 ? t('planStep.cards.left', { count }) : t('planStep.cards')}
      </h2>
      <p id={keysId} className="visuallyHidden">
        {t('planStep.keys')}
      </p>
      <SelectedCards selection={selection} onChoose={onChoose} />
      <div className={styles.scroll}>
        {items.length === 0 ? <p>{t(isStarted ? 'planStep.cards.done' : 'planStep.cards.none')}</p> : null}
        {groups.map((group) => (
          <section key={group.column} className={styles.group}>
            <h3 className={styles.heading}>
              <ToneIcon tone={toneOfColumn(group.column)} />
              {t(`column.${group.column}`)}
            </h3>
            <ul className={styles.list}>
              {group.items.map((item) => (
                <li key={item}>
                  <WaitingItem
                    item={item}
                    isCurrent={item === current}
                    keysId={keysId}
                    selection={selection}
                    onVisit={visit}
                    {...shared}
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

const commands = commandsHere('m')

type ItemProps = WaitingListeners & {
  readonly item: string
  readonly isCurrent: boolean
  readonly keysId: string
  readonly selection: Selection
  readonly onVisit: (item: string) => void
}

const WaitingItem = memo(function WaitingItem(props: ItemProps) {
  const { item, isCurrent, keysId, selection, onVisit, onArrive, onPressing, onPress, onKey } = props
  const { t } = useTranslation()
  const isSelected = useObserved(selection, () => selection.selected.has(item))
  const isAmong = useObserved(selection, () => selection.selected.size > 1 && selection.selected.has(item))
  return (
    <button
      type="button"
      className={styles.item}
      data-selected={isSelected || undefined}
      data-drag-item={item}
      data-place={item}
      {...commands}
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="menu"
      aria-describedby={keysId}
      onClick={(event) => onPress(event, item)}
      onFocus={(event) => {
        onVisit(item)
        onArrive(event, item)
      }}
      onMouseDown={(event) => onPressing(event, item)}
      onKeyDown={(event) => onKey(event, item)}
    >
      <WaitingFace item={item} className={styles.face} />
      {isAmong ? <span className="visuallyHidden">{t('card.selected')}</span> : null}
    </button>
  )
})
