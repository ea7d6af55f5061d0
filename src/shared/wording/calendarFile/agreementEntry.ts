import type { Translate } from '../../i18n.ts'
import type { Agreement } from '../../records.ts'
import { type Entry, wholeDay } from '../../rules/calendarFile/entry.ts'
import { tidyLine } from '../../text.ts'
import { atNine } from './reminders.ts'

/** What was agreed, on the day before which it is to be done; none without such a day. */
export function agreementEntry({ id, what, who, before }: Agreement, t: Translate): readonly Entry[] {
  if (before === null) return []
  const by = tidyLine(who)
  return [
    {
      about: ['agreement', id],
      summary: t('calendar.agreement', { what: tidyLine(what) }),
      description: [by && t('calendar.participants', { participants: by }), t('calendar.agreement.due')]
        .filter(Boolean)
        .join('\n'),
      place: '',
      moment: wholeDay(before),
      repeat: null,
      categories: [t('calendar.category.agreement')],
      reminder: atNine(1),
      status: 'confirmed',
    },
  ]
}
