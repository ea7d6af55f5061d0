import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { translator } from '#shared/i18n.ts'
import { emptyDocument, type Recurrence, type TrajectDocument } from '#shared/records.ts'
import type { Calendar } from '#shared/rules/calendar/calendar.ts'
import { axisOf, dateAt } from '#shared/rules/timeline/timeline.ts'
import type { LaneSort } from '#shared/rules/timeline/timelineLanes.ts'
import { activityTitled, doing, withActivity } from '#shared/testing/fixture.ts'
import { momentShort } from '#shared/wording/timelineWording.ts'
import { type PackedLane, type PlacedChip, type PlacedMark, packLanes } from './layout.ts'
import { dayWidth, inPixels, partsOf, rems, targetSize, type Zoom } from './scale.ts'
import { stackLanes } from './stack.ts'

const axis = axisOf(2026)
const calendar: Calendar = { schoolYear: 2026, holidays: [], publicHolidays: [], events: [] }
const t = translator('nl')
const zooms = ['year', 'half', 'month'] as const satisfies readonly Zoom[]

/** The days of a window of 1280x720 in class, of 1920x1080 at the desk, and of a small one with something beside the year. */
const screens = [
  { width: 1087, height: 260, rem: 16 },
  { width: 1765, height: 700, rem: 12.8 },
  { width: 440, height: 200, rem: 12 },
] as const

const empty = doing(emptyDocument, 'traject.create', {
  school: 'Vmbo De Kade',
  place: '',
  schoolType: 'vmbo',
  region: 'midden',
  schoolYear: 2026,
})

type Screen = (typeof screens)[number]

function laid(document: TrajectDocument, zoom: Zoom = 'year', screen: Screen = screens[0], sort: LaneSort = 'none') {
  const { rem } = screen
  const pxPerDay = dayWidth(zoom, axis, screen)
  const whenOf = (moment: Parameters<typeof momentShort>[0]) => momentShort(moment, 'nl', t)
  const parts = partsOf(zoom, axis)
  const lanes = packLanes({ document, calendar, axis, sort, parts, pxPerDay, rem, whenOf, changedOf: () => '' })
  return { lanes, pxPerDay, rem, parts, width: axis.length * pxPerDay }
}

/** What one sees of a lane: the box of each activity with its name, and that of each later time. */
type Box = {
  readonly id: string
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function boxesOf({ chips, marks }: PackedLane, rem: number): readonly Box[] {
  const box = ({ activity, left, top, width }: PlacedChip | PlacedMark, height: number): Box => ({
    ...{ id: activity.id, left, top, right: left + width, bottom: top + height },
  })
  return [...chips.map((chip) => box(chip, chip.height)), ...marks.map((mark) => box(mark, targetSize(rem)))]
}

const overlap = (a: Box, b: Box) =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.01 &&
  Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.01

const recurrences = fc.constantFrom<Recurrence | null>(
  null,
  null,
  null,
  { kind: 'weekly', interval: 1, until: null, skipsHolidays: false, except: [] },
  { kind: 'weekly', interval: 5, until: null, skipsHolidays: false, except: [] },
  { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: false, except: [] },
)

/** Plans of activities of every sort, some of which come back, anywhere in the year and piled up anywhere. */
const plans = fc
  .array(
    fc.record({
      from: fc.nat(364),
      days: fc.oneof(fc.constant(1), fc.integer({ min: 2, max: 20 }), fc.integer({ min: 21, max: 300 })),
      letters: fc.integer({ min: 1, max: 110 }),
      recurrence: recurrences,
    }),
    { maxLength: 25 },
  )
  .map((all) =>
    all.reduce((document, { from, days, letters, recurrence }, index) => {
      const [first, last] = [dateAt(axis, from), dateAt(axis, from + days - 1)]
      const title = `${index} ${'ouderavond '.repeat(10)}`.slice(0, letters + 3).trim()
      const moment = first === last ? `${first}T19:30` : `${first}/${last}`
      const planned = withActivity(document, { title, moment })
      const { id } = activityTitled(planned, title)
      return recurrence && first === last && from < 300 ? doing(planned, 'activity.edit', { id, recurrence }) : planned
    }, empty),
  )

describe('the layout of any plan', () => {
  it('lays nothing over anything, gives every bar exactly its days, and keeps every name inside the year', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom(...zooms), fc.constantFrom(...screens), (document, zoom, screen) => {
        const { lanes, pxPerDay, rem, width } = laid(document, zoom, screen)
        for (const lane of lanes) {
          const boxes = boxesOf(lane, rem)
          for (const [index, box] of boxes.entries()) {
            expect(box.left).toBeGreaterThanOrEqual(0)
            expect(box.right).toBeLessThanOrEqual(width + 0.01)
            expect(box.bottom).toBeLessThanOrEqual(lane.height)
            for (const other of boxes.slice(index + 1)) {
              // A series closer than a fingertip is wide: its times share the room for pressing.
              const isOneSeries = index >= lane.chips.length && box.id === other.id
              if (!isOneSeries) expect(overlap(box, other)).toBe(false)
            }
          }
          for (const { left, barLeft, barWidth, extent, names, ...chip } of lane.chips) {
            const days = inPixels(extent, pxPerDay)
            expect(barWidth).toBeCloseTo(Math.max(days.right - days.left, rems.bar * rem))
            expect(left + barLeft).toBeCloseTo(Math.min(days.left, width - rems.bar * rem))
            expect(chip.height).toBeGreaterThanOrEqual(24)
            expect(Math.max(...names.map((name) => name.width))).toBeGreaterThan(8 * rem)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows every activity of the year once per lane, and its name in each part of the year that it is in', () => {
    fc.assert(
      fc.property(plans, fc.constantFrom('half', 'month'), (document, zoom) => {
        const { lanes, pxPerDay, parts } = laid(document, zoom)
        const chips = lanes.flatMap((lane) => lane.chips)
        expect(chips.map(({ activity }) => activity.id).sort()).toEqual([...document.activity.keys()].sort())
        for (const { extent, left, names } of chips) {
          const isOver = names.some(({ side }) => side === 'over')
          for (const part of parts.filter(({ from, to }) => from < extent.to && extent.from < to)) {
            const { left: from, right: to } = inPixels(part, pxPerDay)
            // What is over a long bar goes along when one scrolls.
            expect(
              isOver || names.some((name) => left + name.left >= from && left + name.left + name.width <= to),
            ).toBe(true)
          }
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('the layout of a plan', () => {
  const coffee = (recurrence: Recurrence, moment = '2026-10-06') => {
    const document = withActivity(empty, { title: 'Koffieochtend', moment })
    return doing(document, 'activity.edit', { id: activityTitled(document, 'Koffieochtend').id, recurrence })
  }
  const monthly: Recurrence = {
    ...{ kind: 'monthly', ordinal: 1, weekday: 2, until: '2027-01-31', skipsHolidays: false, except: [] },
  }

  it('follows the plan: what is first stands highest, and those who do not meet share a row', () => {
    let document = empty
    for (const [title, moment] of [
      ['Startgesprek', '2026-09-14/2026-09-25'],
      ['Ouderavond', '2026-09-16T19:30'],
      ['Gastles', '2027-03-02'],
    ]) {
      document = withActivity(document, { title: title ?? '', ...(moment ? { moment } : {}) })
    }
    const [lane] = laid(document).lanes
    expect(lane?.chips.map(({ activity, row }) => [activity.title, row])).toEqual([
      ['Startgesprek', 0],
      ['Ouderavond', 1],
      ['Gastles', 0],
    ])
    expect(lane?.chips.map(({ names }) => names.map(({ side }) => side))).toEqual([['after'], ['after'], ['after']])
  })

  it('shortens a name only where something else needs the room', () => {
    const title = 'Een avond waarop ouders, leerlingen en mentoren samen vooruitkijken naar later'
    const alone = withActivity(empty, { title, moment: '2026-09-01' })
    const widthIn = (document: TrajectDocument) =>
      laid(document).lanes[0]?.chips.find(({ activity }) => activity.title === title)?.names[0]?.width ?? 0
    const whole = widthIn(alone)
    expect(whole).toBeGreaterThan(40 * 16)
    expect(widthIn(withActivity(alone, { title: 'Gastles', moment: '2027-04-20' }))).toBeLessThan(whole)
  })

  it('puts the times of a series in its row, below its name where that lies over them, each large enough to press', () => {
    const document = withActivity(coffee(monthly), { title: 'Ouderavond', moment: '2026-08-10' })
    const [lane] = laid(document).lanes
    expect(lane?.marks.map(({ number, isBelow }) => [number, isBelow])).toEqual([
      [2, true],
      [3, true],
      [4, true],
    ])
    const chip = lane?.chips.find(({ activity }) => activity.title === 'Koffieochtend')
    expect(chip).toMatchObject({ count: 4, row: 0 })
    for (const { top, width } of lane?.marks ?? []) {
      expect(top).toBe((chip?.top ?? 0) + (chip?.height ?? 0))
      expect(width).toBeGreaterThanOrEqual(24)
    }
    // Near by they stand on the line, and another may stand between them.
    const [near] = laid(document, 'month').lanes
    expect(near?.marks.map(({ isBelow, isNamed }) => [isBelow, isNamed])).toEqual([
      [false, true],
      [false, true],
      [false, true],
    ])
    expect(near?.chips.map(({ row }) => row)).toEqual([0, 0])
  })

  it('puts marks at their own days, also when a day is narrower than a mark', () => {
    const document = coffee({ kind: 'weekly', interval: 5, until: null, skipsHolidays: false, except: [] })
    for (const zoom of zooms) {
      const { lanes, pxPerDay } = laid(document, zoom)
      const marks = lanes[0]?.marks ?? []
      expect(marks.length).toBeGreaterThan(5)
      for (const { left, barLeft, number } of marks) {
        expect(left + barLeft).toBeCloseTo((66 + 35 * (number - 1)) * pxPerDay)
      }
    }
  })

  it('gives marks their title near by, as far as the next one and the end of the month', () => {
    const weekly = coffee({ kind: 'weekly', interval: 1, until: null, skipsHolidays: false, except: [] }, '2027-06-01')
    expect(laid(weekly).lanes[0]?.marks.some(({ isNamed }) => isNamed)).toBe(false)
    const { lanes, pxPerDay } = laid(weekly, 'month')
    const named = lanes[0]?.marks.filter(({ isNamed }) => isNamed) ?? []
    expect(named.length).toBeGreaterThan(4)
    for (const { width } of named) expect(width).toBeLessThan(7 * pxPerDay)
  })

  it('names the title of what an activity builds on', () => {
    let document = withActivity(empty, { title: 'Ouderavond', moment: '2026-11' })
    document = withActivity(document, { title: 'Terugkomavond', moment: '2027-02' })
    const [base, next] = [activityTitled(document, 'Ouderavond').id, activityTitled(document, 'Terugkomavond').id]
    document = doing(document, 'activity.edit', { id: next, buildsOnId: base })
    expect(laid(document).lanes[0]?.chips.map((chip) => chip.base)).toEqual(['', 'Ouderavond'])
  })
})

describe('lanes beneath each other', () => {
  it('fill the room there is, and mark the first of two lanes', () => {
    let document = doing(empty, 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
    document = withActivity(document, { title: 'Ouderavond', moment: '2026-11' })
    const id = activityTitled(document, 'Ouderavond').id
    document = doing(document, 'activity.edit', { id, targetGroupIds: [...document.targetGroup.keys()] })
    const packed = laid(document, 'year', screens[0], 'targetGroup').lanes
    const { lanes, height } = stackLanes(packed, { rem: 16, height: 1000, inSight: null })
    expect(height).toBeCloseTo(1000)
    expect(lanes.map(({ count }) => count)).toEqual([1, 1])
    expect(lanes.flatMap(({ chips }) => chips.map(({ isFirst }) => isFirst))).toEqual([true, false])
  })

  it('keep no room for the half that is out of sight, unless all fits; no activity changes its row by that', () => {
    let document = withActivity(empty, { title: 'Startgesprek', moment: '2026-09-14' })
    for (let index = 0; index < 20; index++) {
      document = withActivity(document, { title: `Ouderavond ${index}`, moment: '2027-03-10' })
    }
    const { lanes, rem, pxPerDay } = laid(document, 'half')
    const [first, second] = partsOf('half', axis).map((part) => inPixels(part, pxPerDay))
    const heightIn = (inSight: typeof first, height: number) =>
      stackLanes(lanes, { rem, height, inSight: inSight ?? null }).height
    expect(heightIn(first, 200)).toBe(200)
    expect(heightIn(second, 200)).toBeGreaterThan(20 * rems.row * rem)
    expect(heightIn(first, 2000)).toBe(2000)
    expect(lanes[0]?.chips[0]).toMatchObject({ row: 0 })
    const inSecond = lanes[0]?.chips.filter(({ activity }) => activity.title.startsWith('Ouderavond')) ?? []
    expect(Math.min(...inSecond.map(({ row }) => row))).toBe(0)
  })
})
