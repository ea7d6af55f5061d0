import { useMemo } from 'react'
import { useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { readItem, readMonth } from '#parts/year/places.ts'
import { parseMoment } from '#shared/moment.ts'
import { holidaysOfMonth } from '#shared/rules/calendar/trajectCalendar.ts'
import { holidayInWords } from '#shared/wording/holidayWording.ts'
import { momentInWords } from '#shared/wording/wording.ts'
import type { DragHandlers } from '#ui/drag/lists/DragArea.tsx'
import type { Slot } from '#ui/drag/lists/geometry.ts'

const alone = (): number => 1

/**
 * What is said while activities, cards or clusters are moved over the year, for who does not see it. `countOf` tells how
 * many go along with an item; it must be stable between draws.
 */
export function useDragTexts(countOf: (item: string) => number = alone): DragHandlers['texts'] {
  const { t, language } = useTranslation()
  const store = useStore()
  return useMemo(() => {
    const nameOf = (name: string): string => {
      const item = readItem(name)
      switch (item?.kind) {
        case 'activity':
          return store.record('activity', item.id)?.title ?? ''
        case 'card':
          return store.record('card', item.id)?.text ?? ''
        case 'cluster':
          return store.record('cluster', item.id)?.name || t('cluster.unnamed')
        default:
          return ''
      }
    }
    const title = (item: string) => {
      const count = countOf(item)
      return count > 1 ? t('card.count', { count }) : nameOf(item)
    }
    const monthAt = (slot: Slot) => (slot.kind === 'target' ? readMonth(slot.target) : undefined)
    const place = (slot: Slot) => {
      const month = monthAt(slot)
      if (month === undefined) return t('planStep.back')
      return month !== null && parseMoment(month) ? momentInWords(month, language, t) : t('moment.none')
    }
    return {
      lifted: (item) => t('year.drag.lifted', { title: title(item) }),
      over: (item, slot) => {
        const month = monthAt(slot)
        const holidays = month ? holidaysOfMonth(store.document, month) : []
        const said = { title: title(item), place: place(slot) }
        if (holidays.length === 0) return t('year.drag.over', said)
        const words = holidays.map((holiday) => holidayInWords(holiday, language, t)).join('; ')
        return t('year.drag.over.holiday', { ...said, holidays: words })
      },
      dropped: (item, slot) => t('year.drag.dropped', { title: title(item), place: place(slot) }),
      cancelled: (item) =>
        t(countOf(item) > 1 ? 'year.drag.cancelled.together' : 'year.drag.cancelled', { title: title(item) }),
    }
  }, [t, language, store, countOf])
}
