import { expect, it } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { texts } from '#shared/language/index.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { daysSaid, type HolidayRow, newRow, readRows, rowsOf, storedName, tidyDay } from './holidayForm.ts'

const t = translator('nl')
const row = (name: string, first: string, last: string): HolidayRow => ({ ...newRow(), name, first, last })
const wrong = (...fields: Parameters<typeof row>) => {
  const only = row(...fields)
  const read = readRows([only], 2026)
  if (read.kind === 'ready') throw new Error('nothing is wrong')
  return Object.entries(read.errors.get(only.key) ?? {}).map(([field, { key }]) => `${field}: ${key}`)
}

it('gives back the holidays of the region when nothing was changed, as firm as they were', () => {
  const document = begunDocument()
  const { holidays } = calendarOfTraject(document)
  const read = readRows(rowsOf(holidays, t), 2026)
  if (read.kind === 'wrong') throw new Error('a row is wrong')
  expect(read.holidays).toEqual(holidays.map(({ source, ...holiday }) => holiday))
  const own = doing(document, 'holidays.set', { holidays: [...read.holidays] })
  expect(calendarOfTraject(own).holidays).toEqual(holidays.map((holiday) => ({ ...holiday, source: null })))
})

it('says the days of a holiday as people do', () => {
  expect(daysSaid({ first: '2026-10-17', last: '2026-10-25' }, 'nl', t)).toBe('17 t/m 25 oktober')
  expect(daysSaid({ first: '2026-12-19', last: '2027-01-03' }, 'nl', t)).toBe('19 december t/m 3 januari')
  expect(daysSaid({ first: '2027-02-08', last: '2027-02-08' }, 'nl', t)).toBe('8 februari')
})

it('says that other days are those of the school itself', () => {
  const [, autumn] = rowsOf(calendarOfTraject(begunDocument()).holidays, t)
  if (!autumn) throw new Error('no autumn holiday')
  expect(readRows([{ ...autumn, last: '23-10-2026' }], 2026)).toEqual({
    kind: 'ready',
    holidays: [{ name: 'autumn', first: '2026-10-17', last: '2026-10-23', status: 'own' }],
  })
})

it('leaves out a row with nothing in it, and reads days as people type them', () => {
  expect(readRows([row(' ', '', ''), row('Projectweek', '2 nov', '6/11/26')], 2026)).toEqual({
    kind: 'ready',
    holidays: [{ name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' }],
  })
  expect(tidyDay('3-2', 2026)).toBe('03-02-2027')
  expect(tidyDay('31-2', 2026)).toBe('31-2')
})

it.each<readonly [Parameters<typeof row>, readonly string[]]>([
  [['', '17-10-2026', '25-10-2026'], ['name: holidays.wrong.noName']],
  [['x'.repeat(121), '17-10-2026', '25-10-2026'], ['name: error.text.tooLong']],
  [
    ['Herfst', '', ''],
    ['first: holidays.wrong.noDay', 'last: holidays.wrong.noDay'],
  ],
  [['Herfst', '31-02-2027', '01-03-2027'], ['first: error.moment.noSuchDay']],
  [['Herfst', 'banaan', '01-03-2027'], ['first: holidays.wrong.unreadable']],
  [['Herfst', '25-10-2026', '17-10-2026'], ['last: holidays.wrong.order']],
  [['Herfst', '17-10-2025', '25-10-2025'], ['first: holidays.wrong.outsideYear']],
  [['Zomer', '01-08-2027', '29-08-2027'], ['first: holidays.wrong.outsideYear']],
  [
    ['', '17-10-2026', '31-11-2026'],
    ['name: holidays.wrong.noName', 'last: error.moment.noSuchDay'],
  ],
])('tells at the field what is wrong with %j', (fields, errors) => {
  expect(wrong(...fields)).toEqual(errors)
})

it('keeps a holiday that begins or ends in another school year', () => {
  expect(readRows([row('Zomer', '18-07-2026', '30-08-2026')], 2026).kind).toBe('ready')
  expect(readRows([row('Zomer', '17-07-2027', '29-08-2027')], 2026).kind).toBe('ready')
})

it('knows a usual holiday by its name in either language', () => {
  expect(['Herfstvakantie', 'KERSTVAKANTIE ', texts.en['holiday.spring'], 'Carnaval'].map(storedName)).toEqual([
    'autumn',
    'christmas',
    'spring',
    'Carnaval',
  ])
})
