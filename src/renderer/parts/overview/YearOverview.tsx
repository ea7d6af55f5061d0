import { useRef } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { Overview, OverviewEntry, OverviewMonth } from '#shared/rules/overview.ts'
import { schoolYearName } from '#shared/rules/schedule.ts'
import { monthName } from '#shared/rules/wording.ts'
import { inColumns } from './columns.ts'
import { Entry } from './Entry.tsx'
import { FreeDays } from './FreeDays.tsx'
import { overviewIn } from './overview.ts'
import { Totals } from './Totals.tsx'
import { useSheetFit } from './useSheetFit.ts'
import styles from './YearOverview.module.css'

/** The whole year on one sheet, to be read from the back of the room. */
export function YearOverview() {
  const overview = useDocument(overviewIn)
  return overview ? <Sheet overview={overview} /> : null
}

function Sheet({ overview }: { readonly overview: Overview }) {
  const { t, language } = useSpeech()
  const sheet = useRef<HTMLElement>(null)
  const { starts, left } = useSheetFit(sheet, overview, language)
  const { school, schoolYear, months, unplanned } = overview
  return (
    <section ref={sheet} className={styles.sheet} aria-label={t('overview.label')}>
      <header className={styles.header}>
        <h2 className={styles.title}>
          {t('jaarplan.title', { schoolYear: schoolYearName(schoolYear) })} · {school}
        </h2>
        <Totals overview={overview} />
      </header>
      <div className={styles.months} data-sheet="months">
        {inColumns(months, starts).map((column, index) => (
          <ol key={column[0]?.month} className={styles.column}>
            {column.map((month, place) => (
              <Month key={month.month} month={month} left={left[(starts[index] ?? 0) + place] ?? 0} />
            ))}
          </ol>
        ))}
      </div>
      {unplanned.length > 0 ? (
        <section className={styles.unplanned}>
          <div className={styles.head}>
            <h3 className={styles.name}>{t('year.unplanned')}</h3>
            <More count={left[months.length] ?? 0} />
          </div>
          <ul className={styles.row} data-sheet="unplanned">
            <Entries
              entries={unplanned.map((activity) => ({ activity, moments: [] }))}
              left={left[months.length] ?? 0}
            />
          </ul>
        </section>
      ) : null}
    </section>
  )
}

type MonthProps = { readonly month: OverviewMonth; readonly left: number }

function Month({ month, left }: MonthProps) {
  const { language } = useSpeech()
  return (
    <li className={styles.month} data-sheet="month">
      <div className={styles.head}>
        <h3 className={styles.name}>{monthName(month.month, language)}</h3>
        <FreeDays month={month} />
        <More count={left} />
      </div>
      <ul className={styles.entries}>
        <Entries entries={month.entries} left={left} />
      </ul>
    </li>
  )
}

/** That not everything finds room: nothing is left out in silence. */
function More({ count }: { readonly count: number }) {
  const { t } = useSpeech()
  return count > 0 ? <p className={styles.more}>{t('overview.more', { count })}</p> : null
}

type EntriesProps = {
  readonly entries: readonly OverviewEntry[]
  /** How many at the end find no room. */
  readonly left: number
}

function Entries({ entries, left }: EntriesProps) {
  return entries.map((entry, index) => (
    <Entry key={entry.activity.id} entry={entry} hasRoom={index < entries.length - left} />
  ))
}
