import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber } from '../../dates.ts'
import { daysOf, type Moment, parseMoment, writeMoment } from '../../moment.ts'
import { fallsInSchoolYear, schoolYearDays } from '../calendar/schedule.ts'
import {
  axisOf,
  dateAt,
  dayIndex,
  extentOf,
  halfOf,
  momentAt,
  monthStartOf,
  monthsOn,
  moveTo,
  resizeTo,
  shiftWeek,
  stepBy,
  stepEdge,
  weeksOn,
} from './timeline.ts'

const axis = axisOf(2026)

function moment(text: string): Moment {
  const parsed = parseMoment(text)
  if (!parsed) throw new Error(`no moment: ${text}`)
  return parsed
}

const at = (date: string) => dayIndex(axis, date)
const moved = (text: string, to: string) => writeMoment(moveTo(axis, moment(text), at(to)))
const stepped = (text: string, steps: number) => writeMoment(stepBy(axis, moment(text), steps))
const resized = (text: string, edge: 'start' | 'end', to: string) =>
  writeMoment(resizeTo(axis, moment(text), edge, at(to)))

/** Any moment of any sort inside a school year. */
const inYear = fc.integer({ min: 2024, max: 2032 }).chain((schoolYear) => {
  const year = axisOf(schoolYear)
  const day = fc.nat(year.length - 1).map((index) => dateAt(year, index))
  const moments: fc.Arbitrary<Moment> = fc.oneof(
    day.map((date) => momentAt(year, dayIndex(year, date), 'month')),
    day.map((date) => momentAt(year, dayIndex(year, date), 'week')),
    day.map((date): Moment => ({ kind: 'date', date, startTime: '19:30', endTime: '21:00' })),
    fc.tuple(day, day).map((days): Moment => {
      const [start = '', end = ''] = [...days].sort()
      return { kind: 'period', start, end }
    }),
  )
  return moments.map((each) => ({ year, moment: each }))
})

describe('the axis of a school year', () => {
  it('begins on 1 August and knows a leap day', () => {
    expect(dateAt(axis, 0)).toBe('2026-08-01')
    expect(axis.length).toBe(365)
    expect(axisOf(2027).length).toBe(366)
    expect(dateAt(axisOf(2027), dayIndex(axisOf(2027), '2028-02-29'))).toBe('2028-02-29')
  })

  it('names the nearest day of the year for a place outside it', () => {
    expect(dateAt(axis, -10)).toBe('2026-08-01')
    expect(dateAt(axis, 9999)).toBe('2027-07-31')
  })

  it('has its months and weeks side by side, week 53 among them', () => {
    for (const parts of [monthsOn(axis), weeksOn(axis)]) {
      expect(parts[0]?.from).toBe(0)
      expect(parts.at(-1)?.to).toBe(axis.length)
      for (const [index, { from }] of parts.entries()) if (index > 0) expect(from).toBe(parts[index - 1]?.to)
    }
    expect(weeksOn(axis)[0]?.week).toBe(31)
    expect(weeksOn(axis).some(({ year, week }) => year === 2026 && week === 53)).toBe(true)
    expect(weeksOn(axisOf(2027)).some(({ week }) => week === 53)).toBe(false)
  })

  it('covers what a moment covers, cut off at the ends of the year', () => {
    expect(extentOf(axis, moment('2026-11'))).toEqual({ from: at('2026-11-01'), to: at('2026-12-01') })
    expect(extentOf(axis, moment('2026-11-10T19:30'))).toEqual({ from: at('2026-11-10'), to: at('2026-11-11') })
    expect(extentOf(axis, moment('2026-W31'))).toEqual({ from: 0, to: 2 })
    expect(extentOf(axis, moment('2025-11'))).toBeNull()
  })

  it('knows in which half and month a day is', () => {
    expect(halfOf(axis, at('2027-01-31'))).toBe(0)
    expect(halfOf(axis, at('2027-02-01'))).toBe(at('2027-02-01'))
    expect(monthStartOf(axis, at('2027-02-28'))).toBe(at('2027-02-01'))
  })
})

describe('something new', () => {
  it.each([
    ['month', '2026-11'],
    ['week', '2026-W46'],
    ['date', '2026-11-10'],
  ] as const)('becomes a %s where it is dropped', (sort, written) => {
    expect(writeMoment(momentAt(axis, at('2026-11-10') + 0.9, sort))).toBe(written)
  })
})

describe('moving', () => {
  it.each([
    ['2026-11', '2027-01-12', '2027-01'],
    ['2026-11', '2027-01-20', '2027-02'],
    ['2026-W46', '2026-12-23', '2026-W52'],
    ['2026-W46', '2026-12-25', '2026-W53'],
    ['2026-11-10/2026-11-20', '2027-01-05', '2027-01-05/2027-01-15'],
    ['2026-11-10T19:30/21:00', '2027-01-05', '2027-01-05T19:30/21:00'],
    ['2026-11-10/2026-11-20', '2027-07-30', '2027-07-21/2027-07-31'],
    ['2026-11-10', '2027-09-30', '2027-07-31'],
    ['2026-11', '2026-05-01', '2026-08'],
    ['2026-W46', '2027-12-01', '2027-W30'],
  ])('%s to %s is %s', (from, to, written) => {
    expect(moved(from, to)).toBe(written)
  })

  it.each([
    ['2026-11', 1, '2026-12'],
    ['2026-08', -1, '2026-08'],
    ['2026-W53', 1, '2027-W01'],
    ['2026-11-10T19:30', -1, '2026-11-09T19:30'],
    ['2026-11-10/2026-11-20', 1, '2026-11-11/2026-11-21'],
    ['2027-07', 1, '2027-07'],
  ])('%s goes %i step to %s', (from, steps, written) => {
    expect(stepped(from, steps)).toBe(written)
  })

  it('goes by weeks, a month by months', () => {
    const by = (text: string, steps: number) => writeMoment(shiftWeek(axis, moment(text), steps))
    expect(by('2026-11-10T19:30', 1)).toBe('2026-11-17T19:30')
    expect(by('2026-W46', -1)).toBe('2026-W45')
    expect(by('2026-11-10/2026-11-20', 1)).toBe('2026-11-17/2026-11-27')
    expect(by('2026-11', 1)).toBe('2026-12')
  })

  it('always lands in the year, as the sort of moment that it was, as long as it was', () => {
    fc.assert(
      fc.property(inYear, fc.double({ min: -800, max: 800, noNaN: true }), ({ year, moment: from }, to) => {
        const landed = moveTo(year, from, to)
        expect(landed.kind).toBe(from.kind)
        expect(fallsInSchoolYear(landed, year.schoolYear)).toBe(true)
        expect(parseMoment(writeMoment(landed))).toEqual(landed)
        if (landed.kind !== 'period' || from.kind !== 'period') return
        expect(dayNumber(landed.end) - dayNumber(landed.start)).toBe(dayNumber(from.end) - dayNumber(from.start))
      }),
    )
  })

  it('to where it is already changes nothing', () => {
    fc.assert(
      fc.property(inYear, fc.double({ min: -0.4, max: 0.4, noNaN: true }), ({ year, moment: from }, off) => {
        expect(moveTo(year, from, dayIndex(year, daysOf(from).first) + off)).toEqual(from)
      }),
    )
  })
})

describe('resizing', () => {
  it.each([
    ['2026-11', 'end', '2026-12-04', '2026-11-01/2026-12-04'],
    ['2026-W46', 'start', '2026-11-04', '2026-11-04/2026-11-15'],
    ['2026-11-10T19:30', 'end', '2026-11-12', '2026-11-10/2026-11-12'],
    ['2026-11-10/2026-11-12', 'end', '2026-11-10', '2026-11-10'],
    ['2026-11-10/2026-11-12', 'start', '2026-12-01', '2026-11-12'],
    ['2026-11-10/2026-11-12', 'end', '2026-01-01', '2026-11-10'],
    ['2026-11-10/2026-11-12', 'end', '2028-01-01', '2026-11-10/2027-07-31'],
  ] as const)('%s with its %s at %s is %s', (from, edge, to, written) => {
    expect(resized(from, edge, to)).toBe(written)
  })

  it('back to its own days leaves it what it was, times and all', () => {
    expect(resized('2026-11-10T19:30/21:00', 'end', '2026-11-10')).toBe('2026-11-10T19:30/21:00')
    expect(resized('2026-11', 'start', '2026-11-01')).toBe('2026-11')
  })

  it('goes by days from the keyboard', () => {
    expect(writeMoment(stepEdge(axis, moment('2026-11-10'), 'end', 1))).toBe('2026-11-10/2026-11-11')
    expect(writeMoment(stepEdge(axis, moment('2026-11-10'), 'start', -1))).toBe('2026-11-09/2026-11-10')
    expect(writeMoment(stepEdge(axis, moment('2026-11-10'), 'end', -1))).toBe('2026-11-10')
  })

  it('moves one edge only, never past the other or the year', () => {
    fc.assert(
      fc.property(inYear, fc.constantFrom('start', 'end'), fc.integer({ min: -50, max: 420 }), (given, edge, to) => {
        const { year, moment: from } = given
        const { first, last } = schoolYearDays(year.schoolYear)
        const before = daysOf(from)
        const after = daysOf(resizeTo(year, from, edge, to))
        expect(after.first <= after.last).toBe(true)
        // A week may begin or end just outside the year; what was resized lies inside it.
        const kept = edge === 'start' ? 'last' : 'first'
        if (before.first >= first && before.last <= last) {
          expect(after[kept]).toBe(before[kept])
          expect(after.first >= first && after.last <= last).toBe(true)
        }
      }),
    )
  })

  it('puts an edge on the day that was asked for, when it can be there', () => {
    fc.assert(
      fc.property(inYear, fc.nat(365), ({ year, moment: from }, to) => {
        const { first, last } = schoolYearDays(year.schoolYear)
        const day = addDays(first, Math.min(to, year.length - 1))
        const after = daysOf(resizeTo(year, from, 'end', dayIndex(year, day)))
        // A week over the end of the year that is dragged to that end stays the week that it is.
        const [shown] = [after.last, last].sort()
        if (day >= daysOf(from).first) expect(shown).toBe(day)
      }),
    )
  })
})
