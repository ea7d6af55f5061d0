import { type CalendarFor, calendarFor } from '#main/hosts/calendarFor.ts'
import type { Remembered } from '#main/store/handedOut.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { type Recipient, recipientKey } from '#shared/rules/calendarFile/recipients.ts'
import { exportDocument } from '../index.ts'

export const everyone: Recipient = { kind: 'everyone' }
export const facilitator: Recipient = { kind: 'facilitator' }

/** Gives calendar files away as the app does, a minute after each other, and remembers what was in them. */
export class CalendarGiver {
  readonly #given = new Map<string, readonly Remembered[]>()
  #now: number

  constructor(begin = '2026-09-01T09:00:00.000Z') {
    this.#now = Date.parse(begin)
  }

  /** What is in a file that is given away now. */
  async give(document: TrajectDocument, recipient = everyone): Promise<string> {
    const made = this.#make(document, recipient)
    this.#given.set(recipientKey(recipient), made.given)
    return written(document, made)
  }

  /** What is in a file that nobody saves: it is not remembered. */
  show(document: TrajectDocument, recipient = everyone): Promise<string> {
    return written(document, this.#make(document, recipient))
  }

  #make(document: TrajectDocument, recipient: Recipient): CalendarFor {
    this.#now += 60_000
    const before = this.#given.get(recipientKey(recipient)) ?? []
    return calendarFor(document, { trajectId: 'traject', recipient, language: 'nl', now: new Date(this.#now) }, before)
  }
}

async function written(document: TrajectDocument, { file }: CalendarFor): Promise<string> {
  const { bytes } = await exportDocument(document, 'ics', file)
  return new TextDecoder().decode(bytes)
}
