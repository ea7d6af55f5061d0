import { describe, expect, it, vi } from 'vitest'
import { emptyDocument, toSnapshot } from '#shared/records.ts'
import { ok } from '#shared/result.ts'
import { written } from '#shared/testing/context.ts'
import { Unreadable } from './rows.ts'
import type { Store } from './store.ts'
import { must } from './testing/folder.ts'
import { bytesOf, opened, withCards } from './testing/openedStore.ts'

vi.mock('./open.ts', async (load) => (await import('./testing/openedStore.ts')).keepingConnections(await load()))

describe('a full disk', () => {
  it('refuses the write, keeps all that was there in memory and on disk, and goes on when there is room again', () => {
    const { folder, store, connection, workspace } = opened()
    const { trajectId, add } = withCards(workspace, ['Ouderavond'])
    const heard: unknown[] = []
    workspace.onPatched((patched) => heard.push(patched))
    const before = must(workspace.open(trajectId))
    connection.pragma(`max_page_count = ${connection.pragma('page_count', { simple: true })}`)

    const much = Array.from({ length: 400 }, (_, n) => `Idee ${n} `.padEnd(480, 'x'))
    expect(add(much)).toEqual({ ok: false, error: { code: 'store.full' } })
    expect(add(much)).toEqual({ ok: false, error: { code: 'store.full' } })

    expect(heard).toEqual([])
    expect(must(workspace.open(trajectId))).toEqual(before)
    expect(written(store.readDocument(trajectId))).toBe(written(must(workspace.document(trajectId))))
    expect(store.readHistory(trajectId).at(-1)?.revision).toBe(before.revision)

    connection.pragma('max_page_count = 1000000')
    expect(must(add(much))?.revision).toBe(before.revision + 1)
    expect(must(workspace.undo(trajectId)).history.undo?.key).toBe('did.card.add')
    expect(must(workspace.open(trajectId)).snapshot).toEqual(before.snapshot)
    store.close()
    const again = opened(folder)
    expect(written(again.store.readDocument(trajectId))).toBe(written(must(workspace.document(trajectId))))
    again.store.close()
  })
})

describe('a write', () => {
  const line = {
    kind: 'do',
    of: null,
    command: 'test',
    label: { key: 'did.card.add' },
    at: '2026-11-10T15:00:00.000Z',
  } as const

  function cardOf(store: Store, trajectId: string) {
    const [card] = toSnapshot(store.readDocument(trajectId)).card
    if (!card) throw new Error('no card')
    return card
  }

  it('is all or nothing: a record that points to nothing takes its whole patch down', () => {
    const { store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Ouderavond'])
    const card = cardOf(store, trajectId)
    const before = written(store.readDocument(trajectId))
    const good = { table: 'card', id: 'nieuw', before: null, after: { ...card, id: 'nieuw' } } as const
    const bad = { table: 'card', id: 'los', before: null, after: { ...card, id: 'los', stepId: 'nergens' } } as const
    expect(() => store.write(trajectId, [good, bad], { ...line, revision: 9 })).toThrow('FOREIGN KEY')
    expect(() => store.write(trajectId, [good], { ...line, revision: 1 })).toThrow('UNIQUE')
    expect(written(store.readDocument(trajectId))).toBe(before)
    expect(store.readHistory(trajectId).map(({ revision }) => revision)).toEqual([1, 2])
    store.close()
  })

  it('keeps a person or a role as the owner of an activity, and never both', () => {
    const { store, connection, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Ouderavond'])
    must(workspace.execute(trajectId, 'activity.add', { title: 'Ouderavond', kind: 'new', moment: null }))
    must(workspace.execute(trajectId, 'person.add', { name: 'M.B.' }))
    const { activity, person } = must(workspace.document(trajectId))
    const [[id], [personId]] = [[...activity.keys()], [...person.keys()]]
    for (const owner of [{ personId }, { role: 'formTutor' }, { personId }, null]) {
      must(workspace.execute(trajectId, 'activity.edit', { id, owner }))
      expect(written(store.readDocument(trajectId))).toBe(written(must(workspace.document(trajectId))))
    }
    const both = connection.prepare("UPDATE activity SET owner_id = ?, owner_role = 'formTutor' WHERE id = ?")
    expect(() => both.run(personId, id)).toThrow('CHECK')
    store.close()
  })

  it('never changes a record of another traject', () => {
    const { store, workspace } = opened()
    const one = withCards(workspace, ['Ouderavond'])
    const two = withCards(workspace, ['Musical'])
    const card = cardOf(store, one.trajectId)
    const stolen = { table: 'card', id: card.id, before: null, after: { ...card, text: 'Overschreven' } } as const
    expect(() => store.write(two.trajectId, [stolen], { ...line, revision: 9 })).toThrow('another traject')
    const removed = { table: 'card', id: card.id, before: card, after: null } as const
    must(store.write(two.trajectId, [removed], { ...line, revision: 9 }))
    expect(cardOf(store, one.trajectId)).toEqual(card)
    expect(store.readDocument(two.trajectId).card.size).toBe(1)
    store.close()
  })

  it('does not do the same document twice', () => {
    const { store, workspace } = opened()
    const { trajectId } = withCards(workspace, ['Ouderavond'])
    const document = must(workspace.document(trajectId))
    expect(() => workspace.adopt('traject-kopie', document, 'Vmbo De Brug')).toThrow()
    expect(store.list()).toHaveLength(1)
    store.close()
  })

  it('keeps every sign of a text', () => {
    const { store, workspace } = opened()
    const texts = ['👩‍🏫 <b>samen</b> & "zo"', "slb'er; DROP TABLE card; --", 'مرحبا', '=1+1', 'é']
    const { trajectId } = withCards(workspace, texts)
    expect(toSnapshot(store.readDocument(trajectId)).card.map((card) => card.text)).toEqual(texts)
    store.close()
  })
})

describe('a whole session', () => {
  it('is read back as it was: steps, clocks, notes, people, clusters, dots and what arrived by itself', () => {
    const { folder, store, workspace } = opened()
    const { trajectId, add } = withCards(workspace, ['Ouderavond', 'Musical'])
    const document = () => must(workspace.document(trajectId))
    const does = (command: string, input: object) => must(workspace.execute(trajectId, command, input))
    const [a = '', b = ''] = [...document().card.keys()]
    const stepId = document().card.get(a)?.stepId ?? ''
    does('cluster.make', { ids: [b], ontoId: a, name: 'Samen vieren' })
    does('cluster.collapse', { id: document().card.get(a)?.clusterId, collapsed: true })
    does('cluster.move', { id: document().card.get(a)?.clusterId, stepId, column: 'improve', beforeId: null })
    does('card.dot', { ids: [a], change: 4 })
    must(add(['Wie betaalt de bus?']))
    const bus = [...document().card.values()].find((card) => card.text === 'Wie betaalt de bus?')?.id
    does('card.park', { ids: [bus], parked: true })
    does('step.add', { title: 'Pauze', minutes: 10, beforeId: null })
    does('step.edit', { id: stepId, skipped: true })
    does('timer.start', { stepId })
    does('note.set', { stepId, text: 'Regel één\n  regel twee' })
    does('person.add', { name: 'decaan', contact: 'kamer 12', presentAt: 'werksessie1' })
    const tables = ['timer', 'note', 'person', 'attendance', 'cluster'] as const
    expect(tables.map((table) => document()[table].size)).toEqual([1, 1, 1, 1, 1])
    expect([...document().card.values()].filter((card) => card.originCardId !== null)).toHaveLength(2)
    const before = written(document())
    store.close()

    const again = opened(folder)
    expect(written(again.store.readDocument(trajectId))).toBe(before)
    expect(again.workspace.remove(trajectId)).toEqual({ ok: true, value: null })
    expect(written(again.store.readDocument(trajectId))).toBe(written(emptyDocument))
    expect(bytesOf(folder).includes('kamer 12')).toBe(false)
    again.store.close()
  })
})

describe('the list', () => {
  it('has each traject with what is in it, the last changed first', () => {
    const { store, workspace } = opened()
    expect(store.list()).toEqual([])
    const one = withCards(workspace, ['Ouderavond', 'Musical'])
    const two = withCards(workspace, ['Stage'])
    expect(store.list()).toMatchObject([
      { id: two.trajectId, cards: 1, definitive: false },
      { id: one.trajectId, cards: 2, definitive: false },
    ])
    const input = { title: 'Ouderavond', kind: 'existing', moment: '2026-11' }
    must(workspace.execute(one.trajectId, 'activity.add', input))
    must(workspace.execute(one.trajectId, 'version.seal', { date: '2027-03-16', attendees: '' }))
    must(workspace.execute(one.trajectId, 'activity.add', { ...input, title: 'Rapportgesprek' }))
    const dropped = [...must(workspace.document(one.trajectId)).activity.values()].at(-1)
    must(workspace.execute(one.trajectId, 'decision.set', { activityId: dropped?.id, outcome: 'dropped' }))
    const [first] = store.list()
    expect(first).toMatchObject({
      id: one.trajectId,
      cards: 2,
      activities: 1,
      definitive: true,
      school: 'Vmbo De Brug',
      changedAt: store.readHistory(one.trajectId).at(-1)?.at,
    })
    store.close()
  })
})

describe('a record that cannot be read', () => {
  it('of a traject itself takes no other away, and is named in the list', () => {
    const { store, connection, workspace } = opened()
    const broken = withCards(workspace, ['Ouderavond'])
    const whole = withCards(workspace, ['Musical'])
    const spoil = connection.prepare('UPDATE traject SET created_at = ? WHERE id = ?')
    spoil.run('ergens in november', broken.trajectId)
    expect(store.list()).toMatchObject([
      { kind: 'whole', id: whole.trajectId, cards: 1 },
      { kind: 'unreadable', id: broken.trajectId, school: 'Vmbo De Brug' },
    ])
    must(whole.add(['Nog een kaart']))
    connection.pragma('ignore_check_constraints = ON')
    connection.prepare("UPDATE traject SET school = '' WHERE id = ?").run(broken.trajectId)
    expect(store.list()).toContainEqual({ kind: 'unreadable', id: broken.trajectId, school: null })
    store.close()
  })

  it('of anything in a traject is told when it is opened, and takes no other away', () => {
    const { folder, store, connection, workspace } = opened()
    const broken = withCards(workspace, ['Ouderavond'])
    const whole = withCards(workspace, ['Musical'])
    connection.pragma('ignore_check_constraints = ON')
    connection.prepare("UPDATE card SET rank = '' WHERE traject_id = ?").run(broken.trajectId)
    store.close()
    const again = opened(folder)
    expect(() => again.workspace.open(broken.trajectId)).toThrow(Unreadable)
    expect(again.workspace.open(whole.trajectId).ok).toBe(true)
    expect(again.workspace.list()).toHaveLength(2)
    // Who wants it gone need not have it read.
    expect(again.workspace.remove(broken.trajectId)).toEqual(ok(null))
    expect(again.workspace.list()).toMatchObject([{ id: whole.trajectId }])
    again.store.close()
  })
})
