import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendar, event, eventsIn, read, readIcs } from './testing/ics.ts'

describe('calendars as programs write them', () => {
  it('reads whole days as Google Calendar does: the end is the day after', () => {
    const text = calendar(
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
      'X-WR-CALNAME:Vakanties',
      'X-WR-TIMEZONE:Europe/Amsterdam',
      ...event(
        'DTSTART;VALUE=DATE:20261017',
        'DTEND;VALUE=DATE:20261026',
        'DTSTAMP:20260601T080000Z',
        'SUMMARY:Herfstvakantie',
        'TRANSP:TRANSPARENT',
      ),
      ...event('DTSTART;VALUE=DATE:20270427', 'SUMMARY:Koningsdag'),
    )
    expect(read(text)).toEqual({
      kind: 'ready',
      rows: [
        {
          name: 'Herfstvakantie',
          regions: null,
          days: [{ first: '2026-10-17', last: '2026-10-25' }],
          isFree: true,
          isPartOfDay: false,
        },
        {
          name: 'Koningsdag',
          regions: null,
          days: [{ first: '2027-04-27', last: '2027-04-27' }],
          isFree: false,
          isPartOfDay: false,
        },
      ],
      unreadable: [],
      leftOut: 0,
      isCut: false,
      isLossy: false,
    })
  })

  it('reads times with a zone as Outlook does, from midnight to midnight', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:W. Europe Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ]
    const holiday = event(
      'DTSTART;TZID=W. Europe Standard Time:20261219T000000',
      'DTEND;TZID=W. Europe Standard Time:20270104T000000',
      'SUMMARY;LANGUAGE=nl-nl:Kerstvakantie',
      'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
    )
    expect(eventsIn(...zone, ...holiday)).toEqual(['Kerstvakantie 2026-12-19/2027-01-03'])
  })

  it('puts a time in UTC on the day that it is in the Netherlands', () => {
    expect(eventsIn(...event('DTSTART:20261016T220000Z', 'DTEND:20261025T230000Z', 'SUMMARY:Herfst'))).toEqual([
      'Herfst 2026-10-17/2026-10-25',
    ])
  })

  it('joins folded lines, undoes escapes, and keeps letters with accents', () => {
    const lines = event(
      'DTSTART;VALUE=DATE:20270510',
      'SUMMARY:Studiedag\\, onderbouw\\; geen les\\nvoor de klas',
      ' sen van mevrouw José',
    )
    expect(eventsIn(...lines)).toEqual([
      'Studiedag, onderbouw; geen les voor de klassen van mevrouw José 2027-05-10/2027-05-10',
    ])
  })

  it('reads line ends of one sign, and several calendars in a row', () => {
    const one = calendar(...event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Projectweek')).replaceAll('\r\n', '\n')
    const two = calendar(...event('DTSTART;VALUE=DATE:20261202', 'SUMMARY:Studiedag')).replaceAll('\r\n', '\n')
    expect(read(one + two).rows.map(({ name }) => name)).toEqual(['Studiedag', 'Projectweek'])
  })

  it('takes a duration for an end, and one day for an event without either', () => {
    expect(
      eventsIn(
        ...event('DTSTART;VALUE=DATE:20261102', 'DURATION:P5D', 'SUMMARY:Projectweek'),
        ...event('DTSTART:20261110T193000', 'SUMMARY:Ouderavond'),
        ...event('DTSTART:20261120T200000', 'DTEND:20261121T013000', 'SUMMARY:Feest'),
      ),
    ).toEqual(['Projectweek 2026-11-02/2026-11-06', 'Ouderavond 2026-11-10/2026-11-10', 'Feest 2026-11-20/2026-11-21'])
  })

  it('makes one holiday of a row of days with one name', () => {
    const days = ['20270424', '20270425', '20270426', '20270510']
    expect(eventsIn(...days.flatMap((day) => event(`DTSTART;VALUE=DATE:${day}`, 'SUMMARY:Meivakantie')))).toEqual([
      'Meivakantie 2027-04-24/2027-04-26',
      'Meivakantie 2027-05-10/2027-05-10',
    ])
  })

  it('leaves out what was cancelled and what lies in another year', () => {
    expect(
      eventsIn(
        ...event('DTSTART;VALUE=DATE:20261102', 'STATUS:CANCELLED', 'SUMMARY:Afgezegd'),
        ...event('DTSTART;VALUE=DATE:20250718', 'DTEND;VALUE=DATE:20250831', 'SUMMARY:Oude zomer'),
        ...event('DTSTART;VALUE=DATE:20260718', 'DTEND;VALUE=DATE:20260831', 'SUMMARY:Zomer'),
      ),
    ).toEqual(['Zomer 2026-07-18/2026-08-30'])
  })
})

describe('events that come back', () => {
  it('are followed inside the school year alone, without what was left out and with what was changed', () => {
    const recurring = [
      'BEGIN:VEVENT',
      'UID:studiedag',
      'DTSTART;VALUE=DATE:20240903',
      'RRULE:FREQ=MONTHLY;BYDAY=1TU',
      'EXDATE;VALUE=DATE:20261103',
      'SUMMARY:Studiedag',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:studiedag',
      'RECURRENCE-ID;VALUE=DATE:20261201',
      'DTSTART;VALUE=DATE:20261208',
      'SUMMARY:Studiedag (verzet)',
      'END:VEVENT',
    ]
    const shown = eventsIn(...recurring)
    expect(shown).toHaveLength(11)
    expect(shown.slice(0, 4)).toEqual([
      'Studiedag 2026-08-04/2026-08-04',
      'Studiedag 2026-09-01/2026-09-01',
      'Studiedag 2026-10-06/2026-10-06',
      'Studiedag 2027-01-05/2027-01-05',
    ])
    expect(shown.at(-1)).toBe('Studiedag (verzet) 2026-12-08/2026-12-08')
  })

  it('are left out when no school calendar says it so: such a rule may have no end', () => {
    const odd = [
      'FREQ=SECONDLY',
      'FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
      'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31',
      'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
    ]
    const lines = odd.flatMap((rule) => event('DTSTART:20260901T000000', `RRULE:${rule}`, 'SUMMARY:Tik'))
    const sure = event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Projectweek')
    expect(read(calendar(...lines, ...sure))).toMatchObject({ unreadable: odd.map(() => 'Tik'), rows: { length: 1 } })
  })

  it('end somewhere, whatever the rule is', () => {
    const days = fc.constantFrom('MO', 'TU', 'FR', 'SU')
    const nth = fc.tuple(fc.constantFrom('', '1', '4', '5', '-1'), days).map((parts) => parts.join(''))
    const monthly = [
      nth.map((day) => `;BYDAY=${day}`),
      fc.integer({ min: -31, max: 31 }).map((day) => `;BYMONTHDAY=${day}`),
    ]
    const position = fc.constantFrom('', ';BYSETPOS=1', ';BYSETPOS=5', ';BYSETPOS=-1')
    const rule = fc.tuple(
      fc.oneof(
        fc.constant('DAILY'),
        days.map((day) => `WEEKLY;BYDAY=${day}`),
        fc
          .tuple(fc.constant('MONTHLY'), fc.oneof(fc.constant(''), ...monthly), position)
          .map((parts) => parts.join('')),
        fc
          .tuple(
            fc.constant('YEARLY;BYMONTH='),
            fc.integer({ min: 1, max: 12 }),
            fc.oneof(fc.constant(''), ...monthly),
            position,
          )
          .map((parts) => parts.join('')),
      ),
      fc.integer({ min: 1, max: 30 }),
      fc.constantFrom('', ';COUNT=5', ';UNTIL=20261231', ';UNTIL=20200101'),
    )
    fc.assert(
      fc.property(rule, ([which, interval, end]) => {
        const lines = event(
          'DTSTART;VALUE=DATE:19960131',
          `RRULE:FREQ=${which};INTERVAL=${interval}${end}`,
          'SUMMARY:Vrij',
        )
        const answer = readIcs(calendar(...lines), 2026)
        expect(['ready', 'refused']).toContain(answer.kind)
      }),
      { numRuns: 60 },
    )
  })

  it('stops following when a file goes on for ever', () => {
    const lines = Array.from({ length: 200 }, (_, index) =>
      event('DTSTART;VALUE=DATE:20200801', 'RRULE:FREQ=DAILY', `SUMMARY:Dag ${index}`),
    ).flat()
    expect(read(calendar(...lines))).toMatchObject({ isCut: true })
  })

  it('keeps no more of a file than a person can look through', () => {
    const many = Array.from({ length: 400 }, (_, index) =>
      event(`DTSTART;VALUE=DATE:20261102`, `SUMMARY:Les ${index}`),
    ).flat()
    expect(read(calendar(...many))).toMatchObject({ leftOut: 100, rows: { length: 300 } })
  })
})
