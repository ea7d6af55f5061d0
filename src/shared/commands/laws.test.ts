import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { errorCodes } from '../errors.ts'
import { advance, emptyStacks } from '../history.ts'
import { apply, invert, type Patch } from '../patch.ts'
import {
  type AnyRecord,
  type Card,
  type Document,
  emptyDocument,
  fromSnapshot,
  references,
  snapshotSchema,
  tableNames,
  tables,
  toSnapshot,
} from '../records.ts'
import { boards, cardsIn, stepsOf } from '../rules/boards.ts'
import { written } from '../testing/context.ts'
import { gestures, play } from '../testing/gestures.ts'
import { type CommandName, commands } from './index.ts'

const runs = { numRuns: 60 }

describe('any afternoon of commands', () => {
  it('keeps every record in the shape of its table, under its own id', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const end = play(all).at(-1)?.after ?? emptyDocument
        for (const table of tableNames) {
          const exact = tables[table].strict()
          for (const [id, record] of end[table]) {
            expect(exact.parse(record)).toEqual(record)
            expect(record.id).toBe(id)
          }
        }
      }),
      runs,
    )
  })

  it('never leaves a reference to a record that is gone', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          for (const table of tableNames) {
            for (const [field, to] of Object.entries(references[table])) {
              for (const record of after[table].values()) expect(after[to].has(fieldOf(record, field))).toBe(true)
            }
          }
        }
      }),
      runs,
    )
  })

  it('gives no two cards of a column, activities, or tools of an activity the same rank', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const places = [
            ...[...after.card.values()].map((card) => `${card.stepId} ${card.column} ${card.rank}`),
            ...[...after.activity.values()].map((activity) => activity.rank),
            ...[...after.tool.values()].map((tool) => `${tool.activityId} ${tool.rank}`),
          ]
          expect(new Set(places).size).toBe(places.length)
        }
      }),
      runs,
    )
  })

  it('keeps the cards in the order that lists on paper would have', () => {
    fc.assert(
      fc.property(gestures(60), (all) => {
        let paper: Paper = new Map()
        for (const { asked, answer, before, after } of play(all)) {
          if (answer.ok) paper = onPaper(paper, asked.command, asked.input, before, answer.value.patch)
          expect(columnsOf(after)).toEqual(withoutEmpty(paper))
        }
      }),
      { numRuns: 150 },
    )
  })

  it('puts a card on the plan at most once, and an activity has a role at most once', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { after } of play(all)) {
          const planned = [...after.origin.values()].map((origin) => origin.cardId)
          expect(new Set(planned).size).toBe(planned.length)
          const parts = [...after.participation.values()].map(({ activityId, role }) => `${activityId} ${role}`)
          expect(new Set(parts).size).toBe(parts.length)
        }
      }),
      runs,
    )
  })

  it('refuses with a known error and without a change, and never throws', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        for (const { answer, before, after } of play(all)) {
          if (answer.ok) continue
          expect(errorCodes).toContain(answer.error.code)
          expect(after).toBe(before)
        }
      }),
      runs,
    )
  })

  it('comes through a snapshot as it was', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const document = play(all).at(-1)?.after ?? emptyDocument
        const sent: unknown = JSON.parse(JSON.stringify(toSnapshot(document)))
        expect(written(fromSnapshot(snapshotSchema.parse(sent)))).toBe(written(document))
      }),
      runs,
    )
  })

  it('is a play in which each command succeeds now and then', () => {
    const succeeded = new Set<string>()
    for (const all of fc.sample(gestures(), { numRuns: 150, seed: 42 })) {
      for (const { asked, answer } of play(all))
        if (answer.ok && answer.value.patch.length > 0) succeeded.add(asked.command)
    }
    expect([...succeeded].sort()).toEqual((Object.keys(commands) as CommandName[]).sort())
  })
})

describe('history', () => {
  it('taken back from last to first leaves nothing', () => {
    fc.assert(
      fc.property(gestures(), (all) => {
        const steps = play(all)
        const patches = steps.flatMap(({ answer }) => (answer.ok ? [answer.value.patch] : []))
        const end = steps.at(-1)?.after ?? emptyDocument
        expect(written(patches.reduceRight((document, patch) => apply(document, invert(patch)), end))).toBe(
          written(emptyDocument),
        )
      }),
      runs,
    )
  })

  it('undoes and redoes as a pile of documents would', () => {
    const moves = fc.array(fc.constantFrom('do', 'do', 'undo', 'redo' as const), { maxLength: 60 })
    fc.assert(
      fc.property(gestures(), moves, (all, kinds) => {
        const patches = play(all).flatMap(({ answer }) => (answer.ok ? [answer.value.patch] : []))
        const byRevision = new Map<number, Patch>()
        let [document, stacks, revision, next] = [emptyDocument, emptyStacks, 0, 0]
        // The model: whole documents on two piles.
        const past: Document[] = []
        const future: Document[] = []
        for (const kind of kinds) {
          const of = kind === 'do' ? null : ((kind === 'undo' ? stacks.undo : stacks.redo).at(-1) ?? null)
          const pile = kind === 'undo' ? past : future
          if (kind !== 'do') expect(of === null).toBe(pile.length === 0)
          // A new command only fits on the document it was decided for: then the play goes on from the start.
          const patch = kind === 'do' ? (future.length === 0 ? patches[next] : undefined) : byRevision.get(of ?? 0)
          if (!patch) continue
          revision += 1
          if (kind === 'do') {
            next += 1
            past.push(document)
            future.length = 0
            byRevision.set(revision, patch)
            document = apply(document, patch)
          } else {
            const expected = pile.pop()
            ;(kind === 'undo' ? future : past).push(document)
            document = apply(document, kind === 'undo' ? invert(patch) : patch)
            expect(written(document)).toBe(written(expected ?? emptyDocument))
          }
          stacks = advance(stacks, { kind, revision, of })
          expect([stacks.undo.length, stacks.redo.length]).toEqual([past.length, future.length])
        }
      }),
      runs,
    )
  })

  it('forgets what can be done again once something new is done', () => {
    const first = advance(emptyStacks, { kind: 'do', revision: 1, of: null })
    const second = advance(first, { kind: 'do', revision: 2, of: null })
    const undone = advance(second, { kind: 'undo', revision: 3, of: 2 })
    expect(undone).toEqual({ undo: [1], redo: [2] })
    expect(advance(undone, { kind: 'redo', revision: 4, of: 2 })).toEqual({ undo: [1, 2], redo: [] })
    expect(advance(undone, { kind: 'do', revision: 4, of: null })).toEqual({ undo: [1, 4], redo: [] })
  })
})

type Paper = ReadonlyMap<string, readonly string[]>

function fieldOf(record: AnyRecord, field: string): string {
  return String(Object.entries(record).find(([name]) => name === field)?.[1])
}

/** The ids of the cards per column that has any, as the board shows them. */
function columnsOf(document: Document): Paper {
  const columns = new Map<string, readonly string[]>()
  for (const session of document.session.values()) {
    for (const step of stepsOf(document, session.id)) {
      for (const column of boards[step.board].columns) {
        columns.set(
          `${step.id} ${column}`,
          cardsIn(document, step.id, column).map((card) => card.id),
        )
      }
    }
  }
  return withoutEmpty(columns)
}

function withoutEmpty(paper: Paper): Paper {
  return new Map([...paper].filter(([, ids]) => ids.length > 0))
}

/** The same lists, kept by hand: what was added is read from the patch, what moves and goes from what was asked. */
function onPaper(paper: Paper, command: string, input: unknown, before: Document, patch: Patch): Paper {
  if (command === 'card.add') {
    const { stepId, column } = commands['card.add'].input.parse(input)
    const key = `${stepId} ${column}`
    return new Map(paper).set(key, [...(paper.get(key) ?? []), ...patch.map((change) => change.id)])
  }
  if (command === 'card.remove') {
    const { ids } = commands['card.remove'].input.parse(input)
    return without(paper, ids)
  }
  if (command === 'card.move') {
    const { ids, stepId, column, beforeId } = commands['card.move'].input.parse(input)
    const key = `${stepId} ${column}`
    const target = paper.get(key) ?? []
    const start = beforeId === null ? -1 : target.indexOf(beforeId)
    const landing = start === -1 ? undefined : target.slice(start).find((id) => !ids.includes(id))
    const moving = [...new Set(ids)].flatMap((id) => before.card.get(id) ?? []).sort(asTheyStood)
    const left = without(paper, ids)
    const list = left.get(key) ?? []
    const at = landing === undefined ? list.length : list.indexOf(landing)
    return new Map(left).set(key, [...list.slice(0, at), ...moving.map((card) => card.id), ...list.slice(at)])
  }
  return paper
}

function without(paper: Paper, ids: readonly string[]): Paper {
  return new Map([...paper].map(([key, list]) => [key, list.filter((id) => !ids.includes(id))]))
}

function asTheyStood(a: Card, b: Card): number {
  return `${a.rank} ${a.id}` < `${b.rank} ${b.id}` ? -1 : 1
}
