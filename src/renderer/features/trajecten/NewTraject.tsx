import { type FormEvent, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { errorText, useSpeech } from '#app/language.ts'
import { type Region, regions, type SchoolType, schoolTypes } from '#shared/records.ts'
import type { AppError } from '#shared/result.ts'
import { schoolYearName, schoolYearOf } from '#shared/rules/schedule.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Choice, Field } from '#ui/Fields.tsx'
import styles from './NewTraject.module.css'

type Props = {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onCreated: (trajectId: string) => void
}

/** The form that begins a traject. A plan is made for the next school year more often than for the running one. */
export function NewTraject({ isOpen, onClose, onCreated }: Props) {
  const { t } = useSpeech()
  return (
    <Dialog title={t('new.title')} isOpen={isOpen} onClose={onClose}>
      <Form onClose={onClose} onCreated={onCreated} />
    </Dialog>
  )
}

function Form({ onClose, onCreated }: Pick<Props, 'onClose' | 'onCreated'>) {
  const { t } = useSpeech()
  const thisYear = schoolYearOf(new Date().toISOString().slice(0, 10))
  const [school, setSchool] = useState('')
  const [place, setPlace] = useState('')
  const [schoolType, setSchoolType] = useState<SchoolType>('vmbo')
  const [region, setRegion] = useState<Region>('midden')
  const [year, setYear] = useState(String(thisYear))
  const [error, setError] = useState<AppError | null>(null)

  const schoolYear = /^\d{4}$/.test(year.trim()) ? Number(year) : Number.NaN
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const input = { school, place, schoolType, region, schoolYear: Number.isNaN(schoolYear) ? 0 : schoolYear }
    const answer = await bridge.call('trajecten.create', { input })
    if (answer.ok) onCreated(answer.value.trajectId)
    else setError(answer.error)
  }
  const isYearWrong = error?.code === 'schoolYear.outOfRange'
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      <div className={styles.pair}>
        <Field
          label={t('new.school')}
          hint={t('new.school.hint')}
          value={school}
          onChange={setSchool}
          error={error && !isYearWrong ? errorText(error) : undefined}
          autoFocus
        />
        <Field label={t('new.place')} value={place} onChange={setPlace} />
      </div>
      <Choice
        label={t('new.schoolType')}
        value={schoolType}
        onChange={setSchoolType}
        options={schoolTypes.map((value) => ({ value, text: t(`schoolType.${value}`) }))}
      />
      <Choice
        label={t('new.region')}
        value={region}
        onChange={setRegion}
        options={regions.map((value) => ({ value, text: t(`region.${value}`) }))}
      />
      <Field
        label={t('new.schoolYear')}
        hint={
          Number.isNaN(schoolYear)
            ? t('new.schoolYear.hintEmpty', { year: thisYear })
            : t('new.schoolYear.hint', { name: schoolYearName(schoolYear) })
        }
        value={year}
        onChange={setYear}
        error={isYearWrong ? errorText(error) : undefined}
      />
      <DialogActions>
        <Button onPress={onClose}>{t('action.cancel')}</Button>
        <Button look="main" type="submit">
          {t('new.create')}
        </Button>
      </DialogActions>
    </form>
  )
}
