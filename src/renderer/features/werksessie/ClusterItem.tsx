import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useRef, useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRecord, useRun } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/boards.ts'
import { Dots } from '#ui/Dots.tsx'
import { useBoard, useIsEditing } from './boardState.ts'
import { CardItem } from './CardItem.tsx'
import styles from './ClusterItem.module.css'
import { walk } from './cardKeys.ts'
import { clusterItem } from './items.ts'
import { useFocusAfterEditing } from './useFocusAfterEditing.ts'

/** Cards that belong together: a name, how many, and the cards unless it is folded. */
export const ClusterItem = memo(function ClusterItem({ clusterId }: { readonly clusterId: string }) {
  const { t } = useSpeech()
  const shared = useBoard()
  const cluster = useRecord('cluster', clusterId)
  const item = clusterItem(clusterId)
  const isNaming = useIsEditing(item)
  useFocusAfterEditing(item, isNaming)
  const cards = useDocument(
    useCallback((document: Document) => cardsOfCluster(document, clusterId), [clusterId]),
    sameList,
  )
  if (!cluster) return null
  const dots = cards.reduce((sum, card) => sum + card.dots, 0)
  const name = cluster.name || t('cluster.unnamed')
  const fold = () => shared.actions.fold(clusterId)

  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) => {
    if (event.target !== event.currentTarget || event.currentTarget.dataset.dragging) return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (!walk(event, shared)) {
      if (event.key === 'F2') shared.state.edit(item)
      else if (event.key === 'Enter') fold()
      else if (event.key === 'Delete') shared.actions.dissolve(clusterId)
      else if (event.key.toLowerCase() === 'm') shared.actions.ask('month', item)
      else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) shared.actions.ask('menu', item)
      else if (event.key === '?') shared.actions.ask('keys', item)
      else return
    }
    event.preventDefault()
  }
  const Chevron = cluster.collapsed ? ChevronRight : ChevronDown
  return (
    <li
      className={styles.cluster}
      data-drag-item={item}
      tabIndex={-1}
      aria-label={t('cluster.label', { name, count: cards.length })}
      aria-roledescription={t('cluster.role')}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        if (event.defaultPrevented) return
        event.preventDefault()
        shared.actions.ask('menu', item)
      }}
    >
      <div className={styles.head}>
        {isNaming ? (
          <NameField clusterId={clusterId} name={cluster.name} onDone={() => shared.state.edit(null)} />
        ) : (
          <div className={styles.title}>
            <button
              type="button"
              className={styles.fold}
              tabIndex={-1}
              aria-expanded={!cluster.collapsed}
              aria-label={t(cluster.collapsed ? 'cluster.unfold' : 'cluster.fold', { name })}
              onClick={fold}
            >
              <Chevron aria-hidden size="1.3em" />
            </button>
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{cards.length}</span>
          </div>
        )}
        {cluster.collapsed ? <Dots count={dots} label={t('card.dots', { count: dots })} /> : null}
      </div>
      {cluster.collapsed ? null : (
        <ul className={styles.cards} data-drop-list={item} aria-label={name}>
          {cards.map((card) => (
            <CardItem key={card.id} cardId={card.id} />
          ))}
        </ul>
      )}
    </li>
  )
})

type NameProps = { readonly clusterId: string; readonly name: string; readonly onDone: () => void }

/** Names a cluster where it lies. Enter or leaving keeps it, Escape does not. */
function NameField({ clusterId, name, onDone }: NameProps) {
  const { t } = useSpeech()
  const run = useRun()
  const [text, setText] = useState(name)
  const isDone = useRef(false)
  const save = async () => {
    if (isDone.current) return
    isDone.current = true
    const answer = text === name ? { ok: true } : await run('cluster.rename', { id: clusterId, name: text })
    if (answer.ok) onDone()
    else isDone.current = false
  }
  return (
    <input
      className={styles.field}
      aria-label={t('cluster.name')}
      placeholder={t('cluster.name')}
      // biome-ignore lint/a11y/noAutofocus: who makes a cluster names it at once
      autoFocus
      value={text}
      onChange={(event) => setText(event.target.value)}
      onFocus={(event) => event.target.select()}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Enter') void save()
        else if (event.key === 'Escape') {
          isDone.current = true
          onDone()
        }
      }}
    />
  )
}
