import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../dates.ts'
import { languages, translator } from '../../i18n.ts'
import { parseMoment, writeMoment } from '../../moment.ts'
import { fallsInSchoolYear, schoolYearDays } from '../../rules/calendar/schedule.ts'
import { schoolTimeIn } from '../../testing/calendar.ts'
import { momentShort } from '../timelineWording.ts'
import { momentInWords } from '../wording.ts'
import { momentText } from './momentText.ts'
import { readMomentText } from './readMoment.ts'
import { readDayText, readTime } from './typedDay.ts'
import { readWeek } from './typedWeek.ts'

const time2026 = schoolTimeIn('noord', 2026)

const read = (text: string, schoolYear = 2026) => {
  const answer = readMomentText(text, schoolTimeIn('noord', schoolYear))
  return answer.ok ? answer.value : answer.error.code
}

describe('a moment that somebody typed', () => {
  it.each([
    ['november', '2026-11'],
    ['nov 2026', '2026-11'],
    ['nov-26', '2026-11'],
    ['Sept.', '2026-09'],
    ['mei', '2027-05'],
    ['May 2027', '2027-05'],
    ['2027-02', '2027-02'],
    ['02-2027', '2027-02'],
    ['week 46', '2026-W46'],
    ['wk 46', '2026-W46'],
    ['Wk. 6', '2027-W06'],
    ['week 53', '2026-W53'],
    ['week 31', '2026-W31'],
    ['week 30', '2027-W30'],
    ['2027-W06', '2027-W06'],
    ['10-11-2026', '2026-11-10'],
    ['10/11/26', '2026-11-10'],
    ["10-11-'26", '2026-11-10'],
    ["November 10, '26", '2026-11-10'],
    ["week 46 '26", '2026-W46'],
    ['10-2', '2027-02-10'],
    ['2026-11-10', '2026-11-10'],
    ['10 november', '2026-11-10'],
    ['10 nov. 2026', '2026-11-10'],
    ['10-nov', '2026-11-10'],
    ['November 10, 2026', '2026-11-10'],
    ['November 3rd', '2026-11-03'],
    ['di 10 nov 19.30-21.00', '2026-11-10T19:30/21:00'],
    ['di 10 nov 19.30 – 21.00 uur', '2026-11-10T19:30/21:00'],
    ['10-11-2026 19:30', '2026-11-10T19:30'],
    ['2026-11-10 19:30:00', '2026-11-10T19:30'],
    ['10-11 om 19 uur', '2026-11-10T19:00'],
    ['10-11 om 19u30', '2026-11-10T19:30'],
    ['di 10 nov 19 uur 30 tot 21u', '2026-11-10T19:30/21:00'],
    ['10 november 12 tot 14 uur', '2026-11-10T12:00/14:00'],
    ['Tuesday 10 November 2026, 19:30 to 21:00', '2026-11-10T19:30/21:00'],
    ['2026-11-10T19:30/21:00', '2026-11-10T19:30/21:00'],
    ['10-11 t/m 20-11', '2026-11-10/2026-11-20'],
    ['10 t/m 20 november', '2026-11-10/2026-11-20'],
    ['10-20 november 2026', '2026-11-10/2026-11-20'],
    ['van 21 december tot en met 8 januari', '2026-12-21/2027-01-08'],
    ['10-11-2026 - 20-11-2026', '2026-11-10/2026-11-20'],
    ['2026-11-10/2026-11-20', '2026-11-10/2026-11-20'],
    ['29-2-2028', '2028-02-29', 2027],
    ['', null],
    [' - ', null],
    ['nog geen moment', null],
  ])('%j is %j', (text, moment, schoolYear = 2026) => {
    expect(read(text, schoolYear)).toBe(moment)
  })

  it.each([
    ['31 februari', 'moment.noSuchDay'],
    ['29-2-2027', 'moment.noSuchDay'],
    ['10 november t/m 31 november', 'moment.noSuchDay'],
    ['13-2026', 'moment.noSuchDay'],
    ['week 53', 'moment.noSuchWeek', 2025],
    ['week 0', 'moment.noSuchWeek'],
    ['week 99', 'moment.noSuchWeek'],
    ['10 november 25.00', 'moment.noSuchTime'],
    ['10-11-2026 19:75', 'moment.noSuchTime'],
    ['20-11 t/m 10-11', 'moment.order'],
    ['20 t/m 10 november', 'moment.order'],
    ['10-11 21.00-19.30', 'moment.order'],
    ['10-11 19.30-19.30', 'moment.order'],
    ['10-11-2025', 'moment.outsideYear'],
    ['10-11-25', 'moment.outsideYear'],
    ['0026-11-10', 'moment.outsideYear'],
    ['10-11-0026', 'moment.outsideYear'],
    ['aug 2027', 'moment.outsideYear'],
    ['week 40, 2027', 'moment.outsideYear'],
    ['20 juli t/m 10-08-2027', 'moment.outsideYear'],
    ['nov 26', 'moment.unreadable'],
    ['ergens in het najaar', 'moment.unreadable'],
    ['10-11-2026 misschien', 'moment.unreadable'],
    ['10-11 12 uur 14 uur', 'moment.unreadable'],
    ['46', 'moment.unreadable'],
  ])('%j is refused as %s', (text, code, schoolYear = 2026) => {
    expect(read(text, schoolYear)).toBe(code)
  })
})

it.each([
  ['19.30', '19:30'],
  ['19:30:00', '19:30'],
  ['1930', '19:30'],
  ['19', '19:00'],
  ['9u', '09:00'],
  ['19u30', '19:30'],
  ['19U30', '19:30'],
  ['19 u 30', '19:30'],
  ['19 uur', '19:00'],
  ['19 uur 30', '19:30'],
  ['19.30 uur', '19:30'],
  ['19h05', '19:05'],
  ['24.00', null],
  ['19u60', null],
  ['19u3', null],
  ['19 uur uur', null],
  ['19 uur 30 uur', null],
  ['half acht', null],
  ['', null],
])('reads the time %j as %j', (text, time) => {
  expect(readTime(text)).toBe(time)
})

const days = fc.nat(364)
const clock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
const moments = fc.integer({ min: 2020, max: 2040 }).chain((schoolYear) => {
  const day = days.map((count) => addDays(schoolYearDays(schoolYear).first, count))
  const written = fc.oneof(
    day.map((date) => date.slice(0, 7)),
    fc
      .tuple(fc.constantFrom(schoolYear, schoolYear + 1), fc.integer({ min: 1, max: 53 }))
      .map(([year, week]) => `${year}-W${String(week).padStart(2, '0')}`),
    fc.tuple(day, day).map((both) => both.sort().join('/')),
    day,
    fc.tuple(day, clock).map((parts) => parts.join('T')),
    fc.tuple(day, clock, clock).map(([date, ...times]) => `${date}T${times.sort().join('/')}`),
  )
  return fc.record({ schoolYear: fc.constant(schoolYear), written })
})

it('reads back every moment of a school year as the table and the documents show it, in both languages', () => {
  fc.assert(
    fc.property(moments, fc.constantFrom(...languages), ({ schoolYear, written }, language) => {
      const moment = parseMoment(written)
      fc.pre(moment !== null && fallsInSchoolYear(moment, schoolYear))
      const time = schoolTimeIn('noord', schoolYear)
      for (const shown of [
        written,
        momentText(written, schoolYear, language),
        momentText(written, schoolYear, language).toUpperCase(),
      ]) {
        expect([shown, readMomentText(shown, time)]).toEqual([shown, { ok: true, value: written }])
      }
      const t = translator(language)
      const said = momentInWords(written, language, t)
      expect([said, readMomentText(said, time)]).toEqual([said, { ok: true, value: written }])
      // A chip has no room for the year of a week, nor for when something ends.
      const short = moment === null ? '' : momentShort(moment, language, t)
      const told =
        moment?.kind === 'date'
          ? { ...moment, endTime: null }
          : moment?.kind === 'week'
            ? readWeek(moment.week, null, schoolYear)
            : moment
      expect([short, readMomentText(short, time)]).toEqual([short, { ok: true, value: told && writeMoment(told) }])
    }),
  )
})

it('never reads what is not in the school year, and never throws', () => {
  const bits = fc.constantFrom(
    '10',
    '31',
    'feb',
    'week',
    '53',
    '-',
    ' ',
    '/',
    '2026',
    '2027',
    't/m',
    '19.30',
    'di',
    'nov',
    ':',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(bits, { maxLength: 8 }).map((all) => all.join('')),
      ),
      (text) => {
        const answer = readMomentText(text, time2026)
        const moment = answer.ok && answer.value !== null ? parseMoment(answer.value) : null
        if (answer.ok)
          expect(moment === null ? answer.value : fallsInSchoolYear(moment, 2026)).toBe(moment === null ? null : true)
      },
    ),
  )
})

it('answers to two megabytes of one line', () => {
  for (const piece of ['1', '10-', 'week ', '10 november ', "'26", ' ', 't/m ', '(', '19.30-', 'e\u0301']) {
    const long = piece.repeat(Math.floor(2_000_000 / piece.length))
    expect([piece, readMomentText(long, time2026).ok, readTime(long)]).toEqual([piece, piece === ' ', null])
    expect(readDayText(`10-11-2026 ${long}`, 2026).ok).toBe(piece === ' ')
  }
})
