import { beforeAll, describe, expect, it } from 'vitest'
import { dayFromNumber, dayNumber, isoWeekday } from '#shared/dates.ts'
import { daysOf, parseMoment } from '#shared/moment.ts'
import { schoolEventKinds, snapshotSchema, type TrajectDocument, toSnapshot, trajectOf } from '#shared/records.ts'
import { cardsIn, followerOf, sessionOf, stepsOf } from '#shared/rules/board/boards.ts'
import { occurrencesOf } from '#shared/rules/calendar/recurrence.ts'
import { fallsInSchoolYear } from '#shared/rules/calendar/schedule.ts'
import { calendarOfTraject } from '#shared/rules/calendar/trajectCalendar.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { findingsOf, missingParts } from '#shared/rules/plan/completeness.ts'
import { ownersOf } from '#shared/rules/plan/owners.ts'
import { targetGroupsOf } from '#shared/rules/plan/plan.ts'
import { ownerInWords } from '#shared/wording/wording.ts'
import { sha256 } from '../sha256.ts'
import { exampleDocument } from './example.ts'

/** When schools in region Midden are closed in 2026-2027: holidays as published by the Rijksoverheid, and public holidays. */
const closed = [
  ['2026-08-01', '2026-08-30'],
  ['2026-10-17', '2026-10-25'],
  ['2026-12-19', '2027-01-03'],
  ['2027-02-20', '2027-02-28'],
  ['2027-03-26', '2027-03-29'],
  ['2027-04-24', '2027-05-09'],
  ['2027-05-17', '2027-05-17'],
  ['2027-07-17', '2027-07-31'],
] as const

function isSchoolDay(date: string): boolean {
  return isoWeekday(date) <= 5 && !closed.some(([first, last]) => date >= first && date <= last)
}

function weekdaysOf(written: string): readonly string[] {
  const moment = parseMoment(written)
  if (!moment) throw new Error(`no moment: ${written}`)
  const { first, last } = daysOf(moment)
  const days = Array.from({ length: dayNumber(last) - dayNumber(first) + 1 }, (_, index) =>
    dayFromNumber(dayNumber(first) + index),
  )
  return moment.kind === 'date' ? days : days.filter((day) => isoWeekday(day) <= 5)
}

function count() {
  let ids = 0
  return {
    trajectId: 'voorbeeld',
    id: () => {
      ids += 1
      return `id-${ids}`
    },
    now: () => '2026-11-22T09:00:00.000Z',
    sha256,
  }
}

describe('the example traject', () => {
  let document: TrajectDocument
  beforeAll(() => {
    document = exampleDocument(count())
  })

  it('is a vmbo school in region Midden in 2026-2027, under the id that was asked for', () => {
    expect(trajectOf(document)).toMatchObject({
      id: 'voorbeeld',
      schoolType: 'vmbo',
      region: 'midden',
      schoolYear: 2026,
      createdAt: '2026-11-22T09:00:00.000Z',
    })
  })

  it('holds valid records only, each text as it was written', () => {
    expect(snapshotSchema.safeParse(toSnapshot(document)).error).toBeUndefined()
    const texts = [...document.card.values()].map((card) => card.text)
    expect(texts).toContain('Leerlingen vinden het eerst gênant, en daarna toch fijn')
    expect(new Set(texts).size).toBe(texts.length)
  })

  it('fills every column of the three boards, 34 to 40 cards in all', () => {
    expect(document.card.size).toBeGreaterThanOrEqual(34)
    expect(document.card.size).toBeLessThanOrEqual(40)
    const steps = stepsOf(document, sessionOf(document, 'werksessie1')?.id ?? '')
    const filled = steps.map(({ id, board }) => [
      board,
      (['thoughts', 'expectations', 'wishes', 'unappraised', 'keep', 'improve', 'stop', 'add'] as const).filter(
        (column) => cardsIn(document, id, column).length > 0,
      ),
    ])
    expect(filled).toEqual([
      ['thoughts', ['thoughts', 'expectations', 'wishes']],
      ['now', ['unappraised', 'keep', 'improve', 'stop']],
      ['next', ['improve', 'add']],
      ['plan', []],
      ['closing', []],
    ])
  })

  it('says of everything under Verbeteren how to improve it, on the card that arrived by itself', () => {
    const toImprove = [...document.card.values()].filter(
      (card) => card.column === 'improve' && document.step.get(card.stepId)?.board === 'now',
    )
    expect(toImprove.length).toBeGreaterThanOrEqual(3)
    for (const card of toImprove) {
      const arrived = followerOf(document, card.id)
      expect([card.text, arrived?.intention, arrived?.goal]).toEqual([
        card.text,
        card.intention,
        expect.stringMatching(/./),
      ])
      expect(arrived?.text).not.toBe(card.text)
    }
  })

  it('plans 12 to 14 activities, most of them from a card and of every kind', () => {
    const activities = [...document.activity.values()]
    expect(activities.length).toBeGreaterThanOrEqual(12)
    expect(activities.length).toBeLessThanOrEqual(14)
    expect(document.origin.size).toBeGreaterThan(activities.length / 2)
    expect(new Set(activities.map((activity) => activity.kind))).toEqual(new Set(['existing', 'improved', 'new']))
  })

  it('has moments of every sort, all in the school year and none when school is closed', () => {
    const moments = [...document.activity.values()].flatMap((activity) => activity.moment ?? [])
    const parsed = moments.flatMap((moment) => parseMoment(moment) ?? [])
    expect(new Set(parsed.map((moment) => moment.kind))).toEqual(new Set(['month', 'week', 'period', 'date']))
    expect(parsed.filter((moment) => !fallsInSchoolYear(moment, 2026))).toEqual([])
    const clashes = moments.filter((moment) => !weekdaysOf(moment).every(isSchoolDay))
    expect(clashes).toEqual([])
  })

  it('leaves three activities incomplete, so that there is something to see in the list of gaps', () => {
    const missing = [...document.activity.values()].map((activity) => missingParts(document, activity))
    expect(missing.filter((parts) => parts.length > 0)).toEqual([['moment'], ['tool'], ['goal', 'participation']])
  })

  it('has a vision, and names what the school sets aside', () => {
    const traject = trajectOf(document)
    expect(traject?.vision.split('\n\n')).toHaveLength(2)
    expect(traject).toMatchObject({ minutes: 200 * 60, cents: 60_000 })
  })

  it('has something for each of its four target groups, and owners that are roles', () => {
    const served = new Set([...document.targeting.values()].map(({ targetGroupId }) => targetGroupId))
    expect(targetGroupsOf(document).map(({ id, name }) => [name, served.has(id)])).toEqual([
      ['Leerjaar 1', true],
      ['Leerjaar 2', true],
      ['Leerjaar 3', true],
      ['Leerjaar 4', true],
    ])
    expect(document.person.size).toBe(0)
    const owners = [...document.activity.values()].map((activity) =>
      ownersOf(document, activity).map((owner) => ownerInWords(owner, String)),
    )
    expect(new Set(owners.flat())).toEqual(
      new Set(['role.formTutor', 'role.careersCounsellor', 'role.lineManager', 'Teamleider']),
    )
    expect(owners.filter((each) => each.length === 2)).toEqual([['role.lineManager', 'Teamleider']])
    expect(owners).toContainEqual([])
  })

  it('has a role of its own that takes part, and says where most evenings are', () => {
    const [own = ''] = document.ownRole.keys()
    expect([...document.participation.values()].filter(({ role }) => role === own)).toHaveLength(1)
    expect([...document.activity.values()].filter(({ place }) => place !== '').length).toBeGreaterThan(5)
  })

  it('has an activity that comes back, each time on a school day', () => {
    const coming = [...document.activity.values()].filter(({ recurrence }) => recurrence !== null)
    expect(coming.map(({ title }) => title)).toEqual(['Koffieochtend voor ouders'])
    const days = coming.flatMap((activity) =>
      occurrencesOf(activity, calendarOfTraject(document), 4).map(({ first }) => first),
    )
    expect(days).toHaveLength(8)
    expect(days.filter((day) => !isSchoolDay(day))).toEqual([])
  })

  it('has a pair of which one builds on the other, in that order', () => {
    const pairs = [...document.activity.values()].flatMap((next) => {
      const base = document.activity.get(next.buildsOnId ?? '')
      return base ? [[base.moment ?? '', next.moment ?? '']] : []
    })
    expect(pairs).toHaveLength(1)
    for (const [first = '', second = ''] of pairs) expect(first < second).toBe(true)
  })

  it('has two checklists, and tools that say where they are', () => {
    expect(new Set([...document.elaboration.values()].map(({ activityId }) => activityId)).size).toBe(2)
    expect([...document.tool.values()].filter(({ source }) => source !== '')).toHaveLength(4)
  })

  it('has agreements of werksessie 1, each with who does it and none with a name', () => {
    const agreed = agreements(document)
    expect(agreed.map(({ who, before }) => [who, before])).toEqual([
      ['decaan', '2026-09-07'],
      ['conciërge', '2026-09-22'],
      ['mentoren leerjaar 3', null],
    ])
    expect(new Set(agreed.map(({ sessionId }) => document.session.get(sessionId)?.kind))).toEqual(
      new Set(['werksessie1']),
    )
  })

  it('has a calendar of the school, with every kind in it', () => {
    const events = [...document.schoolEvent.values()]
    expect(events).toHaveLength(8)
    expect(new Set(events.map(({ kind }) => kind))).toEqual(new Set(schoolEventKinds))
  })

  it('has something for the radar to find in the plan as a whole', () => {
    const kinds = findingsOf(document, calendarOfTraject(document)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind !== 'part')).toEqual(['minutesOver', 'clash', 'noOwner', 'noOwner'])
  })
})
