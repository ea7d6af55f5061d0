import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { stage as wall } from '#app/stage.ts'
import { useRecord, useRun, useStore } from '#app/useDocument.ts'
import type { ColumnId } from '#shared/records.ts'
import { boards, cardsIn } from '#shared/rules/board/boards.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { toneOfColumn } from '#ui/KindMark.tsx'
import { SpotlitCard } from '#ui/SpotlitCard.tsx'
import { ownKeys } from '#ui/typingListener.ts'
import { focusItem } from './focus.ts'
import styles from './ReadAloud.module.css'
import { useBoard } from './useBoard.ts'

const forward: ReadonlySet<string> = new Set(['arrowright', 'arrowdown', 'pagedown'])
const back: ReadonlySet<string> = new Set(['arrowleft', 'arrowup', 'pageup'])

type Props = { readonly firstId: string; readonly onClose: () => void }

/**
 * One card fills the stage. The cards are walked in the order in which they lay when reading began, so that appraising one
 * does not change which comes next.
 */
export function ReadAloud({ firstId, onClose }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const { stepId, board } = useBoard()
  const order = useMemo(
    () => boards[board].columns.flatMap((column) => cardsIn(store.document, stepId, column).map((card) => card.id)),
    [store, stepId, board],
  )
  const [index, setIndex] = useState(Math.max(0, order.indexOf(firstId)))
  const cardId = order[index] ?? firstId
  const stage = useRef<HTMLDivElement>(null)
  useEffect(() => stage.current?.focus(), [])
  useEffect(() => {
    wall.spotlight(cardId)
    return () => wall.spotlight(null)
  }, [cardId])
  const go = (step: number) => setIndex((at) => Math.min(order.length - 1, Math.max(0, at + step)))
  const close = () => {
    onClose()
    requestAnimationFrame(() => focusItem(cardId))
  }
  const act = useStageActions(cardId, order[index - 1])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const column = /^[1-9]$/.test(event.key) ? act.columns[Number(event.key) - 1] : undefined
    const key = event.key.toLowerCase()
    if (column) act.toColumn(column)
    else if (forward.has(key)) go(1)
    else if (back.has(key)) go(-1)
    else if (key === '+' || key === '=') act.dot(1)
    else if (key === '-') act.dot(-1)
    else if (key === 'p') act.park()
    else if (key === 'c') act.cluster()
    else if (key === 'escape') close()
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={stage}
      {...ownKeys}
      className={styles.stage}
      role="dialog"
      aria-modal
      aria-label={t('aloud.title')}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <p role="status">{t('aloud.progress', { number: index + 1, count: order.length })}</p>
        <IconButton icon={X} label={t('aloud.close')} onPress={close} />
      </header>
      <Words cardId={cardId} />
      <footer className={styles.foot}>
        <Button icon={ChevronLeft} isDisabled={index === 0} onPress={() => go(-1)}>
          {t('aloud.previous')}
        </Button>
        <div className={styles.actions}>
          {act.columns.map((column, at) => (
            <Button key={column} look="quiet" onPress={() => act.toColumn(column)}>
              {at + 1} {t(`column.${column}`)}
            </Button>
          ))}
          <Button look="quiet" onPress={() => act.dot(1)}>
            {t('aloud.dot')}
          </Button>
          <Button look="quiet" onPress={act.park}>
            {t('aloud.park')}
          </Button>
          <Button look="quiet" isDisabled={index === 0} onPress={act.cluster}>
            {t('aloud.cluster')}
          </Button>
        </div>
        <Button look="main" icon={ChevronRight} isDisabled={index === order.length - 1} onPress={() => go(1)}>
          {t('aloud.next')}
        </Button>
      </footer>
    </div>
  )
}

function Words({ cardId }: { readonly cardId: string }) {
  const { t } = useTranslation()
  const { board } = useBoard()
  const card = useRecord('card', cardId)
  if (!card) return <p className={styles.words}>{t('aloud.gone')}</p>
  const { second } = boards[board]
  return (
    <SpotlitCard
      size="desk"
      className={styles.words}
      tone={toneOfColumn(card.column)}
      place={card.parked ? t('parking.title') : t(`column.${card.column}`)}
      text={card.text}
      second={second ? card[second] || card.intention : ''}
      dots={{ count: card.dots, label: t('card.dots', { count: card.dots }) }}
    />
  )
}

/** What can be done with the card on the stage, by key and by button. `previousId` is the card that was read before it. */
function useStageActions(cardId: string, previousId: string | undefined) {
  const store = useStore()
  const run = useRun()
  const { stepId, board, actions } = useBoard()
  return {
    columns: boards[board].columns,
    toColumn: (column: ColumnId) => void run('card.move', { ids: [cardId], stepId, column, beforeId: null }),
    dot: (change: number) => actions.dot([cardId], change),
    park: () => void run('card.park', { ids: [cardId], parked: !store.record('card', cardId)?.parked }),
    cluster: () => {
      if (previousId) void run('cluster.make', { ids: [cardId], ontoId: previousId })
    },
  }
}
