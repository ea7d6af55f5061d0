import { Pencil, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useRun, useStore } from '#app/useDocument.ts'
import { useDrafts } from '#app/useDrafts.ts'
import type { SchoolEvent } from '#shared/records.ts'
import { schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { shorten } from '#shared/text.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { useObserved } from '#ui/useObserved.ts'
import { Words } from '#ui/Words.tsx'
import { CalendarTake } from './CalendarTake.tsx'
import { EventFields } from './EventFields.tsx'
import styles from './EventsDialog.module.css'
import { emptyEvent, formOf } from './eventForm.ts'
import { daysInWords } from './holidayForm.ts'
import { type FromFile, IcsOpen } from './IcsOpen.tsx'

/** What else the school has in its year: typed one by one, or taken from a calendar file. */
export function EventsDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const [fromFile, setFromFile] = useState<FromFile | null>(null)
  return (
    <Dialog isOpen isWide title={t(fromFile ? 'holidays.file.title' : 'jaarplan.school.events')} onClose={onClose}>
      {fromFile ? (
        <CalendarTake calendar={fromFile} onDone={() => setFromFile(null)} />
      ) : (
        <Events onFile={setFromFile} onClose={onClose} />
      )}
    </Dialog>
  )
}

type Props = { readonly onFile: (calendar: FromFile) => void; readonly onClose: () => void }

function Events({ onFile, onClose }: Props) {
  const { t } = useTranslation()
  const store = useStore()
  const run = useRun()
  const offerUndo = useOfferUndo()
  const { events, schoolYear } = useDocument(calendarOfTraject)
  const section = useRef<HTMLDivElement>(null)
  const newKey = `${store.trajectId} new school event`

  const remove = async ({ id, name }: SchoolEvent, index: number) => {
    const answer = await run('schoolEvents.remove', { ids: [id] })
    if (!answer.ok || !answer.value) return
    const rows = [...(section.current?.querySelectorAll('[data-event]') ?? [])]
    const next = (rows[index] ?? rows.at(-1))?.querySelectorAll('button')
    ;([...(next ?? [])].at(-1) ?? section.current?.querySelector('input'))?.focus()
    offerUndo(t('schoolEvents.removed', { name: shorten(name) }), answer.value.revision)
  }
  const removeAll = async () => {
    const answer = await run('schoolEvents.remove', { ids: events.map(({ id }) => id) })
    if (!answer.ok || !answer.value) return
    section.current?.querySelector('input')?.focus()
    offerUndo(t('schoolEvents.removedAll'), answer.value.revision)
  }
  return (
    <>
      <div ref={section} className={styles.section}>
        <p>{t('schoolEvents.about', { schoolYear: schoolYearName(schoolYear) })}</p>
        <EventFields
          label={t('schoolEvents.new.title')}
          draftKey={newKey}
          start={emptyEvent}
          schoolYear={schoolYear}
          action={t('schoolEvents.new')}
          autoFocus
          onSend={async (event) => (await run('schoolEvents.add', { events: [event] })).ok}
        />
        <IcsOpen schoolYear={schoolYear} onFile={onFile} />
        {events.length === 0 ? (
          <p className={styles.none}>{t('schoolEvents.none')}</p>
        ) : (
          <ul className={styles.list} aria-label={t('schoolEvents.list')}>
            {events.map((event, index) => (
              <Row key={event.id} event={event} schoolYear={schoolYear} onRemove={() => void remove(event, index)} />
            ))}
          </ul>
        )}
      </div>
      <DialogActions>
        {events.length > 1 ? (
          <Button icon={Trash2} onPress={() => void removeAll()}>
            {t('schoolEvents.removeAll')}
          </Button>
        ) : null}
        <Button look="main" onPress={onClose}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </>
  )
}

type RowProps = { readonly event: SchoolEvent; readonly schoolYear: number; readonly onRemove: () => void }

function Row({ event, schoolYear, onRemove }: RowProps) {
  const { t } = useTranslation()
  const run = useRun()
  const drafts = useDrafts()
  const row = useRef<HTMLLIElement>(null)
  const { id, kind, name } = event
  const draftKey = `${id} school event`
  const [isAsked, setAsked] = useState(false)
  // What is half typed is seen where it is typed.
  const isTyped = useObserved(drafts, () => drafts.get(draftKey) !== null)
  const leave = () => {
    setAsked(false)
    requestAnimationFrame(() => row.current?.querySelector('button')?.focus())
  }
  if (isAsked || isTyped) {
    return (
      <li ref={row} className={styles.row} data-event={id}>
        <EventFields
          label={t('schoolEvents.edit', { name: shorten(name) })}
          draftKey={draftKey}
          start={formOf(event)}
          schoolYear={schoolYear}
          action={t('action.save')}
          autoFocus={isAsked}
          onSend={async (changed) => {
            const answer = await run('schoolEvent.edit', { id, ...changed })
            if (answer.ok) leave()
            return answer.ok
          }}
          onCancel={leave}
        />
      </li>
    )
  }
  return (
    <li ref={row} className={styles.row} data-event={id}>
      <Words className={styles.name}>{name}</Words>
      <span className={styles.kind}>{t(`schoolEvent.kind.${kind}`)}</span>
      <span className={styles.days}>{daysInWords(event, t)}</span>
      <span className={styles.ways}>
        <IconButton
          icon={Pencil}
          label={t('schoolEvents.edit', { name: shorten(name) })}
          onPress={() => setAsked(true)}
        />
        <IconButton icon={Trash2} label={t('schoolEvents.remove', { name: shorten(name) })} onPress={onRemove} />
      </span>
    </li>
  )
}
