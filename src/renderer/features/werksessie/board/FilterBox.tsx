import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from '#app/language.ts'
import { sameList, useDocument, useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { searcher, tidyLine } from '#shared/text.ts'
import { IconButton } from '#ui/Button.tsx'
import { useObserved } from '#ui/useObserved.ts'
import styles from './FilterBox.module.css'
import { focusCapture, focusItem, scrollToItem } from './focus.ts'
import { hitsOnBoard, hitsParked } from './hits.ts'
import { clusterOf, recordOf } from './items.ts'
import { useBoard } from './useBoard.ts'

/** Id of the field in which one searches. */
export const filterFieldId = 'board-filter'

/**
 * Searches the board: what does not match steps back, what does is counted, Enter walks along it and the arrow down goes
 * to it. Escape shows everything again.
 */
export function FilterBox({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const { state } = useBoard()
  const store = useStore()
  const [text, setText] = useState('')
  const { hits, parked } = useHits(text)
  const at = hits.indexOf(useObserved(state, () => state.hit) ?? '')
  useEffect(() => () => state.search(''), [state])

  const close = () => {
    onClose()
    focusCapture()
  }
  const show = (hit: string | undefined) => {
    const clusterId = hit === undefined || clusterOf(hit) !== null ? null : store.record('card', hit)?.clusterId
    state.find(hit ?? null, clusterId ?? null)
  }
  const walk = (step: 1 | -1) => {
    const from = at === -1 && step === -1 ? 0 : at
    show(hits[(from + step + hits.length) % hits.length])
  }
  const goTo = (hit: string | undefined) => {
    // Its cluster opens first.
    flushSync(() => show(hit))
    focusItem(hit)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close()
    else if (event.key === 'Enter') walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'ArrowDown' && hits.length > 0) goTo(hits[Math.max(at, 0)])
    else return
    event.preventDefault()
  }
  // Once its cluster is open for it.
  useEffect(() => {
    if (at !== -1) scrollToItem(hits[at])
  }, [hits, at])

  const count = hits.length === 0 ? t('filter.none') : t('filter.found', { count: hits.length })
  const found = at === -1 ? count : t('filter.at', { at: at + 1, of: hits.length })
  const isAsked = tidyLine(text) !== ''
  return (
    <search className={styles.box}>
      <label className={styles.label}>
        {t('filter.label')}
        <input
          dir="auto"
          id={filterFieldId}
          className={styles.field}
          // biome-ignore lint/a11y/noAutofocus: Ctrl+F is asked for to type
          autoFocus
          autoComplete="off"
          value={text}
          onChange={(event) => {
            setText(event.target.value)
            state.search(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
      </label>
      <p className={styles.found} role="status">
        {isAsked ? [found, ...(parked > 0 ? [t('filter.parked', { count: parked })] : [])].join(' · ') : ''}
        {isAsked && at !== -1 ? <HitText hit={hits[at] ?? ''} /> : null}
      </p>
      <IconButton icon={ArrowUp} label={t('filter.previous')} isDisabled={hits.length === 0} onPress={() => walk(-1)} />
      <IconButton icon={ArrowDown} label={t('filter.next')} isDisabled={hits.length === 0} onPress={() => walk(1)} />
      <IconButton icon={X} label={t('filter.close')} onPress={close} />
    </search>
  )
}

/** What a screen reader reads of the hit where one is. */
function HitText({ hit }: { readonly hit: string }) {
  const store = useStore()
  const text = store.record('card', hit)?.text ?? store.record('cluster', recordOf(hit))?.name
  return <span className="visuallyHidden">: {text}</span>
}

const nothing: readonly string[] = []

/** What is found on the board, and how much on the parking lot; it follows every change. */
function useHits(text: string) {
  const { stepId, board } = useBoard()
  const hits = useDocument(
    useCallback(
      (document: TrajectDocument) =>
        tidyLine(text) === '' ? nothing : hitsOnBoard(document, stepId, board, searcher(text)),
      [text, stepId, board],
    ),
    sameList,
  )
  const parked = useDocument(
    useCallback(
      (document: TrajectDocument) => (tidyLine(text) === '' ? 0 : hitsParked(document, searcher(text))),
      [text],
    ),
  )
  return { hits, parked }
}
