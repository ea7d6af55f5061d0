import { beforeEach, describe, expect, test, vi } from 'vitest'
import type { Patch } from '#shared/patch.ts'
import { type TrajectDocument, toSnapshot } from '#shared/records.ts'
import { fail, ok, type Result } from '#shared/result.ts'
import { activityTitled, begunDocument, withActivity } from '#shared/testing/fixture.ts'
import { drawHook } from '#ui/testing/drawHook.tsx'
import { DocumentStore } from './documentStore.ts'
import { notices } from './notices.ts'
import { type FakeBridge, fakeBridge } from './testing/fakeBridge.ts'
import { DocumentProvider, sameList, useDocument, useHistory, useRecord, useRun, useStore } from './useDocument.ts'

const begun = withActivity(withActivity(begunDocument(), { title: 'Koffie' }), { title: 'Thee' })
const coffee = activityTitled(begun, 'Koffie')
const tea = activityTitled(begun, 'Thee')

let main: FakeBridge
let store: DocumentStore
let revision: number

beforeEach(async () => {
  main = fakeBridge()
  revision = 1
  store = new DocumentStore('een', main.bridge, { onFailure: () => {}, later: () => () => {} })
  const loading = store.load()
  const snapshot = toSnapshot(begun)
  await main.asked[0]?.answer(ok({ revision, snapshot, history: { undo: null, redo: null } }))
  await loading
})

function hear(patch: Patch, key = 'did'): Promise<void> {
  revision += 1
  const history = { undo: { key, revision }, redo: null }
  return main.hear('patched', { trajectId: 'een', revision, patch, kind: 'do', label: { key }, history })
}

const retitled = (activity: typeof coffee, title: string): Patch => [
  { table: 'activity', id: activity.id, before: activity, after: { ...activity, title } },
]
const draw = <V,>(hook: () => V) =>
  drawHook(hook, (hooked) => <DocumentProvider value={store}>{hooked}</DocumentProvider>)

describe('a component draws itself again only when what it shows is another', () => {
  test('one record', async () => {
    const { values, during } = await draw(() => useRecord('activity', coffee.id)?.title)
    const looks = vi.spyOn(store, 'record')
    await during(() => hear(retitled(tea, 'Limonade')))
    expect(values).toEqual(['Koffie'])
    // With a thousand cards on a board, a change of one must not make all others look.
    expect(looks).not.toHaveBeenCalled()
    await during(() => hear(retitled(coffee, 'Cacao')))
    expect(values).toEqual(['Koffie', 'Cacao'])
    await during(() => hear([{ table: 'activity', id: coffee.id, before: coffee, after: null }]))
    expect(values).toEqual(['Koffie', 'Cacao', undefined])
  })

  test('something derived from the document', async () => {
    const count = ({ activity }: TrajectDocument) => activity.size
    const { values, during } = await draw(() => useDocument(count))
    await during(() => hear(retitled(coffee, 'Cacao')))
    expect(values).toEqual([2])
    await during(() => hear([{ table: 'activity', id: tea.id, before: tea, after: null }]))
    expect(values).toEqual([2, 1])
  })

  test('a list, by what is in it', async () => {
    const ids = ({ activity }: TrajectDocument) => [...activity.keys()]
    const { values, during } = await draw(() => useDocument(ids, sameList))
    await during(() => hear(retitled(coffee, 'Cacao')))
    expect(values).toEqual([[coffee.id, tea.id]])
  })

  test('what undo would do', async () => {
    const { values, during } = await draw(useHistory)
    await during(() => hear(retitled(coffee, 'Cacao'), 'did.activity.edit'))
    expect(values.map(({ undo }) => undo?.key)).toEqual([undefined, 'did.activity.edit'])
  })
})

test('a question that was another before is answered at once', async () => {
  let id = coffee.id
  const titles = new Map<string, (document: TrajectDocument) => string | undefined>()
  const titleOf = (of: string) => {
    const known = titles.get(of) ?? (({ activity }) => activity.get(of)?.title)
    titles.set(of, known)
    return known
  }
  const { values, during } = await draw(() => useDocument(titleOf(id)))
  id = tea.id
  await during(() => hear(retitled(coffee, 'Cacao')))
  expect(values).toEqual(['Koffie', 'Thee'])
})

test('the document is looked at once per change, and not at every draw', async () => {
  const title = vi.fn(({ activity }: TrajectDocument) => activity.get(coffee.id)?.title)
  const { during } = await draw(() => useDocument(title))
  const before = title.mock.calls.length
  await during(() => hear(retitled(coffee, 'Cacao')))
  expect(title.mock.calls.length - before).toBe(1)
})

test('outside an open traject there is nothing to show', async () => {
  await expect(drawHook(useStore)).rejects.toThrow('no traject is open here')
})

test('what is refused is told until the same is accepted', async () => {
  const { values } = await draw(useRun)
  const [run] = values
  const told = () => notices.visibleToasts.map(({ content }) => content.tone)
  const answered = async (command: 'dots.clear' | 'cluster.dissolve', answer: Result<null>) => {
    const input = { id: 'bundel', stepId: 'stap' }
    const running = run?.(command, input)
    await main.asked.at(-1)?.answer(answer)
    return running
  }
  expect(await answered('dots.clear', fail('record.gone'))).toEqual(fail('record.gone'))
  expect(told()).toEqual(['error'])
  await answered('cluster.dissolve', ok(null))
  expect(told()).toEqual(['error'])
  expect(await answered('dots.clear', ok(null))).toEqual(ok(null))
  expect(told()).toEqual([])
})
