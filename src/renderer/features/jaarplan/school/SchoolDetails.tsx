import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { FormActions } from '#parts/fields/FormActions.tsx'
import { useKept } from '#parts/fields/useKept.ts'
import { SchoolFields } from '#parts/school/SchoolFields.tsx'
import { readSchoolYear, type SchoolForm, schoolFormOf, schoolInput } from '#parts/school/schoolForm.ts'
import { type Traject, type TrajectDocument, trajectOf } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { calendarOf, type Term, termsOf } from '#shared/rules/calendar/calendar.ts'
import { holidaysOf, holidaysOfTraject } from '#shared/rules/calendar/holidays.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { shippedHolidays } from '#shared/rules/calendar/trajectCalendar.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { Choice } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import styles from './SchoolDetails.module.css'

type Form = SchoolForm & { readonly periods: string }

const periodCounts = ['2', '3', '4', '5', '6', '7', '8'] as const

/** What is known of the school of this traject, and into how many periods it divides its year. */
export function SchoolDetails({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const traject = useDocument(trajectOf)
  return (
    <Dialog isOpen isWide title={t('jaarplan.school.school')} onClose={onClose}>
      {traject ? <Details traject={traject} onClose={onClose} /> : null}
    </Dialog>
  )
}

function Details({ traject, onClose }: { readonly traject: Traject; readonly onClose: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  const [typed, keep] = useKept<Form>(`${store.trajectId} school`)
  const [error, setError] = useState<AppError | null>(null)
  const fields = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (error) fields.current?.querySelector<HTMLElement>('input[aria-invalid="true"]')?.focus()
  }, [error])
  const form = typed ?? { ...schoolFormOf(traject), periods: String(traject.periods) }
  const change = (part: Partial<Form>) => keep({ ...form, ...part })

  const save = useSubmit(async () => {
    const { periods, ...school } = form
    const answer = await store.execute('traject.edit', { ...schoolInput(school), periods: Number(periods) })
    if (!answer.ok) {
      setError(answer.error)
      return
    }
    keep(null)
    onClose()
  })
  const cancel = () => {
    keep(null)
    onClose()
  }
  const terms = termsOfForm(store.document, form)
  return (
    <form ref={fields} className={styles.form} onSubmit={save} noValidate>
      <SchoolFields form={form} error={error} onChange={change} />
      <Choice
        label={t('school.periods')}
        value={periodCounts.find((count) => count === form.periods) ?? '4'}
        onChange={(periods) => change({ periods })}
        options={periodCounts.map((value) => ({ value, text: value }))}
      />
      {terms.length > 0 ? (
        <ol className={styles.terms} aria-label={t('school.periods.dates')} aria-live="polite">
          {terms.map(({ first, last }, index) => (
            <li key={first}>
              <b>{index + 1}</b> {t('year.period', { first: shortDate(first), last: shortDate(last) })}
            </li>
          ))}
        </ol>
      ) : null}
      <p className={styles.hint}>{t('school.periods.hint')}</p>
      {traject.ownHolidays && readSchoolYear(form.schoolYear) !== traject.schoolYear ? (
        <p className={styles.hint}>{t('school.ownHolidays', { schoolYear: schoolYearName(traject.schoolYear) })}</p>
      ) : null}
      <FormActions text={t('action.save')} onCancel={cancel} />
    </form>
  )
}

/** The periods as they would be with what is typed; none for a year that cannot be read. */
function termsOfForm(document: TrajectDocument, form: Form): readonly Term[] {
  const schoolYear = readSchoolYear(form.schoolYear)
  if (schoolYear === null) return []
  const { holidays, publicHolidays } = shippedHolidays()
  const counted = trajectOf(document)?.ownHolidays
    ? holidaysOfTraject(holidays, document)
    : holidaysOf(holidays, form.region, schoolYear)
  return termsOf(calendarOf(schoolYear, counted, publicHolidays), Number(form.periods))
}
