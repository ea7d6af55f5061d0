import { describe, expect, it, test } from 'vitest'
import { daysInMonth, isoDate, isoWeek, isoWeekday, isoWeekOf } from '../../dates.ts'
import { daysOf, parseMoment } from '../../moment.ts'
import { regions } from '../../records.ts'
import { isSchoolDay, lessonWeekOn, lessonWeeksOf, termsOf } from '../../rules/calendar/calendar.ts'
import { fallsInSchoolYear, schoolYearDays } from '../../rules/calendar/schedule.ts'
import { calendarIn, listedYears, schoolTimeIn } from '../../testing/calendar.ts'
import { readWhen } from './readMoment.ts'

const read = (text: string, schoolYear = 2026) => {
  const answer = readWhen(text, schoolTimeIn('noord', schoolYear))
  return answer.ok ? answer.value.moment : answer.error.code
}

describe('a stretch of the year that somebody typed', () => {
  it.each([
    ['week 37-39', '2026-09-07/2026-09-27'],
    ['wk 37 t/m 39', '2026-09-07/2026-09-27'],
    ['week 37 t/m week 39', '2026-09-07/2026-09-27'],
    ['weken 37 – 39', '2026-09-07/2026-09-27'],
    ['weeks 37 to 39', '2026-09-07/2026-09-27'],
    ['week 37 en 38', '2026-09-07/2026-09-20'],
    ['week 37/38', '2026-09-07/2026-09-20'],
    ['week 51-2', '2026-12-14/2027-01-17'],
    ['week 31 t/m 33', '2026-08-01/2026-08-16'],
    ['week 28-31', '2026-07-06/2026-07-31', 2025],
    ['sept t/m nov', '2026-09-01/2026-11-30'],
    ['van september tot en met november', '2026-09-01/2026-11-30'],
    ['September to November', '2026-09-01/2026-11-30'],
    ['september/oktober', '2026-09-01/2026-10-31'],
    ['september en oktober', '2026-09-01/2026-10-31'],
    ['sep-okt', '2026-09-01/2026-10-31'],
    ['Sep–Oct 2026', '2026-09-01/2026-10-31'],
    ['dec/jan', '2026-12-01/2027-01-31'],
    ['begin okt', '2026-10-01/2026-10-10'],
    ['begin van oktober', '2026-10-01/2026-10-10'],
    ['early October', '2026-10-01/2026-10-10'],
    ['beginning of October', '2026-10-01/2026-10-10'],
    ['half november', '2026-11-11/2026-11-20'],
    ['medio nov.', '2026-11-11/2026-11-20'],
    ['mid-November', '2026-11-11/2026-11-20'],
    ['eind september', '2026-09-21/2026-09-30'],
    ['the end of September', '2026-09-21/2026-09-30'],
    ['late February', '2027-02-21/2027-02-28'],
    ['eind februari', '2028-02-21/2028-02-29', 2027],
    ['begin okt t/m half nov', '2026-10-01/2026-11-20'],
    ['10 oktober t/m eind november', '2026-10-10/2026-11-30'],
    ['1e week september', '2026-W36'],
    ['eerste week van september', '2026-W36'],
    ['de 2e week van september', '2026-W37'],
    ['first week of September', '2026-W36'],
    ['laatste week van mei', '2027-W21'],
    ['last week of May', '2027-W21'],
    ['lesweek 1', '2026-W34'],
    ['lesweek 9', '2026-W43'],
    ['schoolweek 9', '2026-W43'],
    ['lesson week 9', '2026-W43'],
    ['teaching week 9', '2026-W43'],
    ['9e lesweek', '2026-W43'],
    ['lesweek 1-2', '2026-08-17/2026-08-30'],
    ['periode 1', '2026-08-17/2026-11-01'],
    ['P1', '2026-08-17/2026-11-01'],
    ['period 1', '2026-08-17/2026-11-01'],
    ['eerste periode', '2026-08-17/2026-11-01'],
  ])('%j is %s', (text, moment, schoolYear = 2026) => {
    expect(read(text, schoolYear)).toBe(moment)
  })

  it.each([
    ['periode 5', 'moment.noSuchTerm'],
    ['P0', 'moment.noSuchTerm'],
    ['trimester 4', 'moment.noSuchTerm'],
    ['lesweek 0', 'moment.noSuchLessonWeek'],
    ['lesweek 52', 'moment.noSuchLessonWeek'],
    ['lesweek 9', 'moment.lessonWeeksUnknown', 2031],
    ['week 39-37', 'moment.order'],
    ['nov t/m sept', 'moment.order'],
    ['week 37-60', 'moment.noSuchWeek'],
    ['6e week september', 'moment.noSuchDay'],
    ['juni 2026 t/m september', 'moment.outsideYear'],
    // "Or" and "and" join what follows each other; a gap is two moments.
    ['september/november', 'moment.unreadable'],
    ['week 37 en 39', 'moment.unreadable'],
    ['10 en 12 november', 'moment.unreadable'],
    ['begin', 'moment.unreadable'],
    ['half', 'moment.unreadable'],
    ['periode', 'moment.unreadable'],
    ['week t/m week', 'moment.unreadable'],
  ])('%j is refused as %s', (text, code, schoolYear = 2026) => {
    expect(read(text, schoolYear)).toBe(code)
  })
})

const years = Array.from({ length: 9 }, (_, index) => 2024 + index)

describe.each(years)('in school year %i', (schoolYear) => {
  const year = schoolYearDays(schoolYear)
  const months = Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 7) % 12) + 1
    return { month, year: month >= 8 ? schoolYear : schoolYear + 1 }
  })
  const names = {
    nl: 'januari februari maart april mei juni juli augustus september oktober november december'.split(' '),
    en: 'January February March April May June July August September October November December'.split(' '),
  }

  test('a part of a month is its first ten days, the next ten, or all the rest', () => {
    for (const { month, year } of months) {
      const at = (day: number) => isoDate(year, month, day)
      const [nl, en] = [names.nl[month - 1], names.en[month - 1]]
      for (const [texts, start, end] of [
        [[`begin ${nl}`, `early ${en}`], 1, 10],
        [[`half ${nl}`, `mid-${en}`], 11, 20],
        [[`eind ${nl}`, `end of ${en}`], 21, daysInMonth(year, month)],
      ] as const) {
        for (const text of texts) expect([text, read(text, schoolYear)]).toEqual([text, `${at(start)}/${at(end)}`])
      }
    }
  })

  test('the first week of a month is the first of which most working days are in it, the last alike', () => {
    for (const { month, year } of months) {
      for (const [text, isRight] of [
        [`1e week ${names.nl[month - 1]}`, (day: number) => day <= 7],
        [`last week of ${names.en[month - 1]}`, (day: number) => day > daysInMonth(year, month) - 7],
      ] as const) {
        const moment = parseMoment(read(text, schoolYear) ?? '')
        if (moment?.kind !== 'week') throw new Error(`${text}: ${read(text, schoolYear)}`)
        const monday = isoWeekOf(moment.year, moment.week).first
        const wednesday = Number(monday.slice(8)) + 2
        const length = monday.startsWith(isoDate(year, month, 1).slice(0, 7)) ? 0 : daysBefore(year, month)
        expect([text, isRight(length === 0 ? wednesday : wednesday - length)]).toEqual([text, true])
      }
    }
  })

  test('every two months in order, and weeks, are the days from the first to the last', () => {
    for (const [index, from] of months.entries()) {
      for (const to of months.slice(index + 1)) {
        const [a, b] = [names.nl[from.month - 1], names.nl[to.month - 1]?.slice(0, 3)]
        const whole = `${isoDate(from.year, from.month, 1)}/${isoDate(to.year, to.month, daysInMonth(to.year, to.month))}`
        if (b !== 'maa') expect(read(`${a} t/m ${b}`, schoolYear)).toBe(whole)
        expect(read(`${names.en[from.month - 1]}-${names.en[to.month - 1]}`, schoolYear)).toBe(whole)
      }
    }
    for (let week = 33; week < 52; week += 1) {
      const [first, last] = [isoWeekOf(schoolYear, week).first, isoWeekOf(schoolYear, week + 1).last]
      expect(read(`wk ${week} t/m ${week + 1}`, schoolYear)).toBe(`${first}/${last}`)
    }
  })

  test.each(regions)('terms are those in which things come back, in %s', (region) => {
    const calendar = calendarIn(region, schoolYear)
    for (const [count, texts] of [
      [4, (n: number) => [`periode ${n}`, `P${n}`, `period ${n}`]],
      [3, (n: number) => [`trimester ${n}`, `${n}e trimester`, `T${n}`]],
    ] as const) {
      for (const [index, { first, last }] of termsOf(calendar, count).entries()) {
        for (const text of texts(index + 1)) {
          expect(readWhen(text, schoolTimeIn(region, schoolYear))).toEqual({
            ok: true,
            value: { moment: `${first}/${last}`, recurrence: null },
          })
        }
      }
    }
  })

  test.each(regions)('lesson weeks begin after the summer and pass over whole holidays, in %s', (region) => {
    const calendar = calendarIn(region, schoolYear)
    const mondays = lessonWeeksOf(calendar)
    expect(mondays.length > 0).toBe(listedYears.includes(schoolYear))
    for (const [index, monday] of mondays.entries()) {
      const answer = readWhen(`lesweek ${index + 1}`, schoolTimeIn(region, schoolYear))
      const moment = answer.ok && answer.value.moment !== null ? parseMoment(answer.value.moment) : null
      expect(moment).toEqual({ kind: 'week', ...isoWeek(monday) })
      const days = moment && daysOf(moment)
      expect(days && lessonWeekOn(calendar, days.last)).toBe(index + 1)
      expect(moment && fallsInSchoolYear(moment, schoolYear)).toBe(true)
    }
    const autumn = calendar.holidays.find(({ name }) => name === 'autumn')
    if (autumn) expect(lessonWeekOn(calendar, autumn.first.slice(0, 8) + autumn.last.slice(8))).toBeNull()
  })

  test.each(regions)(
    'a day of every week is that weekday, from the first on which there is school, in %s',
    (region) => {
      const calendar = calendarIn(region, schoolYear)
      for (const [text, weekday, kind] of [
        ['elke dinsdag', 2, 'weekly'],
        ['every Tuesday', 2, 'weekly'],
        ['elke eerste dinsdag van de maand', 2, 'monthly'],
        ['every first Tuesday of the month', 2, 'monthly'],
        ['elke laatste vrijdag van de maand 19.30-21.00', 5, 'monthly'],
      ] as const) {
        const answer = readWhen(text, schoolTimeIn(region, schoolYear))
        if (!answer.ok || answer.value.moment === null) throw new Error(`${text}: ${JSON.stringify(answer)}`)
        const moment = parseMoment(answer.value.moment)
        if (moment?.kind !== 'date') throw new Error(`${text}: ${answer.value.moment}`)
        expect(isoWeekday(moment.date)).toBe(weekday)
        expect(isSchoolDay(calendar, moment.date) && moment.date >= year.first).toBe(true)
        expect(answer.value.recurrence).toMatchObject({ kind, until: null, skipsHolidays: true, except: [] })
      }
    },
  )
})

/** How many days the month before has, in which a first week may begin. */
function daysBefore(year: number, month: number): number {
  return month === 1 ? 31 : daysInMonth(year, month - 1)
}
