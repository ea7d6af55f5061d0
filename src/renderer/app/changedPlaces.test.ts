import { expect, it } from 'vitest'
import { diff } from '#shared/patch.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf, stepsOf } from '#shared/rules/board/boards.ts'
import { begunDocument, doing } from '#shared/testing/fixture.ts'
import { placesOf } from './changedPlaces.ts'

const begun = begunDocument()
const step = stepsOf(begun, sessionOf(begun, 'werksessie1')?.id ?? '')[0]
const stepId = step?.id ?? ''
const added = doing(begun, 'card.add', { stepId, column: 'thoughts', cards: [{ text: 'Ouderavond' }], parked: false })
const cardId = [...added.card.keys()][0] ?? ''
const planned = doing(added, 'activity.add', { title: 'Startgesprek', kind: 'new', moment: null })
const activityId = [...planned.activity.keys()][0] ?? ''

const places = (before: TrajectDocument, after: TrajectDocument) => placesOf(diff(before, after), after)

it('finds a card in its step, also where it no longer is', () => {
  const place = { kind: 'board', stepId, item: cardId, column: 'thoughts' }
  expect(places(begun, added)).toEqual([place])
  expect(places(added, begun)).toEqual([place])
})

it('finds what was changed of an activity, by the names that the panel and the table have for it', () => {
  const edited = doing(planned, 'activity.edit', { id: activityId, goal: 'Elkaar leren kennen' })
  expect(places(planned, edited)).toEqual([{ kind: 'plan', activityId, fields: ['goal'] }])
  const worked = doing(planned, 'plan.edit', { rows: [{ id: activityId, minutes: 60, owners: [{ role: 'parent' }] }] })
  expect(places(planned, worked)).toEqual([
    { kind: 'plan', activityId, fields: expect.arrayContaining(['hours', 'minutes']) },
    { kind: 'plan', activityId, fields: ['owner'] },
  ])
  const parted = doing(planned, 'plan.edit', { rows: [{ id: activityId, parts: { parent: 'vertellen' } }] })
  expect(places(planned, parted)).toEqual([{ kind: 'plan', activityId, fields: ['participation'] }])
})

it('finds an activity that comes or goes as a whole', () => {
  for (const place of places(planned, added)) expect(place).toEqual({ kind: 'plan', activityId, fields: [] })
})

it('finds a card that went to the plan at both ends', () => {
  const sent = doing(added, 'activity.fromCards', { cardIds: [cardId], moment: '2026-11' })
  expect(new Set(places(added, sent).map(({ kind }) => kind))).toEqual(new Set(['plan', 'board']))
})

it('finds the school, and no place for people', () => {
  const grouped = doing(begun, 'targetGroup.add', { names: ['Leerjaar 1'] })
  expect(places(begun, grouped)).toEqual([{ kind: 'school' }])
  expect(places(begun, doing(begun, 'person.add', { name: 'decaan' }))).toEqual([])
})

it('finds an agreement by itself, without a screen to go to', () => {
  const sessionId = step?.sessionId ?? ''
  const agreed = doing(begun, 'agreement.add', { sessionId, what: 'Zaal vragen' })
  const [agreementId] = agreed.agreement.keys()
  for (const place of [...places(begun, agreed), ...places(agreed, begun)]) {
    expect(place).toEqual({ kind: 'agreement', agreementId })
  }
})
