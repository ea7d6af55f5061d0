import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { schoolYearDays } from '#shared/rules/calendar/schedule.ts'
import { icsText } from './icsText.ts'
import { readIcs } from './readIcs.ts'
import { eventsOf, takenOver } from './takeOver.ts'

const folder = 'tests/fixtures/cases'
// The longest is one event many times over.
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.ics'))
  .map((name) => readFileSync(`${folder}/${name}`).subarray(0, 4000))

/** A file that went wrong on its way: pieces of it lost, twice, in another place, or in their place something else. */
const scrap = fc.oneof(
  fc.uint8Array({ maxLength: 6 }),
  fc
    .constantFrom(
      '\r\n',
      '\r\n ',
      '\r',
      '"',
      ':',
      ';',
      ',',
      '\\',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      'RRULE:FREQ=DAILY\r\n',
      'T000000Z',
      '99999999',
      '\u0301\ufffe',
      '\0',
    )
    .map((text) => new TextEncoder().encode(text)),
)
const change = fc.record({
  at: fc.nat(4000),
  length: fc.nat(40),
  to: fc.nat(4000),
  scrap,
  how: fc.constantFrom('lose', 'move', 'put'),
})
const broken = fc
  .tuple(fc.constantFrom(...files), fc.array(change, { minLength: 1, maxLength: 5 }))
  .map(([file, changes]) =>
    changes.reduce<readonly number[]>(
      (bytes, { at, length, to, scrap, how }) => {
        const piece = how === 'put' ? [...scrap] : how === 'move' ? bytes.slice(to, to + length) : []
        return [...bytes.slice(0, at), ...piece, ...bytes.slice(at + (how === 'put' ? 0 : length))]
      },
      [...file],
    ),
  )

it('reads whatever became of a file: it never throws, and what it gives can be taken over', () => {
  const year = schoolYearDays(2026)
  fc.assert(
    fc.property(broken, (bytes) => {
      const { text, isLossy } = icsText(Uint8Array.from(bytes))
      const answer = readIcs(text, 2026, isLossy)
      if (answer.kind === 'refused') return
      const events = answer.rows.flatMap(eventsOf)
      for (const { first, last, name } of events) {
        expect([first <= last, last >= year.first, first <= year.last, name.length <= 120]).toEqual([
          true,
          true,
          true,
          true,
        ])
      }
      const { holidays } = takenOver(events, [], 'add', { region: 'midden', nameless: 'Zonder naam' })
      expect(holidays.every(({ name }) => name !== '')).toBe(true)
    }),
    { numRuns: 2500 },
  )
})

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n')
const day = 'DTSTART:20261102'
const full = 1_000_000
const times = (piece: string) => piece.repeat(Math.floor(full / piece.length))

it.each([
  ['one name', event(day, `SUMMARY:${times('x')}`)],
  ['accents on one letter', event(day, `SUMMARY:e${times('\u0301')}`)],
  ['words for free time', event(day, `SUMMARY:${times('vakantie ')}`)],
  ['no colon', event(`DTSTART${times(';')}`)],
  ['one quote', event(`DTSTART;A="${times('"')}`)],
  ['one fold', event(times('\r\n '))],
  ['days to leave out', event(day, 'RRULE:FREQ=DAILY', `EXDATE:${times('20261102,')}`)],
  ['days to add', event(day, `RDATE:${times('20261102,')}`)],
  ['events', times(event('DTSTART:20261102T060000Z', 'DTEND:20261102T070000Z', 'SUMMARY:les'))],
  ['beginnings', times('BEGIN:VEVENT\r\n')],
  ['series of every day', times(event('DTSTART:19960101', 'RRULE:FREQ=DAILY', 'SUMMARY:vrij'))],
  [
    'series of times that are counted',
    times(event('DTSTART:00010101', 'RRULE:FREQ=WEEKLY;COUNT=9999', 'SUMMARY:vrij')),
  ],
  [
    'series that hardly ever come',
    times(event('DTSTART:19960131', 'RRULE:FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=5;INTERVAL=59')),
  ],
])('a megabyte of %s is read in one go', (_, lines) => {
  const text = `BEGIN:VCALENDAR\r\n${lines}\r\nEND:VCALENDAR`
  expect(['ready', 'refused']).toContain(readIcs(icsText(new TextEncoder().encode(text)).text, 2026).kind)
})
