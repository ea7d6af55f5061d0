import ICAL from 'ical.js'

/** An appointment as somebody sees it: what it is, and each of its times (a day, or a clock in the zone of the plan). */
export type Appointment = {
  readonly uid: string
  readonly title: string
  readonly about: string
  readonly place: string
  readonly starts: readonly string[]
}

type Kept = { readonly sequence: number; readonly stamp: string; readonly event: ICAL.Event | null }

/**
 * A calendar into which files are imported, by the rules of RFC 5546: an entry with a UID that is known replaces it when
 * its SEQUENCE is not lower, and when that is the same its DTSTAMP not earlier; what is CANCELLED goes, and is not
 * forgotten. What a file does not name stays.
 */
export class CalendarClient {
  readonly #kept = new Map<string, Kept>()

  import(text: string): void {
    for (const component of new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(component)
      const sequence = Number(component.getFirstPropertyValue('sequence'))
      const stamp = String(component.getFirstPropertyValue('dtstamp'))
      const known = this.#kept.get(event.uid)
      if (known && (sequence < known.sequence || (sequence === known.sequence && stamp < known.stamp))) continue
      const isCancelled = component.getFirstPropertyValue('status') === 'CANCELLED'
      this.#kept.set(event.uid, { sequence, stamp, event: isCancelled ? null : event })
    }
  }

  /** All appointments there are, in order. */
  appointments(): readonly Appointment[] {
    return [...this.#kept.values()]
      .flatMap(({ event }) => (event ? [appointmentOf(event)] : []))
      .sort((a, b) => (a.uid < b.uid ? -1 : 1))
  }
}

function appointmentOf(event: ICAL.Event): Appointment {
  return {
    uid: event.uid,
    title: event.summary,
    about: event.description ?? '',
    place: event.location ?? '',
    starts: startsOf(event).map(String),
  }
}

/** Every time at which an entry begins, as the library works out its rule. */
export function startsOf(event: ICAL.Event): readonly ICAL.Time[] {
  const iterator = event.iterator()
  const starts: ICAL.Time[] = []
  for (let next = iterator.next(); next; next = iterator.next()) starts.push(next)
  return starts
}
