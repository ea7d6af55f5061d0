import { CalendarPlus, Group, X } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  useCallback,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import { focusHome } from '#app/keepFocus.ts'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRecord, useStore } from '#app/useDocument.ts'
import { focusPlace, readItem } from '#parts/year/places.ts'
import type { Document } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/boards.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import type { BoardState } from './boardState.ts'
import styles from './PlanStep.module.css'
import { countWaiting, sameGroups, waitingCards, waitingItems } from './waiting.ts'

type Choose = (item: string, element: HTMLElement) => void
type Props = { readonly state: BoardState; readonly onChoose: Choose }

const hasCards = (document: Document) => document.card.size > 0

/**
 * What can still go on the plan, under the heading of its column. A press asks for the month. Cards can be selected to
 * go together; a cluster goes alone, because it becomes one activity.
 */
export function WaitingCards({ state, onChoose }: Props) {
  const { t } = useSpeech()
  const keysId = useId()
  const groups = useDocument(waitingCards, sameGroups)
  const count = useDocument(countWaiting)
  const isStarted = useDocument(hasCards)
  const [visited, setVisited] = useState<string | null>(null)
  const items = groups.flatMap((group) => group.items)
  const current = visited !== null && items.includes(visited) ? visited : items[0]
  const shared = useListening(state, onChoose)
  return (
    <>
      <h2 className={styles.left} tabIndex={-1} {...focusHome}>
        {count > 0 ? t('planStep.cards.left', { count }) : t('planStep.cards')}
      </h2>
      <p id={keysId} className="visuallyHidden">
        {t('planStep.keys')}
      </p>
      <Selection state={state} onChoose={onChoose} />
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
                    state={state}
                    onVisit={setVisited}
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

/** How many cards are selected, and what can be done with them; there only when there are any. */
function Selection({ state, onChoose }: Props) {
  const { t } = useSpeech()
  const selected = useSyncExternalStore(state.subscribe, () => state.selected)
  const waiting = useDocument(waitingItems, sameList)
  const [first, ...others] = waiting.filter((item) => selected.has(item))
  if (first === undefined) return <div role="status" className="visuallyHidden" />
  const element = () => document.querySelector<HTMLElement>(`[data-place="${CSS.escape(first)}"]`)
  const clear = () => {
    state.select([])
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

type Listening = {
  readonly onPress: (event: MouseEvent<HTMLElement>, item: string) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>, item: string) => void
}

const isCard = (item: string) => readItem(item)?.kind === 'card'

/** What clicks and keys mean on something that waits; the same functions as long as the list is shown. */
function useListening(state: BoardState, onChoose: Choose): Listening {
  const store = useStore()
  return useMemo(() => {
    const all = () => waitingItems(store.document)
    const choose = (item: string, element: HTMLElement) => {
      if (!state.selected.has(item)) state.select([])
      onChoose(item, element)
    }
    return {
      onPress: (event, item) => {
        const isKey = event.detail === 0
        if (isKey || !isCard(item) || !(event.ctrlKey || event.metaKey || event.shiftKey)) {
          choose(item, event.currentTarget)
        } else if (event.shiftKey) state.extend(item, all().filter(isCard), item)
        else state.toggle(item)
      },
      onKey: (event, item) => {
        if (event.currentTarget.dataset.dragging || event.altKey) return
        const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
        const isControl = event.ctrlKey || event.metaKey
        const walk = { ArrowDown: 1, ArrowUp: -1 }[key]
        if (walk !== undefined && !isControl) {
          const next = all()[all().indexOf(item) + walk]
          focusPlace(next ?? null)
          if (event.shiftKey && next !== undefined && isCard(next)) state.extend(next, all().filter(isCard), item)
        } else if (isControl && key === 'a') state.select(all().filter(isCard))
        else if (key === 'Escape' && state.selected.size > 0) state.select([])
        else if (key === 'm' && !isControl) choose(item, event.currentTarget)
        else return
        event.preventDefault()
      },
    }
  }, [store, state, onChoose])
}

type ItemProps = Listening & {
  readonly item: string
  readonly isCurrent: boolean
  readonly keysId: string
  readonly state: BoardState
  readonly onVisit: (item: string) => void
}

const WaitingItem = memo(function WaitingItem(props: ItemProps) {
  const { item, isCurrent, keysId, state, onVisit, onPress, onKey } = props
  const { t } = useSpeech()
  const isSelected = useSyncExternalStore(
    state.subscribe,
    useCallback(() => state.selected.has(item), [state, item]),
  )
  return (
    <button
      type="button"
      className={styles.item}
      data-selected={isSelected || undefined}
      data-drag-item={item}
      data-place={item}
      tabIndex={isCurrent ? 0 : -1}
      aria-haspopup="menu"
      aria-describedby={keysId}
      onClick={(event) => onPress(event, item)}
      onFocus={() => onVisit(item)}
      onKeyDown={(event) => onKey(event, item)}
    >
      <Face item={item} />
      {isSelected ? <span className="visuallyHidden">{t('card.selected')}</span> : null}
    </button>
  )
})

/** What follows the pointer: a card or a cluster, with how many cards go along. */
export function LiftedItem({ item, count }: { readonly item: string; readonly count: number }) {
  const { t } = useSpeech()
  return (
    <div className={`${styles.item} ${styles.lifted}`}>
      <Face item={item} />
      {count > 1 ? <span className={styles.count}>{t('card.count', { count })}</span> : null}
    </div>
  )
}

function Face({ item }: { readonly item: string }) {
  const read = readItem(item)
  if (read?.kind === 'card') return <CardFace cardId={read.id} />
  return read?.kind === 'cluster' ? <ClusterFace clusterId={read.id} /> : null
}

function CardFace({ cardId }: { readonly cardId: string }) {
  const card = useRecord('card', cardId)
  if (!card) return null
  const second = card.goal || card.intention
  return (
    <span className={styles.face} data-tone={toneOfColumn(card.column)}>
      <span className={styles.text}>{card.text}</span>
      {second ? <span className={styles.second}>{second}</span> : null}
    </span>
  )
}

function ClusterFace({ clusterId }: { readonly clusterId: string }) {
  const { t } = useSpeech()
  const cluster = useRecord('cluster', clusterId)
  const cards = useDocument(
    useCallback((document: Document) => cardsOfCluster(document, clusterId), [clusterId]),
    sameList,
  )
  if (!cluster) return null
  return (
    <span className={styles.face} data-tone={toneOfColumn(cluster.column)} data-cluster>
      <span className={styles.text}>{cluster.name || t('cluster.unnamed')}</span>
      <span className={styles.second}>
        <Group aria-hidden size="1.15em" /> {t('card.count', { count: cards.length })}
      </span>
    </span>
  )
}
