import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { eurosText, hoursText, readEuros, readHours } from './amounts.ts'

describe('hours and euros', () => {
  it.each([
    ['1,5', 90],
    ['1.5', 90],
    ['1:30', 90],
    ['90 min', 90],
    ['2 uur', 120],
    ['0,33', 20],
    ['1.200', 72_000],
    ['', null],
  ])('reads %s as work', (text, minutes) => {
    expect(readHours(text)).toEqual(ok(minutes))
  })

  it.each([
    ['12,50', 1250],
    ['€ 1.250', 125_000],
    ['1,250.75', 125_075],
    ['40,-', 4000],
    ['75 euro', 7500],
    ['0', 0],
    [' ', null],
  ])('reads %s as money', (text, cents) => {
    expect(readEuros(text)).toEqual(ok(cents))
  })

  it.each(['-5', 'veel', '1,2,3', '12.34.56', '1e5', '99999999999'])('refuses %s', (text) => {
    expect(readHours(text)).toMatchObject({ error: { code: 'number.invalid' } })
    expect(readEuros(text)).toMatchObject({ error: { code: 'number.invalid' } })
  })

  it('reads back what it writes, in both languages', () => {
    fc.assert(
      fc.property(fc.nat(limits.cents), fc.constantFrom('nl' as const, 'en' as const), (cents, language) => {
        expect(readEuros(eurosText(cents, language))).toEqual(ok(cents))
      }),
    )
    fc.assert(
      fc.property(fc.nat(limits.workMinutes), fc.constantFrom('nl' as const, 'en' as const), (minutes, language) => {
        // Hours have two decimals: two thirds of an hour come back within half a minute.
        const read = readHours(hoursText(minutes, language))
        expect(read.ok && Math.abs((read.value ?? 0) - minutes)).toBeLessThanOrEqual(1)
      }),
    )
  })
})
