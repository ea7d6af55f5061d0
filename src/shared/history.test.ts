import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeBack } from './commands/draft.ts'
import { type CommandName, decide, type InputOf } from './commands/index.ts'
import { advance, type HistoryLine, type HistoryTops, noTops, topsOf } from './history.ts'
import { apply, invert, type Patch } from './patch.ts'
import { emptyDocument, type TrajectDocument } from './records.ts'
import { AsideMemory, asidesOf, workOf } from './testing/asides.ts'
import { countingContext, written } from './testing/context.ts'
import { askedOf, begin, gesture, gestures, play } from './testing/gestures.ts'
import type { Gesture } from './testing/hand.ts'

/** Something that can be taken back or done again: the revision that did it, and the one whose patch is to be inverted. */
type Entry = { readonly of: number; readonly at: number }

/** Undo and redo as two whole piles, oldest first: what `advance` must come down to. */
type Piles = { readonly undo: readonly Entry[]; readonly redo: readonly Entry[] }

const noPiles: Piles = { undo: [], redo: [] }

/** The piles after one more line. */
function pileUp(piles: Piles, line: Pick<HistoryLine, 'kind' | 'revision' | 'of'>): Piles {
  const entry = { of: line.of ?? line.revision, at: line.revision }
  const without = (entries: readonly Entry[]) => entries.filter(({ of }) => of !== entry.of)
  switch (line.kind) {
    case 'do':
      return { undo: [...piles.undo, entry], redo: [] }
    case 'undo':
      return { undo: without(piles.undo), redo: [...piles.redo, entry] }
    case 'redo':
      return { undo: [...piles.undo, entry], redo: without(piles.redo) }
    case 'aside':
      return piles
  }
}

/** A traject with its history in memory: what the workspace does, without a disk. */
class Afternoon {
  document: TrajectDocument = emptyDocument
  piles = noPiles
  tops: HistoryTops = noTops
  #revision = 0
  readonly #patches = new Map<number, Patch>()
  readonly #lines: Pick<HistoryLine, 'kind' | 'revision' | 'of'>[] = []
  readonly #context = countingContext()

  constructor() {
    this.does('traject.create', begin.input as InputOf<'traject.create'>)
  }

  ask(command: string, input: unknown): 'do' | 'aside' | null {
    const decided = decide(this.document, command, input, this.#context)
    if (!decided.ok || decided.value.patch.length === 0) return null
    const kind = decided.value.isAside ? 'aside' : 'do'
    this.#add(kind, decided.value.patch, null)
    return kind
  }

  does<N extends CommandName>(command: N, input: InputOf<N>): void {
    if (this.ask(command, input) === null) throw new Error(`${command} did nothing`)
  }

  goBack(kind: 'undo' | 'redo'): boolean {
    const entry = this.piles[kind].at(-1)
    if (!entry) return false
    this.#add(kind, takeBack(this.document, this.#patches.get(entry.at) ?? []), entry.of)
    return true
  }

  #add(kind: 'do' | 'aside' | 'undo' | 'redo', patch: Patch, of: number | null): void {
    this.#revision += 1
    this.#patches.set(this.#revision, patch)
    this.document = apply(this.document, patch)
    const line = { kind, revision: this.#revision, of }
    this.#lines.push(line)
    this.piles = pileUp(this.piles, line)
    const earlier = topsOf(this.#lines.slice(0, -1))
    this.tops = advance(this.tops, line, (revision) => earlier.get(revision - 1) ?? noTops)
  }
}

type Move = { readonly kind: 'gesture'; readonly gesture: Gesture } | { readonly kind: 'undo' | 'redo' }
const aGesture = gesture.map((of): Move => ({ kind: 'gesture', gesture: of }))
const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: aGesture },
    { weight: 4, arbitrary: fc.constant<Move>({ kind: 'undo' }) },
    { weight: 3, arbitrary: fc.constant<Move>({ kind: 'redo' }) },
  ),
  { minLength: 1, maxLength: 60, size: 'max' },
)
/** Gestures of which only those count that undo passes by. */
const sides = fc.array(
  gesture.filter(({ command }) => command.startsWith('timer.') || command === 'note.set'),
  { maxLength: 20, size: 'max' },
)

describe('history, as a law', () => {
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
      { numRuns: 60 },
    )
  })

  it('undoes and redoes as a pile of documents would, and leaves clocks and notes as they were last', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const afternoon = new Afternoon()
        const memory = new AsideMemory()
        const past = [workOf(emptyDocument)]
        let future: string[] = []
        for (const move of all) {
          const before = afternoon.document
          if (move.kind === 'gesture') {
            const { command, input } = askedOf(before, move.gesture)
            if (afternoon.ask(command, input) === 'do') {
              past.push(workOf(before))
              future = []
            }
          } else {
            const [from, to] = move.kind === 'undo' ? [past, future] : [future, past]
            // The beginning stays, as it does in the app.
            if (move.kind === 'undo' && past.length === 1) continue
            expect(afternoon.goBack(move.kind)).toBe(from.length > 0)
            const expected = from.pop()
            if (expected === undefined) continue
            to.push(workOf(before))
            expect(workOf(afternoon.document)).toBe(expected)
            expect(asidesOf(afternoon.document)).toEqual(memory.expected(before, afternoon.document))
          }
          memory.see(afternoon.document)
          const { piles, tops } = afternoon
          expect([piles.undo.length, piles.redo.length]).toEqual([past.length, future.length])
          expect(tops).toEqual({ undo: piles.undo.at(-1)?.at ?? null, redo: piles.redo.at(-1)?.at ?? null })
        }
      }),
      { numRuns: 100 },
    )
  })

  it('goes back to the beginning and forth to the end, step by step, whatever clocks and notes do meanwhile', () => {
    fc.assert(
      fc.property(gestures(), sides, (all, between) => {
        const afternoon = new Afternoon()
        const states = [workOf(afternoon.document)]
        for (const each of all) {
          const { command, input } = askedOf(afternoon.document, each)
          if (afternoon.ask(command, input) === 'do') states.push(workOf(afternoon.document))
        }
        const waiting = [...between]
        const meanwhile = () => {
          const next = waiting.pop()
          const asked = next && askedOf(afternoon.document, next)
          if (asked) afternoon.ask(asked.command, asked.input)
        }
        for (const state of states.slice(0, -1).toReversed()) {
          afternoon.goBack('undo')
          expect(workOf(afternoon.document)).toBe(state)
          meanwhile()
        }
        for (const state of states.slice(1)) {
          afternoon.goBack('redo')
          expect(workOf(afternoon.document)).toBe(state)
          meanwhile()
        }
        expect(afternoon.goBack('redo')).toBe(false)
        const running = [...afternoon.document.timer.values()].filter((timer) => timer.startedAt !== null)
        expect(running.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 60 },
    )
  })
})

describe('history, by example', () => {
  const stepCalled = ({ document }: Afternoon, title: string) =>
    [...document.step.values()].find((step) => step.title === title)?.id ?? ''
  const notesIn = ({ document }: Afternoon) => [...document.note.values()].map(({ text }) => text)
  const clockOf = ({ document }: Afternoon, stepId: string) =>
    [...document.timer.values()].find((timer) => timer.stepId === stepId)

  it('forgets what can be done again once something new is done', () => {
    const lines = [
      { revision: 1, kind: 'do' },
      { revision: 2, kind: 'do' },
      { revision: 3, kind: 'undo' },
    ] as const
    const after = (kind: HistoryLine['kind']) => topsOf([...lines, { revision: 4, kind }]).get(4)
    expect(topsOf(lines).get(3)).toEqual({ undo: 1, redo: 3 })
    expect(after('redo')).toEqual({ undo: 4, redo: null })
    expect(after('do')).toEqual({ undo: 4, redo: null })
    expect(after('undo')).toEqual({ undo: null, redo: 4 })
    expect(after('aside')).toEqual({ undo: 1, redo: 3 })
  })

  it('brings a note back with the step that it was written on', () => {
    const afternoon = new Afternoon()
    afternoon.does('step.add', { title: 'Pauze', minutes: 10, beforeId: null })
    const stepId = stepCalled(afternoon, 'Pauze')
    afternoon.does('note.set', { stepId, text: 'Koffie staat in de aula' })
    afternoon.goBack('undo')
    expect(notesIn(afternoon)).toEqual([])
    afternoon.goBack('redo')
    expect(stepCalled(afternoon, 'Pauze')).toBe(stepId)
    expect(notesIn(afternoon)).toEqual(['Koffie staat in de aula'])
  })

  it('keeps the newest note when the step goes and comes more than once', () => {
    const afternoon = new Afternoon()
    afternoon.does('step.add', { title: 'Pauze', minutes: 10, beforeId: null })
    const stepId = stepCalled(afternoon, 'Pauze')
    afternoon.does('note.set', { stepId, text: 'Koffie' })
    afternoon.does('step.remove', { id: stepId })
    afternoon.goBack('undo')
    afternoon.does('note.set', { stepId, text: 'Koffie en thee' })
    afternoon.goBack('redo')
    expect(notesIn(afternoon)).toEqual([])
    afternoon.goBack('undo')
    expect(notesIn(afternoon)).toEqual(['Koffie en thee'])
  })

  it('does not stop or set back the clock when work is taken back', () => {
    const afternoon = new Afternoon()
    const [step] = [...afternoon.document.step.values()]
    const stepId = step?.id ?? ''
    afternoon.does('card.add', { stepId, column: 'thoughts', cards: [{ text: 'Ouders willen meedenken' }] })
    afternoon.does('timer.start', { stepId })
    const clock = clockOf(afternoon, stepId)
    afternoon.goBack('undo')
    expect(afternoon.document.card.size).toBe(0)
    expect(clockOf(afternoon, stepId)).toBe(clock)
  })

  it('never lets two clocks run: one that comes back with its step stands where the other took over', () => {
    const afternoon = new Afternoon()
    const [usual] = [...afternoon.document.step.values()]
    afternoon.does('step.add', { title: 'Pauze', minutes: 10, beforeId: null })
    const stepId = stepCalled(afternoon, 'Pauze')
    afternoon.does('timer.start', { stepId })
    afternoon.does('step.remove', { id: stepId })
    afternoon.does('timer.start', { stepId: usual?.id ?? '' })
    afternoon.goBack('undo')
    // The times of the test: the one clock began at a second, the other one second later.
    expect(clockOf(afternoon, stepId)).toMatchObject({ startedAt: null, elapsed: 1000 })
    expect(clockOf(afternoon, usual?.id ?? '')?.startedAt).not.toBeNull()
  })
})
