import { useRef } from 'react'
import type { Translate, Translation } from '#shared/i18n.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import type { PlanEntry, PlanYear } from '#shared/rules/plan/overview.ts'
import { inColumns } from './columns.ts'
import { Entry } from './Entry.tsx'
import { FreeDays } from './FreeDays.tsx'
import { Month, Unplanned } from './Month.tsx'
import styles from './sheet.module.css'
import { Totals } from './Totals.tsx'
import { useSheetFit } from './useSheetFit.ts'

/** A whole year on one sheet, in letters as large as its place allows. */
export function YearSheet({ year, t, language }: Translation & { readonly year: PlanYear }) {
  const sheet = useRef<HTMLElement>(null)
  const { starts, left } = useSheetFit(sheet, year, language)
  const { school, schoolYear, months, unplanned } = year
  const leftAt = (index: number) => left[index] ?? 0
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
        {inColumns([...months.entries()], starts).map((column) => (
          <ol key={column[0]?.[0]} className={styles.column}>
            {column.map(([index, month]) => (
              <Month
                key={month.month}
                look="sheet"
                data-sheet="month"
                month={month}
                language={language}
                beside={
                  <>
                    <FreeDays month={month} look="sheet" t={t} language={language} />
                    <More count={leftAt(index)} t={t} />
                  </>
                }
              >
                <Entries entries={month.entries} left={leftAt(index)} t={t} language={language} />
              </Month>
            ))}
          </ol>
        ))}
      </div>
      {unplanned.length > 0 ? (
        <Unplanned look="sheet" data-sheet="unplanned" t={t} beside={<More count={leftAt(months.length)} t={t} />}>
          <Entries entries={unplanned} left={leftAt(months.length)} t={t} language={language} />
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
  /** How many at the end find no room. */
  readonly left: number
}

function Entries({ entries, left, ...translation }: EntriesProps) {
  return entries.map((entry, index) => (
    <Entry key={entry.id} look="sheet" entry={entry} hasRoom={index < entries.length - left} {...translation} />
  ))
}
