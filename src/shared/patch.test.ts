import fc from 'fast-check'
import { expect, describe as group, it } from 'vitest'
import { apply, describe, diff, invert, type Patch } from './patch.ts'
import { type Card, emptyDocument, type TrajectDocument, tableNames } from './records.ts'
import { written } from './testing/context.ts'
import { gestures, play } from './testing/gestures.ts'

const card: Card = {
  id: 'kaart-1',
  stepId: 'stap-1',
  column: 'keep',
  rank: 'a0',
  text: 'Ouderavond in november',
  intention: '',
  goal: '',
  dots: 0,
  parked: false,
  clusterId: null,
  originCardId: null,
}
const added: Patch = [{ table: 'card', id: card.id, before: null, after: card }]
const withCard: TrajectDocument = apply(emptyDocument, added)

group('patch, by example', () => {
  it('adds, changes and removes a record, and leaves the old document as it was', () => {
    const edited = { ...card, text: 'Ouderavond in maart' }
    const changed = apply(withCard, [{ table: 'card', id: card.id, before: card, after: edited }])
    expect(emptyDocument.card.size).toBe(0)
    expect(withCard.card.get(card.id)).toBe(card)
    expect(changed.card.get(card.id)).toEqual(edited)
    expect(apply(changed, [{ table: 'card', id: card.id, before: edited, after: null }]).card.size).toBe(0)
  })

  it('leaves tables that it does not name the same objects', () => {
    for (const table of tableNames) {
      if (table !== 'card') expect(withCard[table]).toBe(emptyDocument[table])
    }
    expect(apply(withCard, [])).toBe(withCard)
  })

  it('says what was added, removed and changed, field by field', () => {
    const edited = { ...card, text: 'Ouderavond in maart', goal: 'Ouders kennen de mentor' }
    expect(describe([...added, { table: 'card', id: card.id, before: card, after: edited }])).toEqual([
      { table: 'card', id: 'kaart-1', kind: 'added', fields: [] },
      {
        table: 'card',
        id: 'kaart-1',
        kind: 'changed',
        fields: [
          { field: 'text', before: 'Ouderavond in november', after: 'Ouderavond in maart' },
          { field: 'goal', before: '', after: 'Ouders kennen de mentor' },
        ],
      },
    ])
    expect(describe(invert(added))).toEqual([{ table: 'card', id: 'kaart-1', kind: 'removed', fields: [] }])
  })

  it('takes the last change back first', () => {
    const [first, second] = [
      { ...card, text: 'Ouderavond in maart' },
      { ...card, text: 'Ouderavond in mei' },
    ]
    const twice: Patch = [
      { table: 'card', id: card.id, before: card, after: first },
      { table: 'card', id: card.id, before: first, after: second },
    ]
    expect(apply(withCard, twice).card.get(card.id)).toBe(second)
    expect(apply(apply(withCard, twice), invert(twice)).card.get(card.id)).toBe(card)
  })

  it('finds no difference between equal records that are other objects', () => {
    expect(diff(withCard, { ...withCard, card: new Map([[card.id, { ...card }]]) })).toEqual([])
  })

  it('compares only the tables that are asked for', () => {
    expect(diff(emptyDocument, withCard, ['activity'])).toEqual([])
    expect(diff(emptyDocument, withCard, ['card'])).toEqual(added)
  })
})

group('patch, as a law', () => {
  it('apply, then invert, is as it was', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer, before, after } of play(all)) {
          if (!answer.ok) continue
          expect(written(apply(after, invert(answer.value.patch)))).toBe(written(before))
          expect(invert(invert(answer.value.patch))).toEqual(answer.value.patch)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('diff of two documents turns the one into the other, both ways', () => {
    fc.assert(
      fc.property(gestures(), fc.nat(), fc.nat(), (all, from, to) => {
        const steps = play(all)
        const a = steps[from % steps.length]?.after ?? emptyDocument
        const b = steps[to % steps.length]?.after ?? emptyDocument
        expect(written(apply(a, diff(a, b)))).toBe(written(b))
        expect(written(apply(b, diff(b, a)))).toBe(written(a))
        expect(diff(a, a)).toEqual([])
        expect(written(apply(b, invert(diff(a, b))))).toBe(written(a))
      }),
      { numRuns: 100 },
    )
  })

  it('every change tells what was there before', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer, before, after } of play(all)) {
          if (!answer.ok) continue
          for (const change of answer.value.patch) {
            expect(change.before).toEqual(before[change.table].get(change.id) ?? null)
            expect(change.after).toEqual(after[change.table].get(change.id) ?? null)
            expect(change.before).not.toEqual(change.after)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
