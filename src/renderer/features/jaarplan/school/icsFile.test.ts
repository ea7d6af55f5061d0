import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { largestIcs, readIcsFile } from './icsFile.ts'
import { calendar, event, eventsIn, read, readIcs } from './testing/ics.ts'

describe('files that give nothing', () => {
  it.each([
    ['', 'emptyFile'],
    [' \r\n\r\n', 'emptyFile'],
    ['Naam;Van;Tot\r\nHerfstvakantie;17-10-2026;25-10-2026', 'notCalendar'],
    ['<!doctype html><title>Agenda</title>', 'notCalendar'],
    ['{"events": []}', 'notCalendar'],
    ['BEGIN:VCARD\r\nVERSION:4.0\r\nFN:School\r\nEND:VCARD', 'notCalendar'],
    ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261017', 'notCalendar'],
    [calendar(), 'noEvents'],
    [calendar('BEGIN:VTODO', 'UID:1', 'SUMMARY:Iets doen', 'END:VTODO'), 'noEvents'],
    [calendar(...event('DTSTART;VALUE=DATE:20231017', 'SUMMARY:Herfst')), 'noneInYear'],
    [calendar(...event('DTSTART;VALUE=DATE:banaan', 'SUMMARY:Herfst')), 'notCalendar'],
  ])('%j is refused', (text, reason) => {
    expect(readIcs(text, 2026)).toEqual({ kind: 'refused', reason })
  })

  it('counts events that make no sense, and keeps the others', () => {
    const text = calendar(
      ...event('SUMMARY:Zonder dag'),
      ...event('DTSTART;VALUE=DATE:20270231', 'SUMMARY:31 februari'),
      ...event('DTSTART;VALUE=DATE:20270222', 'SUMMARY:Voorjaar'),
    )
    expect(read(text)).toMatchObject({ unreadable: ['Zonder dag', '31 februari'], rows: [{ name: 'Voorjaar' }] })
  })

  it('refuses a file that is too big without reading it', async () => {
    expect(await readIcsFile(new Blob(['a'.repeat(largestIcs + 1)]), 2026)).toEqual({
      kind: 'refused',
      reason: 'tooBig',
    })
  })

  it('never throws, whatever the text is', () => {
    const scrap = fc.constantFrom(
      'BEGIN:',
      'VEVENT',
      'END:',
      'DTSTART',
      ';VALUE=DATE',
      ':20261017',
      '\r\n',
      ' ',
      'RRULE:FREQ=',
      '😀',
      ';',
      ',',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(scrap, fc.string())), (parts) => {
        for (const text of [parts.join(''), calendar(...event(parts.join('')))]) {
          expect(['ready', 'refused']).toContain(readIcs(text, 2026).kind)
        }
      }),
      { numRuns: 200 },
    )
  })
})

it('reads a file of an older program or with a mark of its letters, and gives back the days that were written', async () => {
  const bytes = Uint8Array.from(calendar(...event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Caf\u00e9')), (sign) =>
    sign.charCodeAt(0),
  )
  expect(await readIcsFile(new Blob([bytes]), 2026)).toMatchObject({ rows: [{ name: 'Café' }] })
  const marked = new Blob(['\ufeff', calendar(...event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Vrij'))])
  expect(await readIcsFile(marked, 2026)).toMatchObject({ rows: [{ name: 'Vrij' }] })
  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-08-01', days))
  const written = (date: string) => date.replaceAll('-', '')
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (first, length) => {
      const end = addDays(first, length)
      const lines = event(`DTSTART;VALUE=DATE:${written(first)}`, `DTEND;VALUE=DATE:${written(end)}`, 'SUMMARY:Vrij')
      expect(eventsIn(...lines)).toEqual([`Vrij ${first}/${addDays(end, -1)}`])
    }),
  )
})

describe('a file that is out to keep the app busy', () => {
  const whole = 'DTSTART;VALUE=DATE:20261102'
  const good = event(whole, 'SUMMARY:Vrije dag')
  it.each([
    ['a length without end', event(whole, 'DURATION:P99999999999D')],
    ['ten thousand years', event('DTSTART;VALUE=DATE:00010101', 'DTEND;VALUE=DATE:99991231')],
    ['an interval of ages', event(whole, 'RRULE:FREQ=WEEKLY;INTERVAL=999999999')],
    ['the 300th Monday of a February', event(whole, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYDAY=MO;BYSETPOS=300')],
    ['a Monday that is the 31st of a February', event(whole, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31;BYDAY=MO')],
    ['30 February', event(whole, 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')],
    ['twenty thousand rules', event(whole, ...Array.from({ length: 20_000 }, () => 'RRULE:FREQ=DAILY'))],
  ])('%s is left out, and the other events are read', (_, lines) => {
    expect(readIcs(calendar(...lines, ...good), 2026)).toMatchObject({
      kind: 'ready',
      rows: [{ name: 'Vrije dag', days: [{ first: '2026-11-02' }] }],
      unreadable: [''],
    })
  })

  it('thousands of changes of thousands of events of one name are read in their number', () => {
    const lines = Array.from({ length: 2500 }, () => [
      ...['BEGIN:VEVENT', 'UID:een', whole, 'RECURRENCE-ID;VALUE=DATE:20261102', 'END:VEVENT'],
      ...['BEGIN:VEVENT', 'UID:een', whole, 'RRULE:FREQ=DAILY;COUNT=2', 'END:VEVENT'],
    ]).flat()
    expect(readIcs(calendar(...lines), 2026)).toMatchObject({ kind: 'ready' })
  })
})
