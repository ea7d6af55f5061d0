import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { limits } from '../records.ts'
import { ok } from '../result.ts'
import { eurosText, hoursText, readEuros, readHours } from './amounts.ts'

const refused = (code: string) => ({ ok: false, error: { code } })
const doubtful = (text: string) => ({ ok: false, error: { code: 'number.doubtful', values: { text } } })

describe('hours and euros', () => {
  it.each([
    ['1,5', 90],
    ['1.5', 90],
    ['1:30', 90],
    ['1:30 uur', 90],
    ['1u30', 90],
    ['1 uur en 30 minuten', 90],
    ['90 min', 90],
    ['1.200 min', 1200],
    ['2 uur', 120],
    ['0,33', 20],
    ['1.200', 72_000],
    ['1,250', 75],
    ['12,505', 750],
    ['', null],
  ])('reads %s as work', (text, minutes) => {
    expect(readHours(text)).toEqual(ok(minutes))
  })

  it.each([
    ['12,50', 1250],
    ['€ 1.250', 125_000],
    ['€\u00a01.250,50', 125_050],
    ['1\u202f250', 125_000],
    ['1 250.50', 125_050],
    ['1.250.000', 125_000_000],
    ['1250,5', 125_050],
    ['1,005', 101],
    ['40,-', 4000],
    ['40,--', 4000],
    ['40,\u2013', 4000],
    ['75 euro', 7500],
    ['75 EUR', 7500],
    ['0', 0],
    [' ', null],
  ])('reads %s as money', (text, cents) => {
    expect(readEuros(text)).toEqual(ok(cents))
  })

  it('reads a comma as the decimal sign whatever follows it, and no point that may be one', () => {
    const lines = readFileSync('tests/fixtures/cases/12-bedragen.txt', 'utf8').trim().split('\r\n')
    expect(lines.map((line) => [line, readHours(line), readEuros(line)])).toEqual([
      ['0,125', ok(8), ok(13)],
      ['0,750', ok(45), ok(75)],
      ['2,625', ok(158), ok(263)],
      ['0.500', doubtful('0.500'), doubtful('0.500')],
      ['1,333333', ok(80), ok(133)],
    ])
  })

  it.each(['0.500', '1.2500', '1250.000', '1,250.75', '1,250,000', '01.250'])(
    'does not guess what %s means',
    (text) => {
      const doubtful = { ok: false, error: { code: 'number.doubtful', values: { text } } }
      expect(readHours(text)).toEqual(doubtful)
      expect(readEuros(text)).toEqual(doubtful)
    },
  )

  it.each(['-5', 'veel', '1,2,3', '12.34.56', '1.250.5', '1e5', '0x10', ',5', '5,', '1 25'])('refuses %s', (text) => {
    expect(readHours(text)).toEqual(refused('number.invalid'))
    expect(readEuros(text)).toEqual(refused('number.invalid'))
  })

  it('says of too much that it is too much', () => {
    expect(readHours('99999999999')).toEqual(refused('number.tooLarge'))
    expect(readEuros('9'.repeat(400))).toEqual(refused('number.tooLarge'))
  })

  it('reads back exactly what it writes', () => {
    fc.assert(
      fc.property(fc.nat(limits.cents), fc.nat(limits.workMinutes), (cents, minutes) => {
        expect(readEuros(eurosText(cents))).toEqual(ok(cents))
        expect(readHours(hoursText(minutes))).toEqual(ok(minutes))
      }),
    )
  })

  it('never makes another number of what was typed than by rounding', () => {
    const digits = fc.nat(9999).map(String)
    fc.assert(
      fc.property(digits, fc.stringMatching(/^\d{1,12}$/), (whole, decimals) => {
        const meant = Number(`${whole}.${decimals}`)
        const [hours, euros] = [readHours(`${whole},${decimals}`), readEuros(`${whole},${decimals}`)]
        expect(hours.ok && Math.abs((hours.value ?? 0) / 60 - meant)).toBeLessThanOrEqual(0.5 / 60 + 1e-9)
        expect(euros.ok && Math.abs((euros.value ?? 0) / 100 - meant)).toBeLessThanOrEqual(0.5 / 100 + 1e-9)
        const point = readEuros(`${whole}.${decimals}`)
        // Three digits behind a point are thousands.
        if (point.ok && decimals.length !== 3) expect(point.value).toBe(Math.round(Number((meant * 100).toFixed(6))))
        if (point.ok && decimals.length === 3) expect(point.value).toBe(Number(whole + decimals) * 100)
      }),
    )
  })

  it('answers to whatever is typed or pasted', () => {
    const bit = fc.constantFrom(
      '1',
      '25',
      '000',
      '.',
      ',',
      ' ',
      '\u00a0',
      '\u202f',
      '-',
      '\u20ac',
      'u',
      'uur',
      'min',
      ':',
      'e5',
      '\u0301',
    )
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bit, { maxLength: 9 }).map((bits) => bits.join('')),
    )
    fc.assert(
      fc.property(typed, (text) => {
        for (const read of [readHours(text), readEuros(text)]) {
          expect(read.ok ? read.value === null || Number.isInteger(read.value) : read.error.code).toBeTruthy()
          // A number was there, or nothing was.
          if (read.ok && read.value === null) expect(text).not.toMatch(/\d/)
        }
      }),
      { numRuns: 3000 },
    )
    for (const long of ['1', '1.000', '1,', ' ', '\u20ac', 'e\u0301', '1 000', '1:'].map((piece) =>
      piece.repeat(400_000),
    )) {
      expect([readHours(long), readEuros(long)]).toEqual([expect.anything(), expect.anything()])
    }
  })
})
