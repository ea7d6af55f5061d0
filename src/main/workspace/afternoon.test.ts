import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdAnswer, holdEvent } from '#main/heldToContract.ts'
import { openStore } from '#main/store/store.ts'
import { must, temporaryFolder } from '#main/store/testing/folder.ts'
import type { Patched } from '#shared/contract.ts'
import { apply, invert } from '#shared/patch.ts'
import { emptyDocument, fromSnapshot, type TrajectDocument } from '#shared/records.ts'
import { AsideMemory, asidesOf, workOf } from '#shared/testing/asides.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { askedOf, begin, gesture } from '#shared/testing/gestures.ts'
import type { Gesture } from '#shared/testing/hand.ts'
import { Workspace } from './workspace.ts'

type Move = { readonly kind: 'gesture'; readonly gesture: Gesture } | { readonly kind: 'undo' | 'redo' | 'reopen' }

const moves: fc.Arbitrary<readonly Move[]> = fc.array(
  fc.oneof(
    { weight: 12, arbitrary: gesture.map((of): Move => ({ kind: 'gesture', gesture: of })) },
    { weight: 4, arbitrary: fc.constant<Move>({ kind: 'undo' }) },
    { weight: 2, arbitrary: fc.constant<Move>({ kind: 'redo' }) },
    { weight: 1, arbitrary: fc.constant<Move>({ kind: 'reopen' }) },
  ),
  { minLength: 1, maxLength: 50, size: 'max' },
)

/** What another window holds: it read the traject once and has applied each patch since. */
class SecondWindow {
  document: TrajectDocument
  revision: number

  constructor(workspace: Workspace, trajectId: string) {
    const answer = workspace.open(trajectId)
    holdAnswer('traject.open', answer)
    const opened = must(answer)
    this.document = fromSnapshot(opened.snapshot)
    this.revision = opened.revision
  }

  hear(patched: Patched): void {
    holdEvent('patched', patched)
    const received: Patched = JSON.parse(JSON.stringify(patched))
    expect(received.revision).toBe(this.revision + 1)
    this.revision = received.revision
    this.document = apply(this.document, received.patch)
  }
}

function begun(folder: string, context = countingContext()) {
  const store = must(openStore(folder))
  const workspace = new Workspace(store, context)
  return { store, workspace }
}

describe('any afternoon of work', () => {
  it('is the same in memory, on disk, in a second window and after a restart, with undo and redo as they were', () => {
    const folder = temporaryFolder()
    const context = countingContext()
    let { store, workspace } = begun(folder, context)
    fc.assert(
      fc.property(moves, (all) => {
        const { trajectId } = must(workspace.create(begin.input))
        const window = new SecondWindow(workspace, trajectId)
        const listen = () => workspace.onPatched((patched) => window.hear(patched))
        let stop = listen()
        // The model of undo and redo: whole documents on two piles, clocks and notes beside them.
        let past: string[] = []
        let future: string[] = []
        const memory = new AsideMemory()
        for (const move of all) {
          const before = must(workspace.document(trajectId))
          if (move.kind === 'reopen') {
            const history = must(workspace.open(trajectId)).history
            stop()
            workspace.close()
            ;({ store, workspace } = begun(folder, context))
            stop = listen()
            expect(must(workspace.open(trajectId)).history).toEqual(history)
          } else if (move.kind === 'gesture') {
            const asked = askedOf(must(workspace.document(trajectId)), move.gesture)
            const answer = workspace.execute(trajectId, asked.command, asked.input)
            if (answer.ok && answer.value?.kind === 'do') [past, future] = [[...past, workOf(before)], []]
          } else {
            const [from, to] = move.kind === 'undo' ? [past, future] : [future, past]
            const answer = move.kind === 'undo' ? workspace.undo(trajectId) : workspace.redo(trajectId)
            expect(answer.ok).toBe(from.length > 0)
            if (answer.ok) {
              const after = must(workspace.document(trajectId))
              expect(workOf(after)).toBe(from.pop())
              expect(asidesOf(after)).toEqual(memory.expected(before, after))
              to.push(workOf(before))
            }
          }
          const now = must(workspace.document(trajectId))
          memory.see(now)
          expect(written(store.readDocument(trajectId))).toBe(written(now))
          expect(written(window.document)).toBe(written(now))
          const opened = must(workspace.open(trajectId))
          expect(opened.revision).toBe(window.revision)
          expect([opened.history.undo !== null, opened.history.redo !== null]).toEqual([
            past.length > 0,
            future.length > 0,
          ])
        }
        const history = store.readHistory(trajectId)
        expect(history.map(({ revision }) => revision)).toEqual(history.map((_, index) => index + 1))
        const patches = history.map(({ revision }) => store.readPatch(trajectId, revision))
        const end = must(workspace.document(trajectId))
        expect(written(patches.reduce(apply, emptyDocument))).toBe(written(end))
        const nothing = patches.reduceRight((document, patch) => apply(document, invert(patch)), end)
        expect(written(nothing)).toBe(written(emptyDocument))
        stop()
      }),
      { numRuns: 40, endOnFailure: true },
    )
    workspace.close()
  })
})
