import type { Translate } from '#shared/i18n.ts'
import { type CutOutCard, cellsOf } from '#shared/wording/boardPaper.ts'
import { ToneIcon, toneOfColumn } from '#ui/KindMark.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './CutOutSheets.module.css'

/** Sheets of cards with lines to cut along; `useCardLetters` makes their letters as large as fits. */
export function CutOutSheets({ sheets }: { readonly sheets: readonly (readonly CutOutCard[])[] }) {
  return sheets.map((cards, index) => (
    <section key={index} className={styles.sheet}>
      {cards.map((card) => (
        <Card key={card.id} card={card} />
      ))}
    </section>
  ))
}

function Card({ card }: { readonly card: CutOutCard }) {
  const { column, place, text, about, belongs, dots } = card
  const tone = toneOfColumn(column)
  return (
    <article className={styles.cell} data-cells={cellsOf(card)} data-tone={tone}>
      <header className={styles.head}>
        <span>
          <ToneIcon tone={tone} /> {place}
        </span>
        <span>{dots}</span>
      </header>
      <div className={styles.card} data-card>
        <Words as="p">{text}</Words>
        {[...about, belongs].map((each) =>
          each === '' ? null : (
            <Words key={each} as="p" className={styles.about}>
              {each}
            </Words>
          ),
        )}
      </div>
    </article>
  )
}

const onSheet = 8
/** What is asked on an empty card, and how many lines there are to write on. */
const asked = [
  { label: 'boardPaper.empty.text', lines: 3 },
  { label: 'boardPaper.empty.second', lines: 2 },
] as const

/** A sheet of cards to write on. */
export function EmptyCards({ t }: { readonly t: Translate }) {
  return (
    <section className={styles.sheet}>
      {Array.from({ length: onSheet }, (_, index) => (
        <article key={index} className={styles.cell} data-tone="plain">
          {asked.map(({ label, lines }) => (
            <div key={label} className={styles.toWrite}>
              <p>{t(label)}</p>
              {Array.from({ length: lines }, (_each, line) => (
                <div key={line} className={styles.writingLine} />
              ))}
            </div>
          ))}
        </article>
      ))}
    </section>
  )
}
