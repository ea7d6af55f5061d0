import type { Translate } from '../../i18n.ts'
import { type Session, sessionKinds, type TrajectDocument, trajectOf } from '../../records.ts'
import { byRank, sessionOf, stepsOf } from '../../rules/board/boards.ts'
import { type Entry, wholeDay } from '../../rules/calendarFile/entry.ts'
import { tidyLine } from '../../text.ts'
import { stepTitle } from '../stepTitle.ts'
import { peopleInWords } from './peopleInWords.ts'
import { atNine } from './reminders.ts'

type For = { readonly isForFacilitator: boolean }

/** Both sessions on their days. The facilitator's have what she needs: the steps with their minutes, and the people. */
export function sessionEntries(
  document: TrajectDocument,
  t: Translate,
  { isForFacilitator }: For = { isForFacilitator: false },
): readonly Entry[] {
  const school = tidyLine(trajectOf(document)?.school ?? '')
  return sessionKinds.flatMap((kind): readonly Entry[] => {
    const session = sessionOf(document, kind)
    if (!session || session.date === null) return []
    return [
      {
        about: ['session', session.id],
        summary: t('calendar.session', { session: t(`session.${kind}`), school }),
        description: isForFacilitator ? agendaOf(document, session, t) : '',
        place: '',
        moment: wholeDay(session.date),
        repeat: null,
        categories: [t('calendar.category.session')],
        // Her own sessions she prepares.
        reminder: isForFacilitator ? atNine(7) : atNine(1),
        status: 'confirmed',
      },
    ]
  })
}

function agendaOf(document: TrajectDocument, { id }: Session, t: Translate): string {
  const steps = stepsOf(document, id).filter(({ skipped }) => !skipped)
  const people = peopleInWords([...document.person.values()].sort(byRank), t)
  return [
    ...steps.map((step) => t('calendar.session.step', { step: tidyLine(stepTitle(step, t)), minutes: step.minutes })),
    people && t('calendar.session.people', { people }),
  ]
    .filter(Boolean)
    .join('\n')
}
