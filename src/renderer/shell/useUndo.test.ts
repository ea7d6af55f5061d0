import { expect, test, vi } from 'vitest'
import type { HistoryState } from '#shared/contract.ts'
import { actionsInTurn } from './useUndo.ts'

const edit = { key: 'did.activity.edit', values: {}, revision: 3 }
const seal = { key: 'did.version.seal', values: {}, revision: 2 }

/** A traject that was sealed and then changed, of which every undo is answered a moment later. */
function sealedAndChanged() {
  const steps = [seal, edit]
  const store = { history: { undo: edit, redo: null } as HistoryState }
  const undone: string[] = []
  const onAsk = vi.fn()
  const actions = actionsInTurn(
    store,
    async (way) => {
      await Promise.resolve()
      undone.push(`${way} ${steps.pop()?.key}`)
      store.history = { undo: steps.at(-1) ?? null, redo: null }
    },
    onAsk,
  )
  return { actions, undone, onAsk }
}

test('two quick presses take back the change, and ask before the seal', async () => {
  const { actions, undone, onAsk } = sealedAndChanged()
  actions.undo()
  actions.undo()
  await vi.waitFor(() => expect(onAsk).toHaveBeenCalledOnce())
  expect(undone).toEqual(['undo did.activity.edit'])
})

test('a step that fails keeps none from coming after it', async () => {
  const turned: string[] = []
  const actions = actionsInTurn(
    { history: { undo: edit, redo: null } },
    async (way) => {
      turned.push(way)
      if (way === 'undo') throw new Error('no line')
    },
    () => undefined,
  )
  actions.undo()
  actions.redo()
  await vi.waitFor(() => expect(turned).toEqual(['undo', 'redo']))
})
