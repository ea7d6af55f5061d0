import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { trajectOf } from '#shared/records.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { CalendarTake } from './CalendarTake.tsx'
import { HolidayList } from './HolidayList.tsx'
import { HolidayRows } from './HolidayRows.tsx'
import { type HolidayRow, rowsOf } from './holidayForm.ts'
import type { FromFile } from './IcsOpen.tsx'

/** The holidays that count for the plan: to look at, to change for this school, or to take from a calendar file. */
export function HolidaysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const traject = useDocument(trajectOf)
  const calendar = useDocument(calendarOfTraject)
  const [rows, keepRows] = useKept<readonly HolidayRow[]>(`${store.trajectId} holidays`)
  const [fromFile, setFromFile] = useState<FromFile | null>(null)
  if (!traject) return null

  const reset = async () => {
    const answer = await run('holidays.set', { holidays: null })
    if (answer.ok && answer.value) offerUndo(t('holidays.reset.done'), answer.value.revision)
  }
  return (
    <Dialog isOpen isWide title={t(fromFile ? 'holidays.file.title' : 'jaarplan.school.holidays')} onClose={onClose}>
      {fromFile ? (
        <CalendarTake calendar={fromFile} onDone={() => setFromFile(null)} />
      ) : rows ? (
        <HolidayRows rows={rows} schoolYear={calendar.schoolYear} onChange={keepRows} />
      ) : (
        <HolidayList
          traject={traject}
          calendar={calendar}
          onEdit={() => keepRows(rowsOf(calendar.holidays, t))}
          onReset={() => void reset()}
          onFile={setFromFile}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
