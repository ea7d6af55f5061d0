import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readSettings, type Settings, settings, settingsAfter, settingsChange, usualSettings } from './settings.ts'

const chosen: Settings = {
  language: 'en',
  deskTheme: 'dark',
  sound: false,
  lanes: 'owner',
  schoolEvents: false,
  walkOrder: 'open',
  columns: ['title', 'goal'],
  columnWidths: { goal: 31.5 },
  tableFilters: { traject: { owner: ['role mentor'], targetGroups: [], kind: ['new'], missing: ['goal'] } },
  displays: { 'Beamer 1280x720': { zoom: 1.5, density: 'class' }, web: { zoom: 0.85, density: 'auto' } },
  wall: { theme: 'dark', size: 130, room: { backRowMeters: 8, imageHeightMeters: 1.4 } },
}

describe('what was kept', () => {
  test('comes back as it was', () => {
    expect(readSettings(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen)
    expect(readSettings({})).toEqual(usualSettings)
  })

  test.each([
    ['language', 'fy', 'nl'],
    ['deskTheme', 7, 'system'],
    ['sound', 'ja', true],
    ['lanes', null, 'none'],
    ['schoolEvents', 'ja', true],
    ['columns', 'title', null],
    ['columnWidths', { goal: 1000 }, {}],
    ['tableFilters', { traject: { owner: 'iedereen' } }, {}],
    ['displays', [], {}],
    ['wall', 'groot', usualSettings.wall],
  ])('with a bad %s has the usual one, and all the others', (name, bad, usual) => {
    expect(readSettings({ ...chosen, [name]: bad })).toEqual({ ...chosen, [name]: usual })
  })

  test('with a bad field of a display or of the wall loses that alone', () => {
    const displays = {
      ...chosen.displays,
      groot: { zoom: 'groot', density: 'desk' },
      klein: { zoom: 0.7, density: 3 },
      kapot: 1,
    }
    const wall = { ...chosen.wall, size: 1000 }
    expect(readSettings({ ...chosen, displays, wall })).toEqual({
      ...chosen,
      displays: { ...chosen.displays, groot: { zoom: 1, density: 'desk' }, klein: { zoom: 0.7, density: 'auto' } },
      wall: { ...chosen.wall, size: 100 },
    })
  })

  test('of a display before there were densities is as large as it was', () => {
    expect(readSettings({ displays: { web: { zoom: 1.3 } } })?.displays).toEqual({
      web: { zoom: 1.3, density: 'auto' },
    })
  })

  test('keeps no name that is unknown', () => {
    const wall = { ...chosen.wall, kleur: 'rood' }
    expect(readSettings({ ...chosen, wall, geheim: 1 })).toEqual(chosen)
  })

  test.each([null, 7, 'nl', [], undefined])('as %j is no settings at all', (kept) => {
    expect(readSettings(kept)).toBeNull()
  })

  test('is good settings whatever it was', () => {
    const anything = fc.record(Object.fromEntries(Object.keys(usualSettings).map((name) => [name, fc.jsonValue()])), {
      requiredKeys: [],
    })
    fc.assert(
      fc.property(anything, (kept) => {
        const read = readSettings(kept)
        expect(settings.parse(read)).toEqual(read)
      }),
    )
  })
})

describe('a change', () => {
  test('leaves alone what it does not name, also inside displays and the wall', () => {
    const displays = { web: { zoom: 2 }, 'Beamer 1280x720': { density: 'desk' }, nieuw: { density: 'desk' } } as const
    const after = settingsAfter(chosen, { sound: true, displays, wall: { size: 75 } })
    expect(after).toEqual({
      ...chosen,
      sound: true,
      displays: {
        web: { zoom: 2, density: 'auto' },
        'Beamer 1280x720': { zoom: 1.5, density: 'desk' },
        nieuw: { zoom: 1, density: 'desk' },
      },
      wall: { ...chosen.wall, size: 75 },
    })
  })

  test('with a field that came along empty changes nothing', () => {
    expect(settingsAfter(chosen, { language: undefined, wall: { theme: undefined } })).toEqual(chosen)
  })

  test.each([
    { wall: { size: 74 } },
    { wall: { size: 201 } },
    { deskTheme: 'blauw' },
    { displays: { web: { zoom: 9 } } },
  ])('that is not right is refused: %j', (change) => {
    expect(settingsChange.safeParse(change).success).toBe(false)
  })
})
