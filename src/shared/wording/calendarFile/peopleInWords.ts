import type { Translate } from '../../i18n.ts'
import type { Person } from '../../records.ts'
import { tidyLine } from '../../text.ts'

/** People with their role and how to reach them: for the facilitator's own eyes. Empty for nobody. */
export function peopleInWords(people: readonly Person[], t: Translate): string {
  return people
    .map(({ name, role, contact }) => {
      const called = role ? t('calendar.withRole', { name: tidyLine(name), role: tidyLine(role) }) : tidyLine(name)
      return [called, tidyLine(contact)].filter(Boolean).join(', ')
    })
    .join('; ')
}
