import { errorText, useTranslation } from '#app/language.ts'
import { useToday } from '#app/today.ts'
import { regions, schoolTypes } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { schoolYearName, schoolYearOf } from '#shared/rules/calendar/schedule.ts'
import { Choice, Field } from '#ui/Fields.tsx'
import styles from './SchoolFields.module.css'
import { fieldOf, readSchoolYear, type SchoolForm } from './schoolForm.ts'

type Props = {
  readonly form: SchoolForm
  readonly onChange: (part: Partial<SchoolForm>) => void
  /** Why it was refused; told at the field that it is about. */
  readonly error: AppError | null
}

/** What is asked of every school: who it is, which holidays it has, and which year is planned. */
export function SchoolFields({ form, onChange, error }: Props) {
  const { t } = useTranslation()
  const now = useToday()
  const year = readSchoolYear(form.schoolYear)
  const at = error ? fieldOf(error, form) : null
  const errorAt = (field: typeof at) => (error && at === field ? errorText(error) : undefined)
  return (
    <>
      <div className={styles.pair}>
        <Field
          label={t('new.school')}
          hint={t('new.school.hint')}
          value={form.school}
          onChange={(school) => onChange({ school })}
          error={errorAt('school')}
          autoFocus
        />
        <Field
          label={t('new.place')}
          value={form.place}
          onChange={(place) => onChange({ place })}
          error={errorAt('place')}
        />
      </div>
      <div className={styles.choices}>
        <Choice
          label={t('new.schoolType')}
          value={form.schoolType}
          onChange={(schoolType) => onChange({ schoolType })}
          options={schoolTypes.map((value) => ({ value, text: t(`schoolType.${value}`) }))}
        />
        <Choice
          label={t('new.region')}
          value={form.region}
          onChange={(region) => onChange({ region })}
          options={regions.map((value) => ({ value, text: t(`region.${value}`) }))}
        />
      </div>
      <Field
        label={t('new.schoolYear')}
        hint={
          year === null
            ? t('new.schoolYear.hintEmpty', { year: schoolYearOf(now) })
            : t('new.schoolYear.hint', { name: schoolYearName(year) })
        }
        value={form.schoolYear}
        onChange={(schoolYear) => onChange({ schoolYear })}
        error={errorAt('schoolYear')}
      />
    </>
  )
}
