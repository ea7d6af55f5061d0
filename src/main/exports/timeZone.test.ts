import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { timeZone, timeZoneComponent } from './timeZone.ts'

const hour = 3_600_000

test('what the clock in the Netherlands shows is, by the zone that a file brings along, the same instant for ten years', () => {
  const zone = new ICAL.Timezone(ICAL.Component.fromString(timeZoneComponent))
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })
  const clock = (at: number) => `${format.format(at).replace(' ', 'T')}:00`
  const wrong: string[] = []
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2035, 0, 1); at += hour) {
    const shown = clock(at)
    // Once a year an hour is shown twice: nobody knows which is meant.
    if (shown === clock(at + hour) || shown === clock(at - hour)) continue
    const read = ICAL.Time.fromDateTimeString(shown)
    read.zone = zone
    if (read.toJSDate().getTime() !== at) wrong.push(shown)
  }
  expect(wrong).toEqual([])
})
