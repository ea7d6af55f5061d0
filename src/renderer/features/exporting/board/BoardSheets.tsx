import { Group } from 'lucide-react'
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { BoardPaper, PaperColumn, PaperItem } from '#shared/wording/boardPaper.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './BoardSheets.module.css'
import { laneGap } from './fitBoard.ts'
import { useBoardFit } from './useBoardFit.ts'

type Props = {
  readonly board: BoardPaper
  /** Whether its letters are loaded: only then it can be measured. */
  readonly areLettersThere: boolean
  readonly onFit: () => void
  readonly t: Translate
}

/** A board on a sheet that lies down, in letters as large as fit; on more sheets, with the same heads, where it must. */
export function BoardSheets({ board, areLettersThere, onFit, t }: Props) {
  const around = useRef<HTMLDivElement>(null)
  const fit = useBoardFit(around, board, areLettersThere)
  useLayoutEffect(() => {
    if (fit) onFit()
  }, [fit, onFit])
  const look = { '--lane-gap': `${laneGap}mm`, ...(fit ? { '--letters': `${fit.letters}mm` } : {}) } as CSSProperties
  const items = board.columns.flatMap((column) => column.items.map((item) => ({ column, item })))
  const itemOf = new Map(items.map(({ item }) => [item.id, item]))
  return (
    <div ref={around} data-fixed-lines style={look} key={fit ? 'fit' : 'measured'}>
      {fit === null ? (
        <Sheet board={board}>
          {board.columns.map((column, index) => (
            <Column key={column.column} column={column} lanes={1} about={column.count}>
              {index > 0 ? null : (
                <div className={styles.measured}>
                  {items.map(({ column: { column: of }, item }) => (
                    <Item key={item.id} column={of} item={item} t={t} />
                  ))}
                </div>
              )}
            </Column>
          ))}
        </Sheet>
      ) : (
        fit.sheets.map((columns, sheet) => (
          <Sheet
            key={sheet}
            board={board}
            number={fit.sheets.length > 1 ? t('poster.sheet', { sheet: sheet + 1, sheets: fit.sheets.length }) : ''}
          >
            {board.columns.map((column, index) => {
              const lanes = columns[index] ?? []
              const rest = lanes.length > 0 ? t('boardPaper.continued') : ''
              return (
                <Column
                  key={column.column}
                  column={column}
                  lanes={fit.perColumn[index] ?? 1}
                  about={sheet === 0 ? column.count : rest}
                >
                  {lanes.map((parts, lane) => (
                    <div key={lane} className={styles.lane}>
                      {parts.map(({ key, from, to }) => {
                        const item = itemOf.get(key)
                        if (!item) return null
                        const part = { ...item, cards: item.cards.slice(from, to) }
                        return <Item key={key} column={column.column} item={part} t={t} />
                      })}
                    </div>
                  ))}
                </Column>
              )
            })}
          </Sheet>
        ))
      )}
    </div>
  )
}

type SheetProps = { readonly board: BoardPaper; readonly number?: string; readonly children: ReactNode }

function Sheet({ board: { title, question, school, date }, number = '', children }: SheetProps) {
  return (
    <section className={styles.sheet}>
      <header className={styles.header}>
        <div className={styles.title}>
          <Words as="h1">{title}</Words>
          {question === '' ? null : <p>{question}</p>}
        </div>
        <div className={styles.where}>
          <Words as="p">{school}</Words>
          <p>{date}</p>
        </div>
      </header>
      <div className={styles.columns} data-columns>
        {children}
      </div>
      {number === '' ? null : <p className={styles.number}>{number}</p>}
    </section>
  )
}

type ColumnProps = {
  readonly column: PaperColumn
  readonly lanes: number
  readonly about: string
  readonly children: ReactNode
}

function Column({ column: { column, name }, lanes, about, children }: ColumnProps) {
  const tone = toneOfColumn(column)
  return (
    <section className={styles.column} data-tone={tone} style={{ '--lanes': lanes } as CSSProperties}>
      <header className={styles.head}>
        <h2>
          <ToneIcon tone={tone} /> {name}
        </h2>
        <p>{about}</p>
      </header>
      <div className={styles.lanes} data-lanes>
        {children}
      </div>
    </section>
  )
}

type ItemProps = { readonly column: PaperColumn['column']; readonly item: PaperItem; readonly t: Translate }

function Item({ column, item: { id, cluster, cards }, t }: ItemProps) {
  return (
    <div className={cluster ? styles.cluster : undefined} data-block={id} data-tone={toneOfColumn(column)}>
      {cluster ? (
        <p className={styles.name}>
          <Group aria-hidden size="1.1em" />
          <Words>{cluster.name || t('boardPaper.together')}</Words>
          <span className={styles.dots}>{cluster.dots}</span>
        </p>
      ) : null}
      {cards.map((card) => (
        <article key={card.id} className={styles.card} data-card>
          <Words as="p">{card.text}</Words>
          {card.about.map((each) => (
            <Words key={each} as="p" className={styles.about}>
              {each}
            </Words>
          ))}
          {card.dots === '' ? null : <p className={styles.dots}>{card.dots}</p>}
        </article>
      ))}
    </div>
  )
}
