import { beforeEach, expect, test, vi } from 'vitest'
import { DocumentStore } from '#app/documentStore.ts'
import { notices } from '#app/notices.ts'
import { settled } from '#app/testing/fakeBridge.ts'
import { DocumentProvider } from '#app/useDocument.ts'
import { type CommandName, decide, type InputOf } from '#shared/commands/index.ts'
import type { Bridge, Patched } from '#shared/contract.ts'
import { apply } from '#shared/patch.ts'
import { type TrajectDocument, toSnapshot } from '#shared/records.ts'
import { ok } from '#shared/result.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begunDocument } from '#shared/testing/fixture.ts'
import { drawHook } from '#ui/testing/drawHook.tsx'
import { BoardState } from './boardState.ts'
import type { CardActions } from './cardActions.ts'
import { useCardActions } from './useCardActions.ts'

vi.mock('#app/stage.ts', () => ({ stage: {} }))

/** A main that decides as the real one does, and keeps nothing. */
function mainWith(begun: TrajectDocument): Bridge {
  let document = begun
  let revision = 1
  const context = countingContext(trajectId)
  const listeners: ((patched: Patched) => void)[] = []
  const call = async (name: string, input: { readonly command: CommandName; readonly input: InputOf<CommandName> }) => {
    if (name === 'traject.open')
      return ok({ revision, snapshot: toSnapshot(document), history: { undo: null, redo: null } })
    const decided = decide(document, input.command, input.input, context)
    if (!decided.ok) return decided
    const { patch, label } = decided.value
    if (patch.length === 0) return ok(null)
    document = apply(document, patch)
    revision += 1
    const history = { undo: { ...label, revision }, redo: null }
    const patched: Patched = { trajectId, revision, patch, kind: 'do', label, history }
    for (const listener of listeners) listener(patched)
    return ok(patched)
  }
  const on = (name: string, listener: (patched: Patched) => void) => {
    if (name === 'patched') listeners.push(listener)
    return () => {}
  }
  return { call, on } as unknown as Bridge
}

const trajectId = 'traject-voorbeeld'
const texts = ['een', 'twee', 'drie', 'vier']

let store: DocumentStore
let state: BoardState
let actions: CardActions
let focused: string[]
const asked = vi.fn()
const id = (text: string) => [...store.document.card.values()].find((card) => card.text === text)?.id ?? ''
const card = (text: string) => store.document.card.get(id(text))
const onBoard = () => [...store.document.card.values()].filter(({ parked }) => !parked)

/** As much of a page as the focus needs: the cards of the board in one column, and the line. */
function page(): void {
  const element = (item: string) => ({
    dataset: { dragItem: item, cardId: item },
    focus: () => focused.push(item),
    scrollIntoView: () => {},
    closest: () => ({ querySelectorAll: () => onBoard().map((each) => element(each.id)) }),
  })
  const stops = new Map<string, ReturnType<typeof element>>()
  const one = (item: string) => stops.get(item) ?? stops.set(item, element(item)).get(item)
  vi.stubGlobal('CSS', { escape: (text: string) => text })
  Object.assign(globalThis.document, {
    querySelector: (selector: string) => {
      if (selector === '[data-focus-home]') return { focus: () => focused.push('line') }
      const item = /data-drag-item="(.+)"/.exec(selector)?.[1] ?? ''
      return onBoard().some((each) => each.id === item) || store.document.cluster.has(item.slice(8)) ? one(item) : null
    },
  })
}

beforeEach(async () => {
  notices.clear()
  asked.mockClear()
  focused = []
  const begun = begunDocument()
  const [step] = begun.step.values()
  const stepId = step?.id ?? ''
  store = new DocumentStore(trajectId, mainWith(begun), { onFailure: () => {}, later: () => () => {} })
  await store.load()
  for (const text of texts) await store.execute('card.add', { stepId, column: 'thoughts', cards: [{ text }] })
  state = new BoardState()
  const drawn = await drawHook(
    () => useCardActions({ stepId, columns: ['thoughts', 'wishes'], state, onAsk: asked }),
    (hooked) => <DocumentProvider value={store}>{hooked}</DocumentProvider>,
  )
  actions = drawn.values.at(-1) as CardActions
  page()
})

test('a key is about what is selected and to be seen, else about the card with the focus', () => {
  expect(actions.meant(id('een'))).toEqual([id('een')])
  state.select([id('twee'), id('drie')])
  expect(actions.meant(id('een'))).toEqual([id('twee'), id('drie')])
  // A gesture on a card outside the selection is about that card alone.
  expect(actions.about(id('een'))).toEqual([id('een')])
  expect(actions.about(id('twee'))).toEqual([id('twee'), id('drie')])
})

test('what is parked is told, selected no more, and the focus goes to what stands beside it', async () => {
  state.select([id('twee')])
  await settled(() => actions.park([id('twee')]))
  expect(card('twee')?.parked).toBe(true)
  expect([...state.selected]).toEqual([])
  expect(notices.visibleToasts[0]?.content.actions?.[0]).toBeDefined()
  await settled(() => actions.park([id('vier')]))
  expect(card('vier')?.parked).toBe(true)
})

test('cards that come together get a name at once, unless somebody types meanwhile', async () => {
  await settled(() => actions.cluster([id('een'), id('twee')]))
  expect(state.editing).toBe(`cluster:${card('een')?.clusterId}`)
  state.edit(null)
  Object.assign(globalThis.document, { activeElement: { matches: () => true } })
  await settled(() => actions.cluster([id('drie'), id('vier')]))
  expect(card('vier')?.clusterId).toBe(card('drie')?.clusterId)
  expect(state.editing).toBeNull()
})

test('what is done while somebody types takes the focus nowhere', async () => {
  Object.assign(globalThis.document, { activeElement: { matches: () => true } })
  await settled(() => actions.park([id('een')]))
  await settled(() => actions.toColumn(id('twee'), 'wishes'))
  await settled(() => actions.drop(id('drie'), { kind: 'list', list: 'wishes', beforeId: null }, false))
  expect(focused).toEqual([])
})

test('what is dropped lands there: in a column, on a card, on the parking lot', async () => {
  await settled(() => actions.drop(id('een'), { kind: 'list', list: 'wishes', beforeId: null }, true))
  expect(card('een')?.column).toBe('wishes')
  await settled(() => actions.drop(id('twee'), { kind: 'onto', item: id('drie') }, true))
  expect(card('twee')?.clusterId).not.toBeNull()
  await settled(() => actions.drop(id('vier'), { kind: 'target', target: 'parking' }, true))
  expect(card('vier')?.parked).toBe(true)
})

test('a card of the parking lot goes back to its step, and gets the focus there', async () => {
  await settled(() => actions.park([id('een')]))
  focused = []
  await settled(() => actions.putBack(id('een')))
  expect(card('een')?.parked).toBe(false)
  expect(focused).toEqual([id('een')])
})

test('what is to be asked is asked of the board', () => {
  actions.ask('month', id('een'))
  expect(asked).toHaveBeenCalledWith('month', id('een'))
})
