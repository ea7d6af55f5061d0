import { describe, expect, it } from 'vitest'
import { emptyDocument, type TrajectDocument } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { axisOf } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { activityTitled, doing, withActivity } from '#shared/testing/fixture.ts'
import { layOut, type PlacedChip } from './layout.ts'

const axis = axisOf(2026)
const calendar: Calendar = { schoolYear: 2026, holidays: [], publicHolidays: [], events: [] }
const rem = 16

const empty = doing(emptyDocument, 'traject.create', {
  school: 'Vmbo De Kade',
  place: '',
  schoolType: 'vmbo',
  region: 'midden',
  schoolYear: 2026,
})

const of = (document: TrajectDocument, sort: LaneSort = 'none', height = 0, pxPerDay = 3) =>
  layOut({ document, calendar, axis, sort, pxPerDay, rem, height })

/** A plan of so many activities of every sort, spread over the year and piled up in November. */
function crowded(count: number): TrajectDocument {
  let document = empty
  for (let index = 0; index < count; index++) {
    const day = String(1 + (index % 28)).padStart(2, '0')
    const month = index % 2 === 0 ? '2026-11' : `2027-0${1 + (index % 7)}`
    const moment = [month, `${month}-${day}`, `${month}-${day}T19:30`, `${month}-01/${month}-${day}`][index % 4]
    document = withActivity(document, { title: `Ouderavond ${index}`, ...(moment ? { moment } : {}) })
  }
  return document
}

function overlap(a: PlacedChip, b: PlacedChip): boolean {
  const across = a.left < b.left + b.width && b.left < a.left + a.width
  return across && a.top < b.top + b.height && b.top < a.top + a.height
}

describe('the layout of a plan', () => {
  it('shows every activity with a moment once per lane, and none over another', () => {
    for (const sort of ['none', 'kind', 'targetGroup'] as const) {
      const { lanes } = of(crowded(80), sort)
      const chips = lanes.flatMap((lane) => lane.chips)
      expect(chips).toHaveLength(80)
      for (const lane of lanes) {
        for (const [index, chip] of lane.chips.entries()) {
          expect(chip.top + chip.height).toBeLessThanOrEqual(lane.height)
          for (const other of lane.chips.slice(index + 1)) expect(overlap(chip, other)).toBe(false)
        }
      }
    }
  })

  it('is wide enough to be read, inside the year, over its own days', () => {
    for (const chip of of(crowded(80)).lanes.flatMap((lane) => lane.chips)) {
      expect(chip.width).toBeGreaterThan(8 * rem)
      expect(chip.left).toBeGreaterThanOrEqual(0)
      expect(chip.left + chip.width).toBeLessThanOrEqual(axis.length * 3)
      expect(chip.left + chip.barLeft).toBeCloseTo(chip.extent.from * 3)
    }
  })

  it('never gives days a width below 0, however narrow they are', () => {
    for (const pxPerDay of [0.5, 1.7, 2.4, 3, 34]) {
      const chips = of(crowded(40), 'none', 0, pxPerDay).lanes.flatMap((lane) => lane.chips)
      expect(chips).toHaveLength(40)
      for (const { barWidth, extent } of chips) {
        expect(barWidth).toBeCloseTo(Math.max(0, (extent.to - extent.from) * pxPerDay - 3))
      }
    }
  })

  it('gives the later times of a series a mark, on a row that nothing else is on', () => {
    let document = withActivity(empty, { title: 'Koffieochtend', moment: '2026-10-06' })
    document = doing(document, 'activity.edit', {
      id: activityTitled(document, 'Koffieochtend').id,
      recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: '2027-01-31', skipsHolidays: false, except: [] },
    })
    document = withActivity(document, { title: 'Ouderavond', moment: '2026-08-10' })
    const [lane] = of(document).lanes
    expect(lane?.marks.map(({ number }) => number)).toEqual([2, 3, 4])
    const series = lane?.chips.find(({ activity }) => activity.title === 'Koffieochtend')
    const single = lane?.chips.find(({ activity }) => activity.title === 'Ouderavond')
    expect(series).toMatchObject({ count: 4, row: 0 })
    expect(single).toMatchObject({ count: 1, row: 1 })
    // Near by there is room beside it on the same row.
    const near = of(document, 'none', 0, 30).lanes[0]?.chips
    expect(near?.map(({ row }) => row)).toEqual([0, 0])
  })

  it('puts marks at their own days, also when a day is narrower than what parts two chips', () => {
    let document = withActivity(empty, { title: 'Koffieochtend', moment: '2026-10-06' })
    document = doing(document, 'activity.edit', {
      id: activityTitled(document, 'Koffieochtend').id,
      recurrence: { kind: 'weekly', interval: 5, until: null, skipsHolidays: false, except: [] },
    })
    for (const pxPerDay of [0.5, 2, 3, 7]) {
      const marks = of(document, 'none', 0, pxPerDay).lanes[0]?.marks ?? []
      expect(marks.length).toBeGreaterThan(5)
      expect(marks.every(({ left, number }) => left === (66 + 35 * (number - 1)) * pxPerDay)).toBe(true)
    }
  })

  it('gives marks room for the title near by, as far as the next one and the end of the year', () => {
    let document = withActivity(empty, { title: 'Koffieochtend met ouders', moment: '2027-06-01' })
    const { id } = activityTitled(document, 'Koffieochtend met ouders')
    const weekly = (interval: number) =>
      doing(document, 'activity.edit', {
        id,
        recurrence: { kind: 'weekly', interval, until: null, skipsHolidays: false, except: [] },
      })
    document = weekly(2)
    expect(of(document).lanes[0]?.marks.some(({ isNamed }) => isNamed)).toBe(false)
    const near = of(document, 'none', 0, 30).lanes[0]?.marks ?? []
    expect(near.map(({ isNamed }) => isNamed)).toEqual([true, true, true, true])
    for (const { left, width, barWidth } of near) {
      expect(width).toBeGreaterThan(Math.min(14 * rem, axis.length * 30 - left - rem))
      expect(barWidth).toBe(30)
    }
    // A week is 210 px then: as much as there is, and never over the next.
    const close = of(weekly(1), 'none', 0, 30).lanes[0]
    const named = close?.marks.filter(({ isNamed }) => isNamed) ?? []
    expect(named.length).toBeGreaterThan(5)
    for (const { left, width } of close?.marks ?? []) {
      expect(width).toBeLessThan(210)
      expect(left + width).toBeLessThanOrEqual(axis.length * 30)
    }
    // The first chip is wider than a week: a name under it could not be read.
    const [chip] = close?.chips ?? []
    for (const { left } of named) expect(left).toBeGreaterThanOrEqual((chip?.left ?? 0) + (chip?.width ?? 0))
  })

  it('names the title of what an activity builds on', () => {
    let document = withActivity(empty, { title: 'Ouderavond', moment: '2026-11' })
    document = withActivity(document, { title: 'Terugkomavond', moment: '2027-02' })
    const [base, next] = [activityTitled(document, 'Ouderavond').id, activityTitled(document, 'Terugkomavond').id]
    document = doing(document, 'activity.edit', { id: next, buildsOnId: base })
    expect(of(document).lanes[0]?.chips.map((chip) => chip.base)).toEqual(['', 'Ouderavond'])
  })

  it('fills the room there is, and marks the first of two lanes', () => {
    let document = doing(empty, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    document = withActivity(document, { title: 'Ouderavond', moment: '2026-11' })
    const id = activityTitled(document, 'Ouderavond').id
    document = doing(document, 'activity.edit', { id, targetGroupIds: [...document.targetGroup.keys()] })
    const { lanes, height } = of(document, 'targetGroup', 1000)
    expect(height).toBeCloseTo(1000)
    expect(lanes.map(({ count }) => count)).toEqual([1, 1])
    expect(lanes.flatMap(({ chips }) => chips.map(({ isFirst }) => isFirst))).toEqual([true, false])
  })
})
