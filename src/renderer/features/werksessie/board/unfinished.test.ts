import { beforeEach, expect, test } from 'vitest'
import { Drafts } from '#app/drafts.ts'
import { decide } from '#shared/commands/index.ts'
import type { Bridge } from '#shared/contract.ts'
import { apply } from '#shared/patch.ts'
import { emptyDocument, type TrajectDocument } from '#shared/records.ts'
import { sessionOf, stepsOf } from '#shared/rules/board/boards.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { type CaptureDraft, keepLostLines } from './captureDraft.ts'
import { clusterItem } from './items.ts'
import { cardDraft, nameDraft, unfinishedIn } from './unfinished.ts'

/** A main that never answers. */
const silent = { call: () => new Promise(() => {}), on: () => () => {} } as unknown as Bridge

let document: TrajectDocument
let drafts: Drafts
let steps: readonly string[]
const context = countingContext()

const does = (name: string, input: unknown) => {
  const decided = decide(document, name, input, context)
  if (!decided.ok) throw new Error(decided.error.code)
  document = apply(document, decided.value.patch)
}
const cardIds = () => [...document.card.keys()]

beforeEach(() => {
  document = emptyDocument
  does(begin.command, begin.input)
  const session = sessionOf(document, 'werksessie1')
  steps = session ? stepsOf(document, session.id).map(({ id }) => id) : []
  drafts = new Drafts('traject-1', { bridge: silent, later: () => () => {} })
  const cards = ['Een', 'Twee', 'Drie'].map((text) => ({ text }))
  does('card.add', { stepId: steps[0], column: 'thoughts', cards, parked: false })
})

test('the card that was being changed last is what one goes on with, on its own step', () => {
  expect(unfinishedIn(document, steps[0] ?? '', drafts)).toBeNull()
  const [first = '', second = ''] = cardIds()
  drafts.type(cardDraft(first), { text: 'half', more: '' })
  drafts.type(cardDraft(second), { text: 'half', more: '' })
  expect(unfinishedIn(document, steps[0] ?? '', drafts)).toBe(second)
  expect(unfinishedIn(document, steps[1] ?? '', drafts)).toBeNull()
})

test('a cluster that was being named counts, a card that is parked does not', () => {
  const [first = '', second = '', third = ''] = cardIds()
  does('cluster.make', { ids: [first], ontoId: second })
  const [cluster = ''] = document.cluster.keys()
  drafts.type(nameDraft(cluster), 'Samen')
  drafts.type(cardDraft(third), { text: 'half', more: '' })
  does('card.park', { ids: [third], parked: true })
  expect(unfinishedIn(document, steps[0] ?? '', drafts)).toBe(clusterItem(cluster))
})

test('a half sentence of a step that is gone goes on in the line of the first step, behind what is there', () => {
  const line = (stepId: string) => drafts.get<CaptureDraft>(`#line ${stepId}`)?.value ?? null
  const [first = '', second = ''] = steps
  drafts.type(`#line ${first}`, { text: 'Er was', more: '' })
  drafts.type(`#line ${second}`, { text: 'blijft', more: '' })
  drafts.type('#line weg', { text: 'eens', more: 'een doel' })
  keepLostLines(drafts, document)
  expect([line(first), line(second), line('weg')]).toEqual([
    { text: 'Er was eens', more: 'een doel' },
    { text: 'blijft', more: '' },
    null,
  ])
})
