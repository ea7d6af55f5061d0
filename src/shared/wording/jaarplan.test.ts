import { expect, test } from 'vitest'
import type { Translate } from '../i18n.ts'
import type { TrajectDocument } from '../records.ts'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedDocument,
  withActivity,
  withOwnRemark,
} from '../testing/fixture.ts'
import { jaarplanOf, planStatus } from './jaarplan.ts'

/** Shows which text is asked for, and with what. */
const keys: Translate = (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key)
const planIn = (document: TrajectDocument) => jaarplanOf(document, 'nl', keys)
const sealed = (document: TrajectDocument) =>
  doing(document, 'version.seal', { date: '2026-06-16', attendees: 'decaan en twee mentoren' })

test('a plan is a sketch, then a concept, then definitive, then amended', () => {
  const sketch = withActivity(begunDocument(), { title: 'Open avond' })
  expect(planStatus(sketch).kind).toBe('sketch')
  const concept = doing(sketch, 'review.start', { date: '2026-06-02' })
  expect(planStatus(concept).kind).toBe('concept')
  const definitive = sealed(concept)
  expect(planStatus(definitive).kind).toBe('definitive')
  const { id } = activityTitled(definitive, 'Open avond')
  const amended = doing(definitive, 'activity.edit', { id, moment: '2027-01-21' })
  expect(planStatus(amended).kind).toBe('amended')
  expect(planStatus(sealed(amended)).kind).toBe('definitive')
})

test('the rows follow the year; what was dropped is gone, what comes later stands apart', () => {
  const plan = planIn(plannedDocument())
  expect(plan.year.rows.map((row) => row.title)).toEqual([
    'Startgesprek van leerling, ouders en mentor',
    'Thuisopdracht: interview over het werk van je ouders',
    'Ouderavond "Samen kiezen"',
    'Beroepenweek in de onderbouw',
    'Snuffelstage',
    'Sollicitatiemarkt met oud-leerlingen',
    'Ouders in de klas over hun loopbaan',
  ])
  expect(plan.later.rows.map((row) => row.title)).toEqual(['Bezoek aan het mbo met ouders'])
})

test('a row names who takes part and by which means', () => {
  expect(planIn(plannedDocument()).year.rows[0]).toMatchObject({
    goal: 'Elkaar leren kennen en samen afspreken wat de leerling dit jaar wil ontdekken',
    participants: [
      { role: 'role.parent', part: 'vertellen wat hun kind thuis bezighoudt' },
      { role: 'role.pupil', part: 'leidt het gesprek' },
      { role: 'role.formTutor', part: 'stelt vragen en vat samen' },
    ],
    tools: [
      { name: 'Gesprekskaarten loopbaan', source: '' },
      { name: 'Talentenspel', source: '' },
    ],
    details: [],
    elaboration: [],
  })
})

test('a row says how an activity comes back, for whom, by whom and what it takes, as far as that is known', () => {
  const begun = doing(begunDocument(), 'targetGroup.add', { names: ['Leerjaar 1', 'Leerjaar 2'] })
  const [, second = ''] = begun.targetGroup.keys()
  const start = withActivity(begun, { title: 'Startgesprek', moment: '2026-09' })
  const document = withActivity(start, {
    title: 'Koffieochtend',
    moment: '2026-10-06',
    tools: ['Koelkastblad'],
    elaboration: ['Koffie bestellen', 'Ouders bellen'],
    more: {
      recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: false, except: [] },
      targetGroupIds: [second],
      owners: [{ role: 'careersCounsellor' }, { role: 'formTutor' }],
      place: 'Aula',
      minutes: 90,
      cents: 2500,
      buildsOnId: activityTitled(start, 'Startgesprek').id,
      status: 'preparing',
    },
  })
  const [tool = ''] = document.tool.keys()
  const [, call = ''] = document.elaboration.keys()
  const worked = doing(doing(document, 'tool.edit', { id: tool, source: 'Mediatheek' }), 'elaboration.edit', {
    id: call,
    done: true,
  })
  expect(planIn(worked).year.rows[1]).toMatchObject({
    title: 'Koffieochtend',
    moment: 'dinsdag 6 oktober 2026, moment.then recurrence.monthly ordinal.1 weekday.2',
    tools: [{ name: 'Koelkastblad', source: 'Mediatheek' }],
    details: [
      { kind: 'where', label: 'field.where', value: 'Aula' },
      { kind: 'targetGroups', label: 'field.targetGroups', value: 'Leerjaar 2' },
      { kind: 'owner', label: 'field.owner', value: 'role.careersCounsellor, role.formTutor' },
      { kind: 'minutes', label: 'field.minutes', value: 'amount.hours 1,5' },
      { kind: 'cents', label: 'field.cents', value: 'amount.euros 25' },
      { kind: 'buildsOn', label: 'field.buildsOn', value: 'Startgesprek' },
      { kind: 'status', label: 'field.status', value: 'status.preparing' },
    ],
    elaboration: ['Koffie bestellen', 'document.done Ouders bellen'],
  })
})

test('a row says what the group remarked, and never what was noted in private', () => {
  const planned = plannedDocument()
  const { id } = activityTitled(planned, 'Ouderavond "Samen kiezen"')
  const remarked = doing(planned, 'remark.set', { activityId: id, text: 'Met koffie vooraf' })
  const plan = planIn(withOwnRemark(remarked, id, 'De decaan twijfelt'))
  expect(plan.remark).toBe('field.remark')
  expect(plan.year.rows.map(({ remark }) => remark)).toEqual(['', '', 'Met koffie vooraf', '', '', '', ''])
  expect(JSON.stringify(plan)).not.toContain('twijfelt')
})

test('the vision is told in paragraphs, without empty ones', () => {
  expect(planIn(begunDocument()).vision.paragraphs).toEqual([])
  const document = doing(begunDocument(), 'vision.set', { vision: 'Ouders kiezen mee.\n\n  De leerling leidt.' })
  expect(planIn(document).vision).toEqual({
    heading: 'document.vision',
    paragraphs: ['Ouders kiezen mee.', 'De leerling leidt.'],
    blocks: [
      { kind: 'paragraph', text: 'Ouders kiezen mee.' },
      { kind: 'paragraph', text: 'De leerling leidt.' },
    ],
  })
})

test('hours and costs stand beside what the school sets aside, and are left out when nobody named any', () => {
  const totals = (document: TrajectDocument) =>
    planIn(document).facts.filter(({ label }) => label === 'field.minutes' || label === 'field.cents')
  expect(totals(plannedDocument())).toEqual([])
  const costing = withActivity(begunDocument(), { title: 'Bustocht', more: { minutes: 7200, cents: 40_000 } })
  expect(totals(costing)).toEqual([
    { label: 'field.minutes', value: 'amount.hours 120' },
    { label: 'field.cents', value: 'amount.euros 400' },
  ])
  expect(totals(doing(costing, 'resources.set', { minutes: 9000, cents: 50_000 }))).toEqual([
    { label: 'field.minutes', value: 'document.balance.left 120 150 30' },
    { label: 'field.cents', value: 'document.balance.left amount.euros 400 amount.euros 500 amount.euros 100' },
  ])
})

test('the rows of the year stand by month too, and what has no moment stands apart', () => {
  const { months, unplanned, year } = planIn(plannedDocument())
  expect(months.map(({ heading, rows }) => [heading, rows.length])).toEqual([
    ['September 2026', 1],
    ['Oktober 2026', 1],
    ['November 2026', 1],
    ['Februari 2027', 1],
    ['Maart 2027', 1],
    ['Mei 2027', 1],
  ])
  expect(unplanned.rows.map(({ title }) => title)).toEqual(['Ouders in de klas over hun loopbaan'])
  expect([...months.flatMap(({ rows }) => rows), ...unplanned.rows]).toEqual(year.rows)
})

test('what the school called off says so, and needs nothing more', () => {
  const document = withActivity(begunDocument(), { title: 'Markt', more: { status: 'cancelled' } })
  expect(planIn(document).year.rows[0]?.details).toEqual([
    { kind: 'status', label: 'field.status', value: 'status.cancelled' },
  ])
  expect(planIn(document).gaps.items).toEqual([])
})

test('what an activity of this year still lacks is listed', () => {
  expect(planIn(plannedDocument()).gaps.items).toEqual([
    { label: 'Ouders in de klas over hun loopbaan', value: 'part.moment, part.participation, part.tool' },
  ])
})

test('a sealed plan says when, who was there, and what changed since', () => {
  const definitive = sealed(plannedDocument())
  expect(planIn(definitive).facts).toContainEqual({
    label: 'document.status',
    value: 'document.status.definitive 16-06-2026 1',
  })
  expect(planIn(definitive).facts).toContainEqual({ label: 'document.present', value: 'decaan en twee mentoren' })
  expect(planIn(definitive).changes.items).toEqual([])

  const { id } = activityTitled(definitive, 'Snuffelstage')
  const moved = doing(definitive, 'activity.edit', { id, moment: '2027-04' })
  expect(planIn(moved).year.rows.find((row) => row.id === id)?.kind).toBe(
    'kind.existing, version.since.changed.definitive 1',
  )
  const amended = doing(definitive, 'activity.remove', { ids: [id] })
  expect(planIn(amended).changes).toEqual({
    heading: 'document.changes 16-06-2026',
    items: [{ title: 'Snuffelstage', lines: ['review.ledger.removed'] }],
  })
})

test('a text with line breaks and controls, from an import, becomes one line', () => {
  const document = withActivity(begunDocument(), { title: 'Markt' })
  const activity = { ...activityTitled(document, 'Markt'), title: 'Markt\nop\u0000school', goal: 'a\r\nb' }
  const imported = { ...document, activity: new Map([[activity.id, activity]]) }
  expect(planIn(imported).year.rows[0]).toMatchObject({ title: 'Markt op school', goal: 'a b' })
})
