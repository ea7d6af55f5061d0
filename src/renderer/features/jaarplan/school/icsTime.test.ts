import fc from 'fast-check'
import { expect, it } from 'vitest'
import { atSchool, secondsIn, timeIn } from './icsTime.ts'

const time = (value: string, parameters = '') => timeIn({ parameters, value })

it.each([
  ['20270406', '', '2027-04-06', null],
  ['20270406', ';VALUE=DATE-TIME', '2027-04-06', null],
  ['20261219T000000Z', ';VALUE=DATE', '2026-12-19', null],
  ['2026-10-17', '', '2026-10-17', null],
  ['20261017T083000', ';TZID="W. Europe Standard Time"', '2026-10-17', 30_600],
  ['2026-10-17T08:30:00', '', '2026-10-17', 30_600],
  ['20261016T220000', ';TZID=Etc/UTC', '2026-10-17', 0],
  ['20261016T220000Z', '', '2026-10-17', 0],
  ['20261217T230000Z', '', '2026-12-18', 0],
  ['20261017T240000', '', '2026-10-18', 0],
])('%s with %j is %s at %j', (value, parameters, day, seconds) => {
  const read = time(value, parameters)
  expect(read && atSchool(read)).toEqual({ day, seconds, isUtc: false })
})

it.each(['', 'morgen', '20270231', '20261017T', '20261017T2500', '20261017T126000', '2026-W46', '202610171'])(
  'reads no time in %j',
  (value) => {
    expect(time(value)).toBeNull()
  },
)

it('says the time as the clock in the Netherlands does', () => {
  const clock = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/Amsterdam',
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  fc.assert(
    fc.property(fc.date({ min: new Date('2015-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (date) => {
      const read = time(date.toISOString().replace(/[-:]|\.\d+/g, ''))
      const shown = read && atSchool(read)
      const [day, said = ''] = clock.format(date).split(' ')
      const [hours = 0, minutes = 0, seconds = 0] = said.split(':').map(Number)
      expect(shown).toMatchObject({ day, seconds: hours * 3600 + minutes * 60 + seconds })
    }),
    { numRuns: 300 },
  )
})

it.each([
  ['P9D', 777_600],
  ['P1W', 604_800],
  ['PT1H30M', 5400],
  ['-P1D', null],
  ['lang', null],
])('%s lasts %j seconds', (value, seconds) => {
  expect(secondsIn(value)).toBe(seconds)
})
