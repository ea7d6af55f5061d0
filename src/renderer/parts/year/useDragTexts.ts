import { useMemo } from 'react'
import { useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { parseMoment } from '#shared/moment.ts'
import { momentInWords } from '#shared/rules/wording.ts'
import type { DragHandlers } from '#ui/drag/DragArea.tsx'
import type { Slot } from '#ui/drag/geometry.ts'
import { readItem, readMonth } from './places.ts'

/** What is said while an activity or a card is moved over the year, for who does not see it. */
export function useDragTexts(): DragHandlers['texts'] {
  const { t, language } = useSpeech()
  const store = useStore()
  return useMemo(() => {
    const title = (name: string) => {
      const item = readItem(name)
      if (!item) return ''
      return item.kind === 'activity' ? store.record('activity', item.id)?.title : store.record('card', item.id)?.text
    }
    const place = (slot: Slot) => {
      const month = slot.kind === 'target' ? readMonth(slot.target) : undefined
      if (month === undefined) return t('planStep.back')
      return month !== null && parseMoment(month) ? momentInWords(month, language, t) : t('moment.none')
    }
    return {
      instructions: t('year.drag.instructions'),
      lifted: (item) => t('year.drag.lifted', { title: title(item) ?? '' }),
      over: (item, slot) => t('year.drag.over', { title: title(item) ?? '', place: place(slot) }),
      dropped: (item, slot) => t('year.drag.dropped', { title: title(item) ?? '', place: place(slot) }),
      cancelled: (item) => t('year.drag.cancelled', { title: title(item) ?? '' }),
    }
  }, [t, language, store])
}
