import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { StageCard, StageColumn, StageContent, StageItem } from '#shared/rules/stage/onStage.ts'
import type { StagePointing } from '#shared/rules/stage/stage.ts'
import { CardFace } from '#ui/CardFace.tsx'
import { Dots } from '#ui/Dots.tsx'
import { type Tone, ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './BoardWall.module.css'
import pageStyles from './Pages.module.css'
import { inSight } from './pages.ts'
import { StageHead } from './StageHead.tsx'
import { useTellPages } from './tellPages.ts'
import { useTranslation } from './translation.ts'
import { usePages } from './usePages.ts'
import { usePointed } from './usePointed.ts'
import { useRoom } from './useRoom.ts'

type Board = Extract<StageContent, { kind: 'board' }>

/** The least width of a column, and the room between two, in rem: a word of ten letters in the letters of a card. */
const least = { column: 9.75, gap: 1.25 } as const

/**
 * A board on the wall. It follows where the facilitator is: what is focused and selected, how far a column is scrolled,
 * and, where not all columns fit beside each other, the column that is spoken about.
 */
export function BoardWall({ content, pointing }: { readonly content: Board; readonly pointing: StagePointing }) {
  const { t } = useTranslation()
  const board = useRef<HTMLDivElement>(null)
  const room = useRoom(board, least.column, least.gap)
  const selected = useMemo(() => new Set(pointing.selectedIds), [pointing.selectedIds])
  const { columns } = content
  const { from, to } = useColumns(content, pointing, room)
  const away = columns.filter((_, index) => index < from || index >= to)
  return (
    <>
      <StageHead step={content.step} />
      <div ref={board} className={styles.board}>
        <div className={styles.columns}>
          {columns.slice(from, to).map((column) => (
            <Column
              key={column.column}
              column={column}
              scrolled={pointing.scroll[column.column]}
              focusedId={pointing.focusedId}
              selected={selected}
            />
          ))}
        </div>
        {away.length > 0 ? (
          <p className={styles.away}>
            <span className={styles.names}>
              {t('audience.away', {
                columns: away.map(({ column, count }) => `${t(`column.${column}`)} (${count})`).join(', '),
              })}
            </span>
            <span className={styles.short}>{t('audience.away.short', { count: away.length })}</span>
          </p>
        ) : null}
      </div>
    </>
  )
}

/** Which columns are in sight: those around the one that is spoken about, unless the wall was turned by hand since. */
function useColumns({ columns }: Board, pointing: StagePointing, room: number) {
  const tell = useTellPages()
  const [wanted, setWanted] = useState(0)
  const ids = useMemo(() => columns.flatMap(({ items }) => items.flatMap(idsOf)), [columns])
  const pointed = usePointed(ids, pointing.focusedId)
  const columnOf = columns.findIndex(({ items }) => items.some((item) => idsOf(item).includes(pointed ?? '')))
  const aimed = columns.findIndex(({ column }) => column === pointing.column)
  useEffect(() => {
    if (columnOf !== -1) setWanted(columnOf)
  }, [columnOf])
  useEffect(() => {
    if (aimed !== -1) setWanted(aimed)
  }, [aimed])
  const sight = inSight(columns.length, room, wanted)
  const most = sight.to - sight.from
  const turned = useRef(pointing.turned)
  useEffect(() => {
    const by = pointing.turned - turned.current
    turned.current = pointing.turned
    if (by !== 0) setWanted((now) => Math.min(Math.max((Math.floor(now / most) + by) * most, 0), columns.length - 1))
  }, [pointing.turned, most, columns.length])
  const count = Math.ceil(columns.length / most)
  useEffect(() => tell({ page: Math.floor(wanted / most) + 1, count }), [tell, wanted, most, count])
  return sight
}

function idsOf(item: StageItem): readonly string[] {
  return item.kind === 'card' ? [item.id] : [item.id, ...item.cards.map(({ id }) => id)]
}

type ColumnProps = {
  readonly column: StageColumn
  readonly scrolled: number | undefined
  readonly focusedId: string | null
  readonly selected: ReadonlySet<string>
}

function Column({ column: { column, count, items }, scrolled, focusedId, selected }: ColumnProps) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const ids = useMemo(() => items.flatMap(idsOf), [items])
  const item = usePointed(ids, focusedId)
  const { page, count: pageCount, pages } = usePages(frame, list, 1, { scrolled, item }, items, true)
  const at = items.flatMap((each) => (each.kind === 'card' ? [each.id] : each.cards.map(({ id }) => id)))
  const before = at.filter((id) => (pages.get(id) ?? page) < page).length
  const after = at.filter((id) => (pages.get(id) ?? page) > page).length
  const tone = toneOfColumn(column)
  return (
    <section className={styles.column} data-column={column} data-tone={tone} aria-label={t(`column.${column}`)}>
      <h2 className={styles.head}>
        <ToneIcon tone={tone} />
        <Words className={styles.name}>{t(`column.${column}`)}</Words>
        <span className={styles.count}>{count}</span>
      </h2>
      <div ref={frame} className={styles.frame} data-frame>
        <ul ref={list} className={`${pageStyles.flow} ${styles.list}`}>
          {items.map((each) => (
            <li key={each.id}>
              <Item item={each} tone={tone} focusedId={focusedId} selected={selected} />
            </li>
          ))}
        </ul>
      </div>
      {pageCount > 1 ? (
        <p className={styles.more} data-more>
          {before > 0 ? <span>{t('audience.above', { count: before })}</span> : null}
          {after > 0 ? <span>{t('audience.below', { count: after })}</span> : null}
        </p>
      ) : null}
    </section>
  )
}

type ItemProps = {
  readonly item: StageItem
  readonly tone: Tone
  readonly focusedId: string | null
  readonly selected: ReadonlySet<string>
}

function Item({ item, tone, focusedId, selected }: ItemProps) {
  const { t } = useTranslation()
  if (item.kind === 'card') {
    return <Card {...item} tone={tone} isFocused={item.id === focusedId} isSelected={selected.has(item.id)} />
  }
  const dots = item.cards.reduce((sum, card) => sum + card.dots, 0)
  return (
    <div
      className={styles.cluster}
      data-item={item.id}
      data-focused={item.id === focusedId || undefined}
      data-collapsed={item.collapsed || undefined}
    >
      <p className={styles.clusterName}>
        <Words>{item.name || t('cluster.unnamed')}</Words>
        <span className={styles.count}>{item.cards.length}</span>
      </p>
      {item.collapsed ? (
        <Dots count={dots} label={t('card.dots', { count: dots })} />
      ) : (
        <ul className={styles.clustered}>
          {item.cards.map((card) => (
            <li key={card.id}>
              <Card {...card} tone={tone} isFocused={card.id === focusedId} isSelected={selected.has(card.id)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

type CardProps = StageCard & { readonly tone: Tone; readonly isFocused: boolean; readonly isSelected: boolean }

/** Fields one by one, so that a card that is the same again is not drawn again. */
const Card = memo(function Card({ id, text, second, dots, tone, isFocused, isSelected }: CardProps) {
  const { t } = useTranslation()
  return (
    <div
      className={styles.card}
      data-item={id}
      data-focused={isFocused || undefined}
      data-selected={isSelected || undefined}
    >
      <CardFace
        className={styles.face}
        tone={tone}
        text={text}
        second={second}
        dots={dots > 0 ? { count: dots, label: t('card.dots', { count: dots }) } : undefined}
      />
    </div>
  )
})
