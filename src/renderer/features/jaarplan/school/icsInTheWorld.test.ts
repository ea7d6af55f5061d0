import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Region } from '#shared/records.ts'
import type { CalendarRow } from './calendarEvents.ts'
import { readIcsFile } from './icsFile.ts'
import { isProposed, kindOfRow } from './takeOver.ts'
import { calendar, event, eventsIn, read, rowsOf } from './testing/ics.ts'

describe('calendars as they are in the world', () => {
  const fixture = async (name: string) => {
    const answer = await readIcsFile(new Blob([readFileSync(`tests/fixtures/cases/${name}.ics`)]), 2026)
    if (answer.kind === 'refused') throw new Error(`refused: ${answer.reason}`)
    return answer
  }
  const proposedFor = (region: Region, { rows }: { readonly rows: readonly CalendarRow[] }) =>
    rows.filter((row) => isProposed(row, region)).map(({ name }) => name)

  it('proposes of the agenda of a school what is named as free time, and what it does in its year', async () => {
    const agenda = await fixture('01-schoolagenda')
    const proposed = agenda.rows.filter((row) => isProposed(row, 'midden'))
    expect(proposed.map((row) => [row.name, kindOfRow(row)])).toEqual([
      ['Herfstvakantie', 'free'],
      ['Studiedag', 'free'],
      ['Kerstvakantie', 'free'],
      ['Margedag', 'free'],
      ['Startgesprekken', 'parents'],
      ['Toetsweek 1', 'tests'],
      ['Projectweek', 'other'],
      ['Rapportgesprekken', 'parents'],
    ])
    // What is free stands first; nothing is lost.
    expect(agenda.rows.slice(0, 4).map(({ name }) => name)).toEqual(proposed.slice(0, 4).map(({ name }) => name))
    expect(agenda.rows).toHaveLength(12)
  })

  it('proposes nothing of a timetable but its holidays', async () => {
    expect(proposedFor('midden', await fixture('07-rooster-700-lessen'))).toEqual(['Herfstvakantie', 'Meivakantie'])
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
    expect([rowsOf(answer), answer.unreadable, answer.isLossy]).toEqual([events, unreadable, false])
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
