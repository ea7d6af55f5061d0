import fc from 'fast-check'
import { describe, expect, expectTypeOf, it, vi } from 'vitest'
import { perState } from './perState.ts'
import { emptyDocument, type TrajectDocument } from './records.ts'

type Read = Pick<TrajectDocument, 'card' | 'cluster'>

const sizes = ({ card, cluster }: Read) => ({ cards: card.size, clusters: cluster.size })
const table = () => new Map<string, never>()

describe('what follows from some tables', () => {
  it('stays the same as long as those tables do', () => {
    const sizesOf = perState(['card', 'cluster'], sizes)
    const before = sizesOf(emptyDocument)
    expect(before).toEqual({ cards: 0, clusters: 0 })
    const elsewhere: TrajectDocument = { ...emptyDocument, note: table(), activity: table() }
    expect(sizesOf(elsewhere)).toBe(before)
    expect(sizesOf({ ...emptyDocument, cluster: table() })).not.toBe(before)
    expect(sizesOf(emptyDocument)).toBe(before)
  })

  it('is worked out once for every state, however they take turns', () => {
    const states = [table(), table(), table()]
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { maxLength: 30 }), (visits) => {
        const compute = vi.fn(({ card, cluster }: Read) => [card, cluster])
        const tablesOf = perState(['card', 'cluster'], compute)
        for (const [card, cluster] of visits) {
          const document = { ...emptyDocument, card: states[card] ?? table(), cluster: states[cluster] ?? table() }
          const [readCards, readClusters] = tablesOf(document)
          expect(readCards).toBe(document.card)
          expect(readClusters).toBe(document.cluster)
        }
        expect(compute).toHaveBeenCalledTimes(new Set(visits.map(String)).size)
      }),
    )
  })

  it('sees no other tables', () => {
    expect(perState(['card', 'note'], (document) => Object.keys(document))(emptyDocument)).toEqual(['card', 'note'])
  })

  it('cannot be made from a table that is not named', () => {
    type Compute<T extends keyof TrajectDocument> = Parameters<typeof perState<T, unknown>>[1]
    expectTypeOf(sizes).toExtend<Compute<'card' | 'cluster' | 'note'>>()
    expectTypeOf(sizes).toExtend<Compute<'card' | 'cluster'>>()
    expectTypeOf(sizes).not.toExtend<Compute<'card'>>()
    expectTypeOf((document: TrajectDocument) => document.card).not.toExtend<Compute<'card'>>()
  })
})
