import type { Translate } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import { writeMoment } from '../../moment.ts'
import { type Activity, sessionKinds, type TrajectDocument, trajectOf } from '../../records.ts'
import { sessionOf } from '../../rules/board/boards.ts'
import { contactWindow } from '../../rules/calendar/contact.ts'
import { timesOf } from '../../rules/calendar/repeats.ts'
import { calendarOfTraject } from '../../rules/calendar/trajectCalendar.ts'
import { dayMomentOf, type Entry, wholeDay } from '../../rules/calendarFile/entry.ts'
import { ownersOf } from '../../rules/plan/owners.ts'
import { goesAhead } from '../../rules/plan/plan.ts'
import { tidyLine } from '../../text.ts'
import { divideActivities } from '../jaarplan.ts'
import { longDate, momentInWords, ownersInWords } from '../wording.ts'
import { peopleInWords } from './peopleInWords.ts'
import { atNine } from './reminders.ts'

/** When the facilitator gets in touch with the school: before each activity, and on the days that were agreed in a session. */
export function contactEntries(document: TrajectDocument, language: Language, t: Translate): readonly Entry[] {
  return [
    ...divideActivities(document)
      .year.filter((activity) => goesAhead(document, activity))
      .flatMap((activity) => beforeActivity(document, activity, language, t)),
    ...nextContacts(document, t),
  ]
}

/**
 * On the first school day of the window before an activity: the other days are there to try again. What comes back by a
 * rule is talked about before it begins, what comes back per term before each time: weeks lie in between.
 */
function beforeActivity(
  document: TrajectDocument,
  activity: Activity,
  language: Language,
  t: Translate,
): readonly Entry[] {
  const calendar = calendarOfTraject(document)
  const times = timesOf(activity, calendar, trajectOf(document)?.periods ?? 0)
  return times
    .filter(({ term }, index) => index === 0 || term !== null)
    .flatMap(({ moment, term, which }): readonly Entry[] => {
      const days = dayMomentOf(moment, calendar)
      const window = contactWindow(days.kind === 'date' ? days.date : days.start, calendar)
      if (!window) return []
      return [
        contactEntry(
          {
            about: ['contact', activity.id, ...(term === null ? [] : [which])],
            summary: t('calendar.contact', { who: calledFor(document, activity, t), title: tidyLine(activity.title) }),
            day: window.first,
            description: [
              t('calendar.contact.begins', { moment: momentInWords(writeMoment(moment), language, t) }),
              t('calendar.contact.until', { date: longDate(window.last, language) }),
              howToReach(document, activity, t),
            ],
          },
          t,
        ),
      ]
    })
}

function nextContacts(document: TrajectDocument, t: Translate): readonly Entry[] {
  const who = tidyLine(trajectOf(document)?.school ?? '')
  return sessionKinds.flatMap((kind): readonly Entry[] => {
    const session = sessionOf(document, kind)
    if (!session || session.nextContact === null) return []
    const summary = t('calendar.contact.next', { who })
    const description = [t('calendar.contact.agreed', { session: t(`session.${kind}`) })]
    return [contactEntry({ about: ['next', session.id], summary, day: session.nextContact, description }, t)]
  })
}

type Contact = Pick<Entry, 'about' | 'summary'> & { readonly day: string; readonly description: readonly string[] }

function contactEntry({ about, summary, day, description }: Contact, t: Translate): Entry {
  return {
    about,
    summary,
    description: description.filter(Boolean).join('\n'),
    place: '',
    moment: wholeDay(day),
    repeat: null,
    categories: [t('calendar.category.contact')],
    reminder: atNine(0),
    status: 'confirmed',
  }
}

/** With whom one talks about an activity: those who see to it, or else the school. */
function calledFor(document: TrajectDocument, activity: Activity, t: Translate): string {
  return tidyLine(ownersInWords(ownersOf(document, activity), t) || (trajectOf(document)?.school ?? ''))
}

function howToReach(document: TrajectDocument, activity: Activity, t: Translate): string {
  const people = ownersOf(document, activity).flatMap((owner) => {
    const person = owner.kind === 'person' ? document.person.get(owner.id) : undefined
    return person && person.contact !== '' ? [person] : []
  })
  return people.length === 0 ? '' : t('calendar.contact.reach', { people: peopleInWords(people, t) })
}
