import type { ReactNode } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { MonthOfYear } from '#shared/rules/calendar/schedule.ts'
import { monthName } from '#shared/wording/wording.ts'
import { type Handles, looks, type YearLook } from './looks.ts'

type Props = Handles & {
  readonly look: YearLook
  /** What stands behind the name. */
  readonly beside?: ReactNode
  /** What happens in it: the items of a list. */
  readonly children: ReactNode
}

type MonthProps = Props & {
  readonly month: MonthOfYear
  /** What it is called, when that is more than its name. */
  readonly called?: string | undefined
  readonly language: Language
  /** What stands between the name and what happens. */
  readonly above?: ReactNode
}

/** A month of a year: its name, and what happens in it. */
export function Month(props: MonthProps) {
  const { month: of, called, language, look, beside, above, children, ...handles } = props
  const { year, month } = of
  const styles = looks[look]
  const Name = look === 'sheet' ? 'h3' : 'h2'
  return (
    <li className={styles.month} {...handles}>
      <div className={styles.head}>
        <Name className={styles.name}>
          {called ?? monthName(month, language)}
          {look === 'sheet' ? null : (
            <>
              {' '}
              <span className={look === 'wall' ? styles.year : 'visuallyHidden'}>{year}</span>
            </>
          )}
        </Name>
        {beside}
      </div>
      {above}
      <ul className={styles.list}>{children}</ul>
    </li>
  )
}

/** Below the months: what has none. */
export function Unplanned({ look, beside, t, children, ...handles }: Props & { readonly t: Translate }) {
  const styles = looks[look]
  const Name = look === 'sheet' ? 'h3' : 'h2'
  return (
    <section className={styles.unplanned} aria-label={t('year.unplanned')} {...handles}>
      <div className={styles.head}>
        <Name className={styles.name}>{t('year.unplanned')}</Name>
        {beside}
      </div>
      <ul className={styles.list}>{children}</ul>
    </section>
  )
}
