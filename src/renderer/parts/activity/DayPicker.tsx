import { CalendarDays } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { IconButton } from '#ui/Button.tsx'
import { Popover } from '#ui/Popover.tsx'
import styles from './DayPicker.module.css'
import { SchoolDays } from './SchoolDays.tsx'

type Props = {
  /** What the field is called that the day is for. */
  readonly field: string
  /** The day that the field says, or empty. */
  readonly value: string
  readonly onChoose: (date: string) => void
}

/** A button that opens the school year as a calendar, with its holidays and what else the school does, to choose a day. */
export function DayPicker({ field, value, onChoose }: Props) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const label = t('activity.moment.calendar', { field })
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setIsOpen}>
      <IconButton icon={CalendarDays} label={label} />
      <Popover placement="bottom end" className={styles.day}>
        <Dialog aria-label={label} data-of-fields>
          <SchoolDays
            label={label}
            value={value}
            onChoose={(date) => {
              setIsOpen(false)
              onChoose(date)
            }}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

/** Whether the focus is in something that belongs to a field, though it hangs elsewhere on the page. */
export function isOfFields(element: EventTarget | null): boolean {
  return element instanceof Element && element.closest('[data-of-fields]') !== null
}
