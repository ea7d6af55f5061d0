import { FileUp } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { Button } from '#ui/Button.tsx'
import type { ReadCalendar } from './calendarEvents.ts'
import styles from './HolidaysDialog.module.css'
import { readIcsFile } from './icsFile.ts'

/** What a calendar file has to choose from. */
export type FromFile = ReadCalendar & { readonly kind: 'ready' }

type Props = {
  readonly schoolYear: number
  readonly onFile: (calendar: FromFile) => void
  /** What stands before and behind the button. */
  readonly before?: ReactNode
  readonly behind?: ReactNode
}

/** Asks for a calendar file and reads it; one that gives nothing is told. */
export function IcsOpen({ schoolYear, onFile, before, behind }: Props) {
  const { t } = useTranslation()
  const [wrong, setWrong] = useState<string | null>(null)
  const open = async (file: File | undefined) => {
    if (!file) return
    setWrong(null)
    const read = await readIcsFile(file, schoolYear)
    if (read.kind === 'ready') onFile(read)
    else {
      setWrong(t(`holidays.file.wrong.${read.reason}`, { file: file.name, schoolYear: schoolYearName(schoolYear) }))
    }
  }
  return (
    <>
      <div className={styles.ways}>
        {before}
        <FileTrigger acceptedFileTypes={['.ics', 'text/calendar']} onSelect={(files) => void open(files?.[0])}>
          <Button icon={FileUp}>{t('holidays.file.open')}</Button>
        </FileTrigger>
        {behind}
      </div>
      {wrong === null ? null : (
        <p role="alert" className={styles.error}>
          {wrong}
        </p>
      )}
    </>
  )
}
