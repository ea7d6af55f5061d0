import { memo, useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { StageCard, StageColumn, StageContent, StageItem, StagePointing } from '#shared/rules/stage.ts'
import { Dots } from '#ui/Dots.tsx'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import styles from './BoardWall.module.css'
import { StageHead } from './StageHead.tsx'
import { useSpeech } from './speech.ts'

type Board = Extract<StageContent, { kind: 'board' }>

/** A board on the wall. It follows where the facilitator is: what is focused and selected, and how far a column is scrolled. */
export function BoardWall({ content, pointing }: { readonly content: Board; readonly pointing: StagePointing }) {
  const selected = useMemo(() => new Set(pointing.selectedIds), [pointing.selectedIds])
  return (
    <>
      <StageHead step={content.step} />
      <div className={styles.board}>
        {content.columns.map((column) => (
          <Column
            key={column.column}
            column={column}
            scroll={pointing.scroll[column.column] ?? 0}
            focusedId={pointing.focusedId}
            selected={selected}
          />
        ))}
      </div>
    </>
  )
}

type ColumnProps = {
  readonly column: StageColumn
  readonly scroll: number
  readonly focusedId: string | null
  readonly selected: ReadonlySet<string>
}

function Column({ column: { column, count, items }, scroll, focusedId, selected }: ColumnProps) {
  const { t } = useSpeech()
  const list = useRef<HTMLUListElement>(null)
  useLayoutEffect(() => {
    const element = list.current
    if (element) element.scrollTop = scroll * (element.scrollHeight - element.clientHeight)
  }, [scroll])
  useEffect(() => {
    if (focusedId === null) return
    // Columns differ in height between the two windows: what is spoken about must be in sight here too.
    list.current?.querySelector(`[data-card="${CSS.escape(focusedId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [focusedId])
  const tone = toneOfColumn(column)
  return (
    <section className={styles.column} data-column={column} data-tone={tone} aria-label={t(`column.${column}`)}>
      <h2 className={styles.head}>
        <ToneIcon tone={tone} />
        <span className={styles.name}>{t(`column.${column}`)}</span>
        <span className={styles.count}>{count}</span>
      </h2>
      <ul ref={list} className={styles.list}>
        {items.map((item) => (
          <li key={item.id}>
            <Item item={item} focusedId={focusedId} selected={selected} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type ItemProps = {
  readonly item: StageItem
  readonly focusedId: string | null
  readonly selected: ReadonlySet<string>
}

function Item({ item, focusedId, selected }: ItemProps) {
  const { t } = useSpeech()
  if (item.kind === 'card') {
    return <Card {...item} isFocused={item.id === focusedId} isSelected={selected.has(item.id)} />
  }
  const dots = item.cards.reduce((sum, card) => sum + card.dots, 0)
  return (
    <div
      className={styles.cluster}
      data-card={item.id}
      data-focused={item.id === focusedId || undefined}
      data-collapsed={item.collapsed || undefined}
    >
      <p className={styles.clusterName}>
        <span>{item.name || t('cluster.unnamed')}</span>
        <span className={styles.count}>{item.cards.length}</span>
      </p>
      {item.collapsed ? (
        <Dots count={dots} label={t('card.dots', { count: dots })} />
      ) : (
        <ul className={styles.clustered}>
          {item.cards.map((card) => (
            <li key={card.id}>
              <Card {...card} isFocused={card.id === focusedId} isSelected={selected.has(card.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type CardProps = StageCard & { readonly isFocused: boolean; readonly isSelected: boolean }

/** Fields one by one, so that a card that is the same again is not drawn again. */
const Card = memo(function Card({ id, text, second, dots, isFocused, isSelected }: CardProps) {
  const { t } = useSpeech()
  return (
    <div
      className={styles.card}
      data-card={id}
      data-focused={isFocused || undefined}
      data-selected={isSelected || undefined}
    >
      <p className={styles.text}>{text}</p>
      {second ? <p className={styles.second}>{second}</p> : null}
      <Dots count={dots} label={t('card.dots', { count: dots })} />
    </div>
  )
})
