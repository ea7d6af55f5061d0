import { CalendarPlus, X } from 'lucide-react'
import { type FocusEvent, type KeyboardEvent, type MouseEvent, memo, useCallback, useId, useMemo } from 'react'
import { homeOfFocus } from '#app/keepFocus.ts'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord, useStore } from '#app/useDocument.ts'
import { focusPlace, readItem } from '#parts/year/places.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/board/boards.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { CardFace } from '#ui/CardFace.tsx'
import { isReachedByKeyboard } from '#ui/focus.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import type { Selection } from '#ui/selection.ts'
import { useTabStop } from '#ui/tabStop.ts'
import { commandsHere } from '#ui/typingListener.ts'
import { useObserved } from '#ui/useObserved.ts'
import styles from './PlanStep.module.css'
import { countWaiting, sameGroups, waitingCards, waitingItems } from './waiting.ts'

type Choose = (item: string, element: HTMLElement) => void
type Props = { readonly selection: Selection; readonly onChoose: Choose }

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
  const shared = useListening(selection, onChoose)
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

/** How many cards are selected, and what can be done with them; there only when they are more than one. */
function SelectedCards({ selection, onChoose }: Props) {
  const { t } = useTranslation()
  const selected = useObserved(selection, () => selection.selected)
  const waiting = useDocument(waitingItems, sameList)
  const [first, ...others] = waiting.filter((item) => selected.has(item))
  if (first === undefined || others.length === 0) return <div role="status" className="visuallyHidden" />
  const element = () => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(first)}"]`)
  const clear = () => {
    selection.select([])
    focusPlace(first)
  }
  return (
    <div className={styles.selection}>
      <p role="status" className={styles.selected}>
        {t('selection.count', { count: 1 + others.length })}
      </p>
      <Button
        look="quiet"
        icon={CalendarPlus}
        onPress={() => {
          const beside = element()
          if (beside) onChoose(first, beside)
        }}
      >
        {t('selection.month')}
      </Button>
      <IconButton icon={X} label={t('selection.clear')} onPress={clear} />
    </div>
  )
}

const commands = commandsHere('m')

type Listening = {
  readonly onArrive: (event: FocusEvent<HTMLElement>, item: string) => void
  readonly onPressing: (event: MouseEvent<HTMLElement>, item: string) => void
  readonly onPress: (event: MouseEvent<HTMLElement>, item: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, item: string) => void
}

const isCard = (item: string) => readItem(item)?.kind === 'card'

/** What clicks and keys mean on something that waits; the same functions as long as the list is shown. */
function useListening(selection: Selection, onChoose: Choose): Listening {
  const store = useStore()
  return useMemo(() => {
    const all = () => waitingItems(store.document)
    const only = (item: string) => selection.select(isCard(item) ? [item] : [])
    /** Asks for the month of what is selected, that the item then is in. */
    const choose = (item: string, element: HTMLElement) => {
      if (!selection.selected.has(item)) only(item)
      onChoose(item, element)
    }
    const go = (item: string | undefined) => focusPlace(item ?? null)
    return {
      onArrive: (event, item) => {
        if (isCard(item) && isReachedByKeyboard(event)) selection.arrive(item)
      },
      onPressing: ({ ctrlKey, metaKey, shiftKey }, item) => {
        // What a click adds or reaches is decided at its end.
        if (isCard(item) && !(ctrlKey || metaKey || shiftKey)) selection.arrive(item)
      },
      onPress: (event, item) => {
        const isKey = event.detail === 0
        if (isKey || !isCard(item) || !(event.ctrlKey || event.metaKey || event.shiftKey)) {
          if (!isKey) only(item)
          choose(item, event.currentTarget)
        } else if (event.shiftKey) selection.extend(item, all().filter(isCard), item)
        else selection.toggle(item)
      },
      onKey: (event, item) => {
        if (event.currentTarget.dataset.dragging || event.altKey) return
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
        const isControl = event.ctrlKey || event.metaKey
        const walk = { ArrowDown: 1, ArrowUp: -1 }[key]
        if (walk !== undefined) {
          const next = all()[all().indexOf(item) + walk]
          if (event.shiftKey || isControl) selection.withFocusAlone(() => go(next))
          else if (next !== undefined) {
            only(next)
            go(next)
          }
          if (event.shiftKey && next !== undefined && isCard(next)) selection.extend(next, all().filter(isCard), item)
        } else if (isControl && key === ' ' && isCard(item)) selection.toggle(item)
        else if (isControl && key === 'a') selection.select(all().filter(isCard))
        else if (key === 'Escape' && selection.selected.size > 1) selection.select([])
        else if (key === 'm' && !isControl) choose(item, event.currentTarget)
        else return
        event.preventDefault()
      },
    }
  }, [store, selection, onChoose])
}

type ItemProps = Listening & {
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
      <Face item={item} className={styles.face} />
      {isAmong ? <span className="visuallyHidden">{t('card.selected')}</span> : null}
    </button>
  )
})

/** What follows the pointer: a card or a cluster, with how many cards go along. */
export function LiftedItem({ item, count }: { readonly item: string; readonly count: number }) {
  const { t } = useTranslation()
  return <Face item={item} lifted={count > 1 ? t('card.count', { count }) : ''} />
}

type FaceProps = { readonly lifted?: string | undefined; readonly className?: string | undefined }

function Face({ item, ...rest }: FaceProps & { readonly item: string }) {
  const read = readItem(item)
  if (read?.kind === 'card') return <WaitingCard cardId={read.id} {...rest} />
  return read?.kind === 'cluster' ? <WaitingCluster clusterId={read.id} {...rest} /> : null
}

function WaitingCard({ cardId, ...rest }: FaceProps & { readonly cardId: string }) {
  const card = useRecord('card', cardId)
  if (!card) return null
  const second = card.goal || card.intention
  return <CardFace size="button" tone={toneOfColumn(card.column)} text={card.text} second={second} {...rest} />
}

function WaitingCluster({ clusterId, ...rest }: FaceProps & { readonly clusterId: string }) {
  const { t } = useTranslation()
  const cluster = useRecord('cluster', clusterId)
  const cards = useDocument(
    useCallback((document: TrajectDocument) => cardsOfCluster(document, clusterId), [clusterId]),
    sameList,
  )
  if (!cluster) return null
  return (
    <CardFace
      size="button"
      isPile
      tone={toneOfColumn(cluster.column)}
      text={cluster.name || t('cluster.unnamed')}
      second={t('card.count', { count: cards.length })}
      {...rest}
    />
  )
}
