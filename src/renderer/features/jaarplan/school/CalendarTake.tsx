import { copyBeforeImport } from '#app/copyBeforeImport.ts'
import { useTranslation } from '#app/language.ts'
import { showError } from '#app/notices.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useRun } from '#app/useDocument.ts'
import { trajectOf } from '#shared/records.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import type { FromFile } from './IcsOpen.tsx'
import { IcsPreview, type Taken } from './IcsPreview.tsx'

type Props = { readonly calendar: FromFile; readonly onDone: () => void }

/** What a calendar file would bring, to choose from; what is chosen is taken over in one step. */
export function CalendarTake({ calendar, onDone }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const traject = useDocument(trajectOf)
  const { holidays, events } = useDocument(calendarOfTraject)
  if (!traject) return null
  const take = async (taken: Taken) => {
    const copied = await copyBeforeImport()
    if (!copied.ok) {
      showError(copied.error)
      return
    }
    const answer = await run('calendar.take', { holidays: taken.holidays, events: [...taken.events] })
    if (!answer.ok) return
    onDone()
    if (answer.value) offerUndo(t('holidays.taken', { count: taken.count }), answer.value.revision)
  }
  return (
    <IcsPreview
      calendar={calendar}
      present={holidays}
      events={events}
      region={traject.region}
      onCancel={onDone}
      onTake={(taken) => void take(taken)}
    />
  )
}
