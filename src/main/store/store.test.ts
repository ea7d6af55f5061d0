import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { Workspace } from '#main/workspace/workspace.ts'
import { emptyDocument, tableNames, toSnapshot } from '#shared/records.ts'
import { ok } from '#shared/result.ts'
import { entryContent } from '#shared/rules/library/library.ts'
import { countingContext, written } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { ownerColumn, sqlName, Unreadable } from './rows.ts'
import { openStore, type Store } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

/** The connections that the store opened: how a test reaches the disk below it. */
const connections: Database.Database[] = []

vi.mock('./open.ts', async (load) => {
  const real = await load<typeof import('./open.ts')>()
  return {
    ...real,
    openDatabase: (folder: string) => {
      const opened = real.openDatabase(folder)
      if (opened.ok) connections.push(opened.value)
      return opened
    },
  }
})

function opened(folder = temporaryFolder()) {
  const store = must(openStore(folder))
  const connection = connections.at(-1)
  if (!connection) throw new Error('no connection')
  return { folder, store, connection, workspace: new Workspace(store, countingContext()) }
}

/** A traject with one activity and, in one column, the cards named. */
function withCards(workspace: Workspace, texts: readonly string[]) {
  const { trajectId } = must(workspace.create(begin.input))
  const document = must(workspace.document(trajectId))
  const stepId = [...document.step.values()].find((step) => step.board === 'now')?.id ?? ''
  const add = (cards: readonly string[]) =>
    workspace.execute(trajectId, 'card.add', { stepId, column: 'keep', cards: cards.map((text) => ({ text })) })
  must(add(texts))
  return { trajectId, add }
}

function bytesOf(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
}

describe('removing a traject', () => {
  it('leaves no word of it in any file, and the other traject whole', () => {
    const { folder, store, connection, workspace } = opened()
    const secret = 'Ouders van leerling X willen geen rapportavond meer'
    const { trajectId, add } = withCards(workspace, [
      secret,
      ...Array.from({ length: 200 }, (_, n) => `${secret} ${n}`),
    ])
    const other = withCards(workspace, ['Dit moet blijven'])
    const cardIds = [...must(workspace.document(trajectId)).card.keys()]
    must(workspace.execute(trajectId, 'activity.fromCards', { cardIds, moment: '2026-11' }))
    must(workspace.execute(trajectId, 'targetGroup.add', { names: [secret] }))
    const id = [...must(workspace.document(trajectId)).activity.keys()][0] ?? ''
    const targetGroupIds = [...must(workspace.document(trajectId)).targetGroup.keys()]
    must(workspace.execute(trajectId, 'activity.edit', { id, goal: secret, targetGroupIds, tools: [secret] }))
    must(workspace.execute(trajectId, 'elaboration.add', { activityId: id, texts: [secret] }))
    must(workspace.execute(trajectId, 'vision.set', { vision: secret }))
    const week = { name: secret, first: '2026-11-02', last: '2026-11-06', status: 'own' }
    must(workspace.execute(trajectId, 'holidays.set', { holidays: [week] }))
    const idea = {
      ...entryContent.parse({ name: 'Eigen idee' }),
      id: crypto.randomUUID(),
      stated: {},
      own: true as const,
    }
    must(workspace.library.change([idea], []))
    must(workspace.execute(trajectId, 'version.seal', { date: '2027-03-16', attendees: secret }))
    must(workspace.undo(trajectId))
    must(add([`${secret}, zei de mentor`]))
    expect(bytesOf(folder).includes(secret)).toBe(true)
    const kept = written(store.readDocument(other.trajectId))

    expect(workspace.remove(trajectId)).toEqual({ ok: true, value: null })

    expect(bytesOf(folder).includes(secret)).toBe(false)
    expect(bytesOf(folder).includes('Dit moet blijven')).toBe(true)
    for (const table of tableNames) {
      const left = connection.prepare(`SELECT count(*) FROM "${sqlName(table)}" WHERE ${ownerColumn(table)} = ?`)
      expect([table, left.pluck().get(trajectId)]).toEqual([table, 0])
    }
    expect(store.library.list()).toEqual([idea])
    expect(written(store.readDocument(trajectId))).toBe(written(emptyDocument))
    expect(store.readHistory(trajectId)).toEqual([])
    expect(written(store.readDocument(other.trajectId))).toBe(kept)
    expect(workspace.open(trajectId)).toMatchObject({ ok: false, error: { code: 'traject.gone' } })
    expect(workspace.remove(trajectId)).toMatchObject({ ok: false, error: { code: 'traject.gone' } })
    store.close()
    expect(bytesOf(folder).includes(secret)).toBe(false)
  })

  it('is done once it is on disk, also when the disk cannot wipe what is left of it yet', () => {
    const { folder, connection, workspace } = opened()
    const secret = 'Ouders van leerling X'
    const { trajectId, add } = withCards(workspace, [secret])
    const pragma = connection.pragma.bind(connection)
    const broken = vi.spyOn(connection, 'pragma').mockImplementation((source, options) => {
      if (source.startsWith('wal_checkpoint')) throw Object.assign(new Error('x'), { code: 'SQLITE_IOERR_WRITE' })
      return pragma(source, options)
    })
    expect(workspace.remove(trajectId)).toEqual({ ok: true, value: 'notWiped' })
    // It is gone for everybody: nobody types into what is not there.
    expect(add(['Nog een kaart'])).toEqual({ ok: false, error: { code: 'traject.gone' } })
    expect(workspace.list()).toEqual([])
    expect(bytesOf(folder).includes(secret)).toBe(true)
    broken.mockRestore()
    workspace.close()
    expect(bytesOf(folder).includes(secret)).toBe(false)
  })

  it('that the disk refuses leaves it whole, and worked on', () => {
    const { connection, workspace } = opened()
    const { trajectId, add } = withCards(workspace, ['Ouderavond'])
    const prepare = connection.prepare.bind(connection)
    vi.spyOn(connection, 'prepare').mockImplementation((source) => {
      if (source.startsWith('DELETE FROM history')) throw Object.assign(new Error('x'), { code: 'SQLITE_FULL' })
      return prepare(source)
    })
    expect(workspace.remove(trajectId)).toEqual({ ok: false, error: { code: 'store.full' } })
    must(add(['Musical']))
    expect(workspace.list()).toMatchObject([{ id: trajectId, cards: 2 }])
    workspace.close()
  })
})

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
