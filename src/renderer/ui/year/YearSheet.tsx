import { useRef } from 'react'
import type { Translate, Translation } from '#shared/i18n.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { PlanEntry, PlanYear } from '#shared/rules/plan/overview.ts'
import { monthName } from '#shared/wording/wording.ts'
import type { Piece } from './columns.ts'
import { Entry } from './Entry.tsx'
import { FreeDays } from './FreeDays.tsx'
import { Month, Unplanned } from './Month.tsx'
import styles from './sheet.module.css'
import { Totals } from './Totals.tsx'
import { useSheetFit } from './useSheetFit.ts'

/** A whole year on one sheet, in letters as large as its place allows. */
export function YearSheet({ year, t, language }: Translation & { readonly year: PlanYear }) {
  const sheet = useRef<HTMLElement>(null)
  const { columns, left } = useSheetFit(sheet, year, language)
  const { school, schoolYear, months, unplanned } = year
  const leftAt = (index: number) => left[index] ?? 0
  const pieces = columns.flat()
  const shownIn = (piece: Piece) => {
    const month = months[piece.block]
    if (!month) return null
    // What finds no room is there too, at the end of the last piece: it has to be measured.
    const isLast = pieces.findLast(({ block }) => block === piece.block) === piece
    const isRest = piece.from > 0
    const name = monthName(month.month, language)
    return (
      <Month
        key={`${month.month} ${piece.from}`}
        look="sheet"
        data-sheet="month"
        data-block={String(piece.block)}
        month={month}
        called={isRest ? t('overview.continued', { month: name }) : undefined}
        language={language}
        beside={
          <>
            {isRest ? null : <FreeDays month={month} look="sheet" t={t} language={language} />}
            {isRest ? null : <More count={leftAt(piece.block)} t={t} />}
          </>
        }
      >
        <Entries
          entries={month.entries}
          from={piece.from}
          to={isLast ? month.entries.length : piece.to}
          left={leftAt(piece.block)}
          t={t}
          language={language}
        />
      </Month>
    )
  }
  return (
    <section ref={sheet} className={styles.sheet} aria-label={t('overview.label')}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          {t('jaarplan.title', { schoolYear: schoolYearName(schoolYear) })}
          {school === undefined ? null : <> · {school}</>}
        </h2>
        <Totals year={year} t={t} />
      </header>
      <div className={styles.months} data-sheet="months">
        {columns.map((column, index) => (
          <ol key={index} className={styles.column}>
            {column.map(shownIn)}
          </ol>
        ))}
      </div>
      {unplanned.length > 0 ? (
        <Unplanned look="sheet" data-sheet="unplanned" t={t} beside={<More count={leftAt(months.length)} t={t} />}>
          <Entries
            entries={unplanned}
            from={0}
            to={unplanned.length}
            left={leftAt(months.length)}
            t={t}
            language={language}
          />
        </Unplanned>
      ) : null}
    </section>
  )
}

/** That not everything finds room: nothing is left out in silence. */
function More({ count, t }: { readonly count: number; readonly t: Translate }) {
  return count > 0 ? <p className={styles.more}>{t('overview.more', { count })}</p> : null
}

type EntriesProps = Translation & {
  readonly entries: readonly PlanEntry[]
  /** Which of them stand here. */
  readonly from: number
  readonly to: number
  /** How many at the end find no room. */
  readonly left: number
}

function Entries({ entries, from, to, left, ...translation }: EntriesProps) {
  return entries
    .slice(from, to)
    .map((entry, index) => (
      <Entry
        key={entry.id}
        look="sheet"
        entry={entry}
        hasRoom={from + index < entries.length - left}
        {...translation}
      />
    ))
}
