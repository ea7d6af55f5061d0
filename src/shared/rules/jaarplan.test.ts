import { expect, test } from 'vitest'
import type { Document } from '../records.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '../testing/fixture.ts'
import { jaarplanOf, planStatus } from './jaarplan.ts'
import type { Translate } from './wording.ts'

/** Shows which text is asked for, and with what. */
const keys: Translate = (key, values) => (values ? `${key} ${Object.values(values).join(' ')}` : key)
const planIn = (document: Document) => jaarplanOf(document, 'nl', keys)
const sealed = (document: Document) =>
  doing(document, 'version.seal', { date: '2026-06-16', attendees: 'decaan en twee mentoren' })

test('a plan is a sketch, then a concept, then definitive, then amended', () => {
  const sketch = withActivity(begunDocument(), { title: 'Open avond' })
  expect(planStatus(sketch).kind).toBe('sketch')
  const concept = doing(sketch, 'review.start', { date: '2026-06-02' })
  expect(planStatus(concept).kind).toBe('concept')
  const definitive = sealed(concept)
  expect(planStatus(definitive).kind).toBe('definitive')
  const { id } = activityTitled(definitive, 'Open avond')
  const amended = doing(definitive, 'activity.setMoment', { id, moment: '2027-01-21' })
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
    tools: ['Gesprekskaarten loopbaan', 'Talentenspel'],
  })
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
    value: 'document.status.definitive 16-06-2026',
  })
  expect(planIn(definitive).facts).toContainEqual({ label: 'document.present', value: 'decaan en twee mentoren' })
  expect(planIn(definitive).changes.items).toEqual([])

  const { id } = activityTitled(definitive, 'Snuffelstage')
  const amended = doing(definitive, 'activity.remove', { ids: [id] })
  expect(planIn(amended).changes).toEqual({
    heading: 'document.changes 16-06-2026',
    items: [{ label: 'Snuffelstage', value: 'document.change.removed' }],
  })
})

test('a text with line breaks and controls, from an import, becomes one line', () => {
  const document = withActivity(begunDocument(), { title: 'Markt' })
  const activity = { ...activityTitled(document, 'Markt'), title: 'Markt\nop\u0000school', goal: 'a\r\nb' }
  const imported = { ...document, activity: new Map([[activity.id, activity]]) }
  expect(planIn(imported).year.rows[0]).toMatchObject({ title: 'Markt op school', goal: 'a b' })
})
