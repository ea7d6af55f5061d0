import { describe, expect, it } from 'vitest'
import type { Holiday } from '#shared/rules/calendar/holidays.ts'
import { isNamedFree, regionsNamed } from './freeTime.ts'
import { isKnown, isPresent, isProposed, kindOfRow, replacedBy, takenEvents, takenOver } from './takeOver.ts'

const autumn: Holiday = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'advies', source: 'R' }
const kept = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'advies' }
const events = [
  { name: 'Herfstvakantie', first: '2026-10-17', last: '2026-10-25', regions: null },
  { name: 'Kerstvakantie', first: '2026-12-19', last: '2027-01-03', regions: null },
  { name: '', first: '2027-02-08', last: '2027-02-08', regions: null },
]
const midden = { region: 'midden', nameless: 'Zonder naam' } as const
const christmas = { name: 'christmas', first: '2026-12-19', last: '2027-01-03', status: 'own' }
const nameless = { name: 'Zonder naam', first: '2027-02-08', last: '2027-02-08', status: 'own' }

describe('taking over what a calendar file brings', () => {
  it('adds only days that are not a holiday yet, and leaves what was there as it was', () => {
    expect(takenOver(events, [autumn], 'add', midden)).toEqual({
      holidays: [kept, christmas, nameless],
      count: 2,
    })
  })

  it('keeps nothing of what was there when it is replaced', () => {
    const { holidays, count } = takenOver(events, [autumn], 'replace', midden)
    expect(count).toBe(3)
    expect(holidays).toEqual([{ ...kept, status: 'own' }, christmas, nameless])
  })

  it('puts an autumn holiday of other days in the place of the one of the region', () => {
    const own = { name: 'Herfstvakantie', first: '2026-10-10', last: '2026-10-18' }
    expect(takenOver([{ ...own, regions: null }], [autumn], 'add', midden)).toEqual({
      holidays: [{ ...own, name: 'autumn', status: 'own' }],
      count: 1,
    })
  })

  it('keeps what the file has on the very same days, whatever else it brings', () => {
    const twice = [events[0], { name: 'Herfst', first: '2026-10-24', last: '2026-10-30', regions: null }].flatMap(
      (each) => each ?? [],
    )
    expect(takenOver(twice, [autumn], 'add', midden).holidays.map(({ first }) => first)).toEqual([
      '2026-10-17',
      '2026-10-24',
    ])
  })

  it('takes once what the file has twice', () => {
    const days = { first: '2026-10-10', last: '2026-10-18', regions: null } as const
    const twice = ['Herfstvakantie', 'Schoolvakantie \u2014 herfstvakantie (midden)', 'Studieweek'].map((name) => ({
      name,
      ...days,
    }))
    for (const how of ['add', 'replace'] as const) expect(takenOver(twice, [], how, midden).count).toBe(2)
  })

  it('tells what is there already by its days', () => {
    expect(events.map((event) => isPresent(event, [autumn]))).toEqual([true, false, false])
  })
})

const holiday = (name: string, first: string, last: string): Holiday => ({
  name,
  first,
  last,
  status: 'advies',
  source: null,
})
const present = [
  holiday('summer', '2026-07-18', '2026-08-30'),
  autumn,
  holiday('christmas', '2026-12-19', '2027-01-03'),
  holiday('spring', '2027-02-20', '2027-02-28'),
  holiday('may', '2027-04-24', '2027-05-02'),
  holiday('mayExtra', '2027-05-03', '2027-05-09'),
  holiday('Projectweek', '2026-11-02', '2026-11-06'),
  holiday('summer', '2027-07-10', '2027-08-22'),
]

describe('what an event takes the place of', () => {
  it.each([
    ['Herfstvakantie', '2026-10-10', '2026-10-18', ['2026-10-17']],
    ['herfst', '2026-10-24', '2026-11-01', ['2026-10-17']],
    ['Herfstvakantie 2026 (regio Midden)', '2026-10-10', '2026-10-18', ['2026-10-17']],
    ['Schoolvakantie — herfstvakantie (midden)', '2026-10-10', '2026-10-18', ['2026-10-17']],
    ['Herfstvakantie 2026 (regio Noord)', '2026-10-10', '2026-10-18', []],
    ['Herfstvakantie Zuid', '2026-10-10', '2026-10-18', []],
    // Another region's week touches no day of it, and is the same holiday still.
    ['Herfstvakantie', '2026-10-26', '2026-11-01', ['2026-10-17']],
    ['Autumn break', '2026-10-10', '2026-10-18', ['2026-10-17']],
    ['Herfstvakantie', '2026-10-17', '2026-10-25', []],
    ['Krokusvakantie', '2027-02-13', '2027-02-21', ['2027-02-20']],
    ['Kerst', '2026-12-21', '2027-01-01', ['2026-12-19']],
    ['Kerst', '2026-12-25', '2026-12-25', []],
    ['Kerstviering', '2026-12-18', '2026-12-22', []],
    ['Meivakantie', '2027-04-24', '2027-05-09', ['2027-04-24', '2027-05-03']],
    ['Extra meivakantie', '2027-04-26', '2027-05-09', ['2027-05-03']],
    ['Zomervakantie', '2027-07-17', '2027-08-29', ['2027-07-10']],
    ['projectweek', '2026-11-04', '2026-11-10', ['2026-11-02']],
    ['Projectweek', '2027-03-01', '2027-03-05', []],
    ['Studieweek', '2026-11-02', '2026-11-10', []],
  ])('%s from %s to %s', (name, first, last, firstDays) => {
    expect(
      replacedBy({ name, first, last, regions: regionsNamed(name) }, present, 'midden').map((each) => each.first),
    ).toEqual(firstDays)
  })
})

it.each([
  ['Meivakantie', '2027-04-24', '2027-05-02', true],
  ['Lesvrij', '2027-02-08', '2027-02-08', true],
  ['Projectweek', '2026-11-02', '2026-11-06', true],
  ['Sportclub', '2026-11-02', '2026-11-06', false],
  ['Toetsweek regio Noord', '2026-11-02', '2026-11-06', false],
  ['Herfstvakantie (regio Zuid)', '2026-10-17', '2026-10-25', false],
])('%s from %s to %s is proposed: %s', (name, first, last, proposed) => {
  const row = {
    name,
    regions: regionsNamed(name),
    days: [{ first, last }],
    isFree: isNamedFree(name),
    isPartOfDay: false,
  } as const
  expect(isProposed(row, 'midden')).toBe(proposed)
  // An evening for parents is a part of a day, a holiday never is.
  expect(isProposed({ ...row, isPartOfDay: true }, 'midden')).toBe(proposed && !row.isFree)
})

describe('what is taken over beside holidays', () => {
  const rowNamed = (name: string, count = 1) =>
    ({
      name,
      regions: null,
      days: Array.from({ length: count }, (_, index) => {
        const day = `2026-11-${String(index + 2).padStart(2, '0')}`
        return { first: day, last: day }
      }) as unknown as readonly [{ first: string; last: string }],
      isFree: isNamedFree(name),
      isPartOfDay: true,
    }) as const

  it('is of the kind that its name tells; a study day on which pupils are free is free time, and that alone', () => {
    const names = ['Toetsweek', 'Ouderavond', 'Rapportvergadering', 'Studiedag', 'Studiemiddag', 'Sportclub']
    expect(names.map((name) => kindOfRow(rowNamed(name)))).toEqual([
      'tests',
      'parents',
      'reports',
      'free',
      'studyDay',
      'other',
    ])
  })

  it('is not what comes back all the time', () => {
    expect(isProposed(rowNamed('Leerlingbespreking', 8), 'midden')).toBe(true)
    expect(isProposed(rowNamed('Leerlingbespreking', 9), 'midden')).toBe(false)
  })

  it('comes once, and is counted when it is not there yet', () => {
    const evening = { kind: 'parents', name: 'Ouderavond', first: '2026-11-10', last: '2026-11-10' } as const
    const tests = { kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' } as const
    const chosen = [evening, tests, { ...evening, name: 'OUDERAVOND' }]
    expect(takenEvents(chosen, []).count).toBe(2)
    expect(takenEvents(chosen, [evening])).toMatchObject({ count: 1 })
    expect(takenEvents(chosen, [{ ...evening, last: '2026-11-11' }, tests]).count).toBe(1)
    expect(isKnown({ ...tests, name: 'toetsweek' }, [tests])).toBe(true)
  })
})
