import { describe, expect, it } from 'vitest'
import { schoolTimeIn } from '#shared/testing/calendar.ts'
import { formOf, type MomentField, type MomentForm, readForm, withKind, wrongAlone } from './momentForm.ts'

const empty = formOf(null, 2026)
const time = schoolTimeIn('noord', 2026)

function read(fields: Partial<MomentForm>, schoolYear = 2026) {
  const form = readForm({ ...empty, ...fields }, schoolTimeIn('noord', schoolYear))
  return form.kind === 'ready' ? form.moment : `${form.field}: ${form.text.key}`
}

describe('the form of a moment', () => {
  it.each([
    null,
    '2026-11',
    '2026-W46',
    '2026-W53',
    '2027-W05',
    '2026-11-10/2027-01-20',
    '2026-11-10',
    '2026-11-10T19:30',
    '2026-11-10T19:30/21:00',
  ])('shows %s and reads the same back', (written) => {
    expect(readForm(formOf(written, 2026), time)).toEqual({ kind: 'ready', moment: written, recurrence: null })
  })

  it('reads days and times as people type them', () => {
    expect(read({ kind: 'date', date: '10-11' })).toBe('2026-11-10')
    expect(read({ kind: 'date', date: '3/2' })).toBe('2027-02-03')
    expect(read({ kind: 'date', date: ' 3.2.27 ', startTime: '9.15', endTime: '1030' })).toBe('2027-02-03T09:15/10:30')
    expect(read({ kind: 'date', date: 'di 12 maart' })).toBe('2027-03-12')
    expect(read({ kind: 'date', date: '15-3-27' })).toBe('2027-03-15')
    expect(read({ kind: 'date', date: '2027-03-04' })).toBe('2027-03-04')
    expect(read({ kind: 'period', start: '2026-11-10', end: '20-1-27' })).toBe('2026-11-10/2027-01-20')
    expect(read({ kind: 'date', date: '1-8-2026', startTime: '19' })).toBe('2026-08-01T19:00')
    expect(read({ kind: 'week', week: '5' })).toBe('2027-W05')
    expect(read({ kind: 'week', week: '46' })).toBe('2026-W46')
  })

  it('understands another moment than the field asks for, as long as it stands alone', () => {
    expect(read({ kind: 'week', week: '37-39' })).toBe('2026-09-07/2026-09-27')
    expect(read({ kind: 'week', week: 'lesweek 9' })).toBe('2026-W43')
    expect(read({ kind: 'date', date: 'maart' })).toBe('2027-03')
    expect(read({ kind: 'date', date: 'di 10 nov 19.30-21.00' })).toBe('2026-11-10T19:30/21:00')
    expect(read({ kind: 'period', start: 'sept t/m nov' })).toBe('2026-09-01/2026-11-30')
    expect(read({ kind: 'words', words: 'eind maart' })).toBe('2027-03-21/2027-03-31')
    expect(read({ kind: 'words', words: 'ooit' })).toBe('words: error.moment.unreadable')
    expect(read({ kind: 'words' })).toBe('words: activity.moment.wrong.noWords')
    expect(readForm({ ...empty, kind: 'words', words: 'elke dinsdag' }, time)).toMatchObject({
      moment: '2026-08-18',
      recurrence: { kind: 'weekly', interval: 1 },
    })
    expect(wrongAlone({ ...empty, kind: 'date', date: 'maart' }, 'date', time)).toBeNull()
    expect(wrongAlone({ ...empty, kind: 'words', words: 'ooit' }, 'words', time)?.key).toBe('error.moment.unreadable')
  })

  it('tells two weeks with one number in a school year apart', () => {
    expect(read({ kind: 'week', week: '31' }, 2025)).toBe('2025-W31')
    expect(formOf('2026-W31', 2025).week).toBe('31-2026')
    expect(read({ kind: 'week', week: '31-2026' }, 2025)).toBe('2026-W31')
  })

  it.each<[string, Partial<MomentForm>, string]>([
    ['31 February', { kind: 'date', date: '31-02-2027' }, 'date: activity.moment.wrong.date'],
    ['29 February in a common year', { kind: 'date', date: '29-2' }, 'date: activity.moment.wrong.date'],
    ['29 February written year first', { kind: 'date', date: '2027-02-29' }, 'date: activity.moment.wrong.date'],
    ['words', { kind: 'date', date: 'na de herfst' }, 'date: activity.moment.wrong.unreadable'],
    ['a month with times', { kind: 'date', date: 'maart', startTime: '19' }, 'date: activity.moment.wrong.unreadable'],
    ['a year of three digits', { kind: 'date', date: '15-3-202' }, 'date: activity.moment.wrong.unreadable'],
    ['a period in words', { kind: 'period', start: 'maart', end: 'mei' }, 'start: activity.moment.wrong.unreadable'],
    ['no day', { kind: 'date', date: ' ' }, 'date: activity.moment.wrong.noDate'],
    ['a day of last year', { kind: 'date', date: '31-07-2026' }, 'date: error.moment.outsideYear'],
    ['25 hours', { kind: 'date', date: '10-11', startTime: '25.00' }, 'startTime: activity.moment.wrong.time'],
    [
      '61 minutes',
      { kind: 'date', date: '10-11', startTime: '19', endTime: '20.61' },
      'endTime: activity.moment.wrong.time',
    ],
    [
      'an end before the start',
      { kind: 'date', date: '10-11', startTime: '21.00', endTime: '19.30' },
      'endTime: activity.moment.wrong.endTime',
    ],
    [
      'an end without a start',
      { kind: 'date', date: '10-11', endTime: '21.00' },
      'startTime: activity.moment.wrong.noStart',
    ],
    ['a period backwards', { kind: 'period', start: '20-11', end: '10-11' }, 'end: activity.moment.wrong.endDay'],
    ['half a period', { kind: 'period', start: '20-11' }, 'end: activity.moment.wrong.noDate'],
    [
      'a period from before the year',
      { kind: 'period', start: '20-7-2026', end: '10-8' },
      'start: error.moment.outsideYear',
    ],
    ['a period past the year', { kind: 'period', start: '20-7', end: '10-8-2027' }, 'end: error.moment.outsideYear'],
    ['no month', { kind: 'month' }, 'month: activity.moment.wrong.month'],
    ['no week', { kind: 'week' }, 'week: activity.moment.wrong.noWeek'],
    ['week 54', { kind: 'week', week: '54' }, 'week: activity.moment.wrong.week'],
  ])('says at the field what is wrong with %s', (_, fields, expected) => {
    expect(read(fields)).toBe(expected)
  })

  it.each<[MomentField, string, string | null]>([
    ['date', '31-02', 'activity.moment.wrong.date'],
    ['date', 'na de herfst', 'activity.moment.wrong.unreadable'],
    ['date', '31-07-2026', 'error.moment.outsideYear'],
    ['date', '10-11', null],
    ['date', '', null],
    ['start', '20-7-2026', 'error.moment.outsideYear'],
    ['end', '31-11', 'activity.moment.wrong.date'],
    ['end', '', null],
    ['week', '54', 'activity.moment.wrong.week'],
    ['week', ' ', null],
    ['startTime', '25.00', 'activity.moment.wrong.time'],
    ['endTime', '19u60', 'activity.moment.wrong.time'],
    ['endTime', '19u30', null],
  ])('says of the field %s alone with %j: %s', (field, text, key) => {
    const form: MomentForm = { ...empty, kind: 'date', [field]: text }
    expect(wrongAlone(form, field, time)?.key ?? null).toBe(key)
  })

  it('leaves what is half, or in the wrong order, to when all is filled in', () => {
    const form: MomentForm = { ...empty, kind: 'date', date: '10-11', startTime: '21.00', endTime: '19.30' }
    expect(wrongAlone(form, 'endTime', time)).toBeNull()
    expect(wrongAlone({ ...form, startTime: '' }, 'endTime', time)).toBeNull()
    expect(wrongAlone({ ...form, start: '20-11', end: '10-11' }, 'end', time)).toBeNull()
  })

  it('knows which school year has a week 53', () => {
    expect(read({ kind: 'week', week: '53' }, 2026)).toBe('2026-W53')
    expect(read({ kind: 'week', week: '53' }, 2025)).toBe('week: activity.moment.wrong.week')
  })

  it('keeps what is known when another kind is chosen', () => {
    const date = formOf('2026-11-10T19:30', 2026)
    expect(readForm(withKind(date, 'month', time), time)).toMatchObject({ kind: 'ready', moment: '2026-11' })
    expect(withKind(date, 'period', time)).toMatchObject({ start: '10-11-2026', end: '' })
    expect(withKind(formOf('2026-11', 2026), 'date', time).date).toBe('')
    expect(withKind(withKind(date, 'none', time), 'date', time)).toMatchObject({
      kind: 'date',
      date: '10-11-2026',
      startTime: '19.30',
    })
  })
})
