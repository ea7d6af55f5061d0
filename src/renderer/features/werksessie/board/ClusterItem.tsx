import { ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, memo, useCallback, useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { sameList, useDocument, useRecord, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { cardsOfCluster } from '#shared/rules/board/boards.ts'
import { commandsOf } from '#ui/action.ts'
import { caretToEnd } from '#ui/caret.ts'
import { Dots } from '#ui/Dots.tsx'
import { Words } from '#ui/Words.tsx'
import { CardItem } from './CardItem.tsx'
import styles from './ClusterItem.module.css'
import { clusterActions } from './itemActions.ts'
import { onItemKey } from './itemKeys.ts'
import { clusterItem } from './items.ts'
import { nameDraft } from './unfinished.ts'
import { useBoard, useClusterLook, useIsEditing } from './useBoard.ts'
import { useFocusAfterEditing } from './useFocusAfterEditing.ts'

const commands = commandsOf(clusterActions)

/** Cards that belong together: a name, how many, and the cards unless it is folded. */
export const ClusterItem = memo(function ClusterItem({ clusterId }: { readonly clusterId: string }) {
  const { t } = useTranslation()
  const shared = useBoard()
  const cluster = useRecord('cluster', clusterId)
  const item = clusterItem(clusterId)
  const isNaming = useIsEditing(item)
  const look = useClusterLook(clusterId)
  useFocusAfterEditing(item, isNaming)
  const cards = useDocument(
    useCallback((document: TrajectDocument) => cardsOfCluster(document, clusterId), [clusterId]),
    sameList,
  )
  if (!cluster) return null
  const dots = cards.reduce((sum, card) => sum + card.dots, 0)
  const name = cluster.name || t('cluster.unnamed')
  const isFolded = cluster.collapsed && look !== 'opened'
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>) =>
    onItemKey(event, shared, clusterActions, () => ({ board: shared, clusterId }))
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    <li
      className={styles.cluster}
      data-drag-item={item}
      data-look={look}
      {...commands}
      tabIndex={-1}
      aria-label={t('cluster.label', { name, count: cards.length })}
      aria-roledescription={t('cluster.role')}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        // In the field of its name a right-click is about the text.
        if (event.defaultPrevented || event.target instanceof HTMLInputElement) return
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
              aria-expanded={!isFolded}
              aria-label={t(isFolded ? 'cluster.unfold' : 'cluster.fold', { name })}
              onClick={() => shared.actions.fold(clusterId)}
            >
              <Chevron aria-hidden size="1.3em" />
            </button>
            <Words className={styles.name}>{name}</Words>
            <span className={styles.count}>{cards.length}</span>
          </div>
        )}
        {isFolded ? <Dots count={dots} label={t('card.dots', { count: dots })} /> : null}
      </div>
      {isFolded ? null : (
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
  const { t } = useTranslation()
  const store = useStore()
  const isDone = useRef(false)
  const draft = useDraft({
    key: nameDraft(clusterId),
    saved: name,
    notSaved: (why) => t('field.notSaved', { why }),
    save: async (typed) => {
      const answer = await store.execute('cluster.rename', { id: clusterId, name: typed })
      return answer.ok ? null : { field: 'name', text: errorText(answer.error) }
    },
  })
  const save = async () => {
    if (!isDone.current && (await draft.send())) onDone()
  }
  return (
    <>
      <input
        dir="auto"
        className={styles.field}
        aria-label={t('cluster.name')}
        aria-invalid={draft.refusal !== null}
        aria-describedby={draft.refusal === null ? undefined : `error-${clusterId}`}
        placeholder={t('cluster.name')}
        // biome-ignore lint/a11y/noAutofocus: who makes a cluster names it at once
        autoFocus
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onFocus={({ target }) => caretToEnd(target)}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          event.stopPropagation()
          if (event.key === 'Enter') void save()
          else if (event.key === 'Escape') {
            isDone.current = true
            draft.drop()
            onDone()
          }
        }}
      />
      {draft.refusal === null ? null : (
        <p id={`error-${clusterId}`} className={styles.error} role="alert">
          {draft.refusal.text}
        </p>
      )}
    </>
  )
}
