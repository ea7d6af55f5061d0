import type { Translate } from '../../i18n.ts'
import type { Language } from '../../language/index.ts'
import { type TrajectDocument, trajectOf } from '../../records.ts'
import { assertNever } from '../../result.ts'
import { schoolYearName } from '../../rules/calendar/schedule.ts'
import type { Entry } from '../../rules/calendarFile/entry.ts'
import { isNamedIn, ownersOfPlan, type Recipient } from '../../rules/calendarFile/recipients.ts'
import { openAgreements } from '../../rules/plan/agreements.ts'
import { ownerKey, ownersOf } from '../../rules/plan/owners.ts'
import { tidyLine } from '../../text.ts'
import { ownerInWords } from '../wording.ts'
import { activityEntries } from './activityEntries.ts'
import { agreementEntry } from './agreementEntry.ts'
import { contactEntries } from './contactEntries.ts'
import { sessionEntries } from './sessionEntries.ts'

/**
 * What the calendar file of a recipient holds. Everyone gets the activities, the sessions and what was agreed; an owner
 * the activities and agreements that name them; the facilitator all of that, and her contact moments.
 */
export function calendarEntries(
  document: TrajectDocument,
  recipient: Recipient,
  language: Language,
  t: Translate,
): readonly Entry[] {
  const activities = activityEntries(document, language, t)
  const agreements = openAgreements(document)
  const agreed = (all: typeof agreements) => all.flatMap((agreement) => agreementEntry(agreement, t))
  const every = activities.flatMap(({ entries }) => entries)
  switch (recipient.kind) {
    case 'everyone':
      return [...every, ...sessionEntries(document, t), ...agreed(agreements)]
    case 'owner': {
      const isOwn = (owner: Parameters<typeof ownerKey>[0]) => ownerKey(owner) === recipient.key
      const own = activities.filter(({ activity }) => ownersOf(document, activity).some(isOwn))
      const name = ownersOfPlan(document).find(isOwn)
      const named = agreements.filter((agreement) => name && isNamedIn(agreement, ownerInWords(name, t)))
      return [...own.flatMap(({ entries }) => entries), ...agreed(named)]
    }
    case 'facilitator':
      return [
        ...every,
        ...sessionEntries(document, t, { isForFacilitator: true }),
        ...agreed(agreements),
        ...contactEntries(document, language, t),
      ]
    default:
      return assertNever(recipient)
  }
}

/** What a calendar file is called: the plan and the school, and for whom it is unless that is everyone. */
export function calendarFileTitle(document: TrajectDocument, name: string, t: Translate): string {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no calendar')
  const title = t('document.title', { schoolYear: schoolYearName(traject.schoolYear) })
  return [title, tidyLine(traject.school), name && t('calendar.for', { name })].filter(Boolean).join(' ')
}

/** What a recipient is called; empty for everyone, and for an owner who is no longer one. */
export function recipientName(document: TrajectDocument, recipient: Recipient, t: Translate): string {
  switch (recipient.kind) {
    case 'everyone':
      return ''
    case 'facilitator':
      return t('calendar.facilitator')
    case 'owner': {
      const owner = ownersOfPlan(document).find((each) => ownerKey(each) === recipient.key)
      return owner ? tidyLine(ownerInWords(owner, t)) : ''
    }
    default:
      return assertNever(recipient)
  }
}
