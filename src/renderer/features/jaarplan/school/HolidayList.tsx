import { Pencil, Undo2 } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import type { Traject } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { type Holiday, holidaysBetween } from '#shared/rules/calendar/holidays.ts'
import { schoolYearDays, schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { holidayName, longDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import { DialogActions } from '#ui/Dialog.tsx'
import styles from './HolidaysDialog.module.css'
import { daysInWords } from './holidayForm.ts'
import { type FromFile, IcsOpen } from './IcsOpen.tsx'

type Props = {
  readonly traject: Traject
  readonly calendar: Calendar
  readonly onEdit: () => void
  readonly onReset: () => void
  readonly onFile: (calendar: FromFile) => void
  readonly onClose: () => void
}

/** The holidays that count, how firm each is and where it was found; and what can be done about them. */
export function HolidayList({ traject, calendar, onEdit, onReset, onFile, onClose }: Props) {
  const { t } = useTranslation()
  const schoolYear = schoolYearName(calendar.schoolYear)

  const { first, last } = schoolYearDays(calendar.schoolYear)
  const isElsewhere = calendar.holidays.length > 0 && holidaysBetween(calendar.holidays, first, last).length === 0

  return (
    <>
      <div className={styles.section}>
        <p>
          {traject.ownHolidays
            ? t('holidays.about.own', { schoolYear })
            : t('holidays.about.region', { region: t(`region.${traject.region}`), schoolYear })}
        </p>
        <IcsOpen
          schoolYear={calendar.schoolYear}
          onFile={onFile}
          before={
            <Button icon={Pencil} autoFocus onPress={onEdit}>
              {t(traject.ownHolidays ? 'holidays.edit' : 'holidays.adapt')}
            </Button>
          }
          behind={
            traject.ownHolidays ? (
              <Button icon={Undo2} onPress={onReset}>
                {t('holidays.reset')}
              </Button>
            ) : null
          }
        />
        {isElsewhere ? <p className={styles.error}>{t('holidays.elsewhere', { schoolYear })}</p> : null}
        {calendar.holidays.length > 0 ? <Holidays holidays={calendar.holidays} /> : <p>{t('holidays.none')}</p>}
        <h3 className={styles.subtitle}>{t('holidays.public')}</h3>
        <PublicHolidays calendar={calendar} />
      </div>
      <DialogActions>
        <Button look="main" onPress={onClose}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </>
  )
}

function Holidays({ holidays }: { readonly holidays: readonly Holiday[] }) {
  const { t } = useTranslation()
  const isListed = holidays.some(({ source }) => source !== null)
  const isAdvised = holidays.some(({ status }) => status === 'advies')
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('holidays.column.name')}</th>
            <th scope="col">{t('holidays.column.days')}</th>
            <th scope="col">{t('holidays.column.status')}</th>
            {isListed ? <th scope="col">{t('holidays.column.source')}</th> : null}
          </tr>
        </thead>
        <tbody>
          {holidays.map((holiday) => (
            <tr key={`${holiday.first} ${holiday.name}`}>
              <th scope="row">{holidayName(holiday, t)}</th>
              <td className={styles.days}>{daysInWords(holiday, t)}</td>
              <td className={styles.status}>
                <span className={holiday.status === 'advies' ? styles.advised : undefined}>
                  {t(`holidays.status.${holiday.status}`)}
                </span>
              </td>
              {isListed ? (
                <td className={styles.source}>{holiday.source ? t(`holidays.source.${holiday.source}`) : null}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      {isAdvised ? <p className={styles.hint}>{t('holidays.advised')}</p> : null}
    </>
  )
}

function PublicHolidays({ calendar }: { readonly calendar: Calendar }) {
  const { t, language } = useTranslation()
  return (
    <ul className={styles.publicDays}>
      {calendar.publicHolidays.map(({ date, name, status }) => (
        <li key={date}>
          {t(`publicHoliday.${name}`)}
          <span>
            {longDate(date, language)}
            {status === 'often' ? ` · ${t('holidays.often')}` : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
