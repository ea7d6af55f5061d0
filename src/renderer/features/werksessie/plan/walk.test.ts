import { describe, expect, it } from 'vitest'
import type { Direction } from '#ui/arrowKeys.ts'
import { inRows, step } from './walk.ts'

// Two rows of three months: the second month is empty, and so is the one beneath the first.
const places = {
  rows: inRows(
    [
      ['startgesprek', 'ouderavond'],
      [],
      ['rapport'],
      [],
      ['sectordag', 'open dag'],
      ['musical', 'portfolio', 'diploma'],
    ],
    3,
  ),
  below: ['netwerkkaart', 'bedrijfsbezoek'],
}

describe('walking over the year', () => {
  it.each<[string, Direction, string | null]>([
    ['startgesprek', 'ArrowDown', 'ouderavond'],
    ['ouderavond', 'ArrowUp', 'startgesprek'],
    ['startgesprek', 'ArrowUp', null],
    ['ouderavond', 'ArrowRight', 'rapport'],
    ['rapport', 'ArrowLeft', 'startgesprek'],
    ['rapport', 'ArrowRight', 'sectordag'],
    ['rapport', 'ArrowDown', 'musical'],
    ['musical', 'ArrowUp', 'rapport'],
    ['sectordag', 'ArrowUp', null],
    ['diploma', 'ArrowLeft', 'open dag'],
    ['open dag', 'ArrowRight', 'portfolio'],
    ['open dag', 'ArrowLeft', 'rapport'],
    ['diploma', 'ArrowRight', null],
    ['diploma', 'ArrowDown', 'netwerkkaart'],
    ['ouderavond', 'ArrowDown', 'netwerkkaart'],
    ['netwerkkaart', 'ArrowRight', 'bedrijfsbezoek'],
    ['netwerkkaart', 'ArrowLeft', null],
    ['bedrijfsbezoek', 'ArrowUp', 'diploma'],
    ['bedrijfsbezoek', 'ArrowDown', null],
    ['verdwenen', 'ArrowDown', null],
  ])('from %s with %s to %s', (from, direction, to) => {
    expect(step(places, from, direction)).toBe(to)
  })
})
