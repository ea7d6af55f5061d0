import { translator } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { handOut } from '#shared/rules/calendarFile/handOut.ts'
import { type Recipient, recipientKey } from '#shared/rules/calendarFile/recipients.ts'
import { calendarEntries, calendarFileTitle, recipientName } from '#shared/wording/calendarFile/entries.ts'
import type { ToExport } from '../exports/index.ts'
import { sha256 } from '../sha256.ts'
import type { Remembered } from '../store/handedOut.ts'

type Asked = {
  readonly trajectId: string
  readonly recipient: Recipient
  readonly language: Language
  readonly now: Date
}

/** A calendar file to hand over, and what is to be remembered once it was. */
export type CalendarFor = {
  readonly file: ToExport & { readonly kind: 'calendar' }
  readonly given: readonly Remembered[]
}

/** The calendar file of somebody, after all that they were given before. */
export function calendarFor(
  document: TrajectDocument,
  { trajectId, recipient, language, now }: Asked,
  before: readonly Remembered[],
): CalendarFor {
  const t = translator(language)
  const key = recipientKey(recipient)
  // Who is no longer an owner is called as before.
  const name = recipientName(document, recipient, t) || (before.at(-1)?.recipientName ?? '')
  const { entries, memory } = handOut(recipient, calendarEntries(document, recipient, language, t), {
    before,
    now,
    sha256,
  })
  return {
    file: { kind: 'calendar', title: calendarFileTitle(document, name, t), entries },
    given: memory.map((each) => ({ ...each, trajectId, recipient: key, recipientName: name })),
  }
}
