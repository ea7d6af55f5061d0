import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/dates.ts'
import type { Region } from '#shared/records.ts'
import type { CalendarRow } from './calendarEvents.ts'
import { largestIcs, readIcsFile } from './icsFile.ts'
import { icsText } from './icsText.ts'
import { readIcs as readText } from './readIcs.ts'
import { isProposed } from './takeOver.ts'

const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//test//NL', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', `UID:${lines.join()}`, ...lines, 'END:VEVENT']

const readIcs = (text: string, schoolYear: number) => readText(icsText(new TextEncoder().encode(text)).text, schoolYear)
const read = (text: string) => {
  const answer = readIcs(text, 2026)
  if (answer.kind === 'refused') throw new Error(`refused: ${answer.reason}`)
  return answer
}
const said = ({ rows }: { readonly rows: readonly CalendarRow[] }) =>
  rows.flatMap(({ name, days }) => days.map(({ first, last }) => `${name} ${first}/${last}`))
const eventsIn = (...lines: readonly string[]) => said(read(calendar(...lines)))

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

describe('calendars as they are in the world', () => {
  const fixture = async (name: string) => {
    const answer = await readIcsFile(new Blob([readFileSync(`tests/fixtures/cases/${name}.ics`)]), 2026)
    if (answer.kind === 'refused') throw new Error(`refused: ${answer.reason}`)
    return answer
  }
  const proposedFor = (region: Region, { rows }: { readonly rows: readonly CalendarRow[] }) =>
    rows.filter((row) => isProposed(row, region)).map(({ name }) => name)

  it('proposes of the agenda of a school what is named as free time', async () => {
    const agenda = await fixture('01-schoolagenda')
    expect(proposedFor('midden', agenda)).toEqual(['Herfstvakantie', 'Studiedag', 'Kerstvakantie', 'Margedag'])
    // They stand first; nothing is lost.
    expect(agenda.rows.slice(0, 4).map(({ name }) => name)).toEqual(proposedFor('midden', agenda))
    expect(agenda.rows).toHaveLength(12)
  })

  it('proposes of the holidays of all regions those of the school, or of the whole country', async () => {
    const all = await fixture('02-alle-regios')
    expect(all.rows).toHaveLength(11)
    for (const region of ['noord', 'midden', 'zuid'] as const) {
      expect(proposedFor(region, all)).toEqual(
        [
          `herfstvakantie (${region})`,
          'kerstvakantie (heel Nederland)',
          `voorjaarsvakantie (${region})`,
          'meivakantie (heel Nederland)',
          `zomervakantie (${region})`,
        ].map((name) => `Schoolvakantie \u2014 ${name}`),
      )
    }
  })

  const three = ['Herfstvakantie 2026-10-17/2026-10-25', 'Kerstvakantie 2026-12-19/2027-01-03']
  const may = 'Meivakantie 2027-04-24/2027-05-09'
  it.each([
    ['03a-beschrijving-met-echte-regeleinden', [...three, may, 'Ouderavond 2026-11-10/2026-11-10'], []],
    ['03b-aanhaling-in-parameter', [...three, may, 'Overleg 2026-11-12/2026-11-12'], []],
    ['03b2-aanhaling-en-regeleinde-in-parameter', [...three, 'Overleg 2026-11-12/2026-11-12'], []],
    ['03c-lege-regels-en-tab', [...three, may, 'Overleg 2026-11-12/2026-11-12'], []],
    ['03d-afgebroken-download', three, ['Meivakanti']],
    ['05b-utf8-bom', ['Vakantie met caf\u00e9 en re\u00fcnie 2026-10-17/2026-10-25'], []],
    ['05c-windows1252', ['Vakantie met caf\u00e9 en re\u00fcnie 2026-10-17/2026-10-25'], []],
    ['05d-outlook-tzid', three, []],
    [
      '06-einddagen',
      [
        'Zonder VALUE vakantie 2026-10-17/2026-10-25',
        'Datum met tijd erachter 2026-12-19/2027-01-03',
        'Met duur 2027-02-20/2027-02-28',
        'Zonder VALUE zelfde dag 2027-04-06/2027-04-06',
        'Tot 23.59 uur 2027-04-24/2027-05-02',
        'Zonder einde 2027-05-12/2027-05-12',
      ],
      [],
    ],
  ])('reads %s', async (name, events, unreadable) => {
    const answer = await fixture(name)
    expect([said(answer), answer.unreadable, answer.isLossy]).toEqual([events, unreadable, false])
  })

  it('leaves lessons out first, never the holidays behind them', async () => {
    const full = await fixture('07-rooster-700-lessen')
    expect(proposedFor('midden', full)).toEqual(['Herfstvakantie', 'Meivakantie'])
    expect([full.rows.length, full.leftOut]).toEqual([300, 404])
  })

  it('makes one row of a series, and of the lessons of one name', () => {
    const lessons = ['20260901', '20260908', '20261006'].flatMap((day) =>
      event(`DTSTART:${day}T083000`, `DTEND:${day}T092000`, 'SUMMARY:Wiskunde'),
    )
    const weekly = event('DTSTART;VALUE=DATE:20260902', 'RRULE:FREQ=WEEKLY;COUNT=4', 'SUMMARY:Roostervrije dag')
    expect(read(calendar(...lessons, ...weekly)).rows.map(({ name, days }) => [name, days.length])).toEqual([
      ['Roostervrije dag', 4],
      ['Wiskunde', 3],
    ])
  })

  it('unfolds bytes before it reads them: a fold may stand in the middle of a sign', async () => {
    const whole = new TextEncoder().encode(
      calendar(...event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Caf\u00e9 \u{1f600}vrij')),
    )
    const fold = new TextEncoder().encode('\r\n ')
    for (let at = 30; at < whole.length - 20; at += 1) {
      const bytes = Uint8Array.from([...whole.slice(0, at), ...fold, ...whole.slice(at)])
      expect(await readIcsFile(new Blob([bytes]), 2026)).toMatchObject({ rows: [{ name: 'Caf\u00e9 \u{1f600}vrij' }] })
    }
  })

  it('tells a sign that was lost before', async () => {
    const lost = calendar(...event('DTSTART;VALUE=DATE:20261102', 'SUMMARY:Caf\ufffd vrij'))
    expect(await readIcsFile(new Blob([lost]), 2026)).toMatchObject({ isLossy: true })
  })

  it('costs at most its own event, whatever a line of it is', () => {
    const broken = [
      'DTSTART;VALUE=DATE:20269999',
      'DTEND;TZID=:morgen',
      'RRULE:FREQ=;;BYDAY',
      'RRULE:FREQ=SECONDLY',
      'DURATION:P',
      'DURATION:lang',
      'BEGIN:VALARM',
      'RECURRENCE-ID:gisteren',
      'SUMMARY',
      ':',
      ';;;',
      '"',
      'X-A;B="c:d',
      'END:VCALENDAR',
      'END:VTODO',
      'BEGIN:VEVENT',
    ]
    const good = (name: string, day: string) => event(`DTSTART;VALUE=DATE:${day}`, `SUMMARY:${name}`)
    for (const line of broken) {
      const text = calendar(
        ...good('Vrije dag', '20261005'),
        ...event('SUMMARY:Stuk', line, 'DTSTART;VALUE=DATE:20261102'),
        ...good('Studiedag', '20261207'),
      )
      const { rows, unreadable } = read(text)
      const names = rows.map(({ name }) => name)
      expect([line, names]).toEqual([line, expect.arrayContaining(['Vrije dag', 'Studiedag'])])
      if (!names.includes('Stuk')) expect([line, unreadable]).toEqual([line, expect.arrayContaining(['Stuk'])])
    }
  })

  it('leaves out a time of a series that was called off, and reads a change whose series is elsewhere', () => {
    const weekly = ['DTSTART;VALUE=DATE:20260902', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:Vrije dag']
    const change = (uid: string, ...lines: readonly string[]) => ['BEGIN:VEVENT', `UID:${uid}`, ...lines, 'END:VEVENT']
    expect(
      eventsIn(
        ...change('reeks', ...weekly),
        ...change('reeks', 'RECURRENCE-ID;VALUE=DATE:20260909', 'DTSTART;VALUE=DATE:20260909', 'STATUS:CANCELLED'),
        ...change('weg', 'RECURRENCE-ID;VALUE=DATE:20261005', 'DTSTART;VALUE=DATE:20261006', 'SUMMARY:Studiedag'),
      ),
    ).toEqual(['Vrije dag 2026-09-02/2026-09-02', 'Vrije dag 2026-09-16/2026-09-16', 'Studiedag 2026-10-06/2026-10-06'])
  })

  it('takes the region of the whole file for what names none itself', () => {
    const named = [
      'X-WR-CALNAME:Schoolvakanties regio Noord',
      ...event('DTSTART;VALUE=DATE:20261010', 'SUMMARY:Herfstvakantie'),
    ]
    expect(proposedFor('midden', read(calendar(...named)))).toEqual([])
    expect(proposedFor('noord', read(calendar(...named)))).toEqual(['Herfstvakantie'])
  })
})
