import { CalendarPlus } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { useMonthChoices } from '#parts/activity/useMonthChoices.ts'
import { parseMoment } from '#shared/moment.ts'
import type { LibraryEntry } from '#shared/rules/library/library.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { usePlaceIdea } from './usePlaceIdea.ts'

type Props = { readonly entry: LibraryEntry; readonly onPlaced: (activityId: string) => void }

/** Puts an idea in a month without dragging; the months in which it fits come first. */
export function PlaceButton({ entry, onPlaced }: Props) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const beside = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={beside}>
        <Button icon={CalendarPlus} onPress={() => setIsOpen(true)}>
          {t('library.place')}
          <span className="visuallyHidden">"{entry.name}"</span>
        </Button>
      </span>
      {isOpen ? <MonthMenu entry={entry} onPlaced={onPlaced} beside={beside} onClose={() => setIsOpen(false)} /> : null}
    </>
  )
}

type MenuProps = Props & { readonly beside: RefObject<HTMLSpanElement | null>; readonly onClose: () => void }

function MonthMenu({ entry, onPlaced, beside, onClose }: MenuProps) {
  const { t } = useTranslation()
  const place = usePlaceIdea()
  const months = useMonthChoices()
  // Which months fit says nothing when all do.
  const suggested = months.filter(({ value }) => entry.months.length < 12 && fitsIn(entry, value))
  const choose = async (id: string) => {
    const activityId = await place(entry, id === 'none' ? null : id, null)
    if (activityId !== null) onPlaced(activityId)
  }
  return (
    <ChoiceMenu
      title={t('library.place.month')}
      choices={[
        ...suggested.map(({ value, text }) => ({ id: value, text: t('library.place.suggested', { month: text }) })),
        ...months.filter((month) => !suggested.includes(month)).map(({ value, text }) => ({ id: value, text })),
        { id: 'none', text: t('library.place.none') },
      ]}
      isOpen
      beside={beside}
      onClose={onClose}
      onChoose={(id) => void choose(id)}
    />
  )
}

function fitsIn(entry: LibraryEntry, written: string): boolean {
  const moment = parseMoment(written)
  return moment?.kind === 'month' && entry.months.some((month) => month === moment.month)
}
