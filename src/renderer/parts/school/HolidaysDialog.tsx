import { useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument, useRun, useStore } from '#app/useDocument.ts'
import { calendarOfTraject } from '#parts/year/calendar.ts'
import { useUndoNotice } from '#parts/year/useUndoNotice.ts'
import { trajectOf } from '#shared/records.ts'
import { Dialog } from '#ui/Dialog.tsx'
import { HolidayList } from './HolidayList.tsx'
import { HolidayRows } from './HolidayRows.tsx'
import { type HolidayRow, type OwnHoliday, rowsOf } from './holidayForm.ts'
import { IcsPreview } from './IcsPreview.tsx'
import type { ReadCalendar } from './icsFile.ts'
import { useKept } from './useKept.ts'

type FromFile = ReadCalendar & { readonly kind: 'ready' }

/** The holidays that count for the plan: to look at, to change for this school, or to take from a calendar file. */
export function HolidaysDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const tell = useUndoNotice()
  const traject = useDocument(trajectOf)
  const calendar = useDocument(calendarOfTraject)
  const [rows, keepRows] = useKept<readonly HolidayRow[]>(`${store.trajectId} holidays`)
  const [fromFile, setFromFile] = useState<FromFile | null>(null)
  if (!traject) return null

  const take = async (holidays: readonly OwnHoliday[], count: number) => {
    const answer = await run('holidays.set', { holidays: [...holidays] })
    if (!answer.ok) return
    setFromFile(null)
    tell(t('holidays.taken', { count }))
  }
  const reset = async () => {
    const answer = await run('holidays.set', { holidays: null })
    if (answer.ok) tell(t('holidays.reset.done'))
  }
  return (
    <Dialog isOpen isWide title={t(fromFile ? 'holidays.file.title' : 'jaarplan.school.holidays')} onClose={onClose}>
      {fromFile ? (
        <IcsPreview
          calendar={fromFile}
          present={calendar.holidays}
          onCancel={() => setFromFile(null)}
          onTake={(holidays, count) => void take(holidays, count)}
        />
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
