import { describe, expect, it, vi } from 'vitest'
import { emptyDocument, tableNames } from '#shared/records.ts'
import { entryContent } from '#shared/rules/library/library.ts'
import { written } from '#shared/testing/context.ts'
import { ownerColumn, sqlName } from './rows.ts'
import { must } from './testing/folder.ts'
import { bytesOf, opened, withCards } from './testing/openedStore.ts'

vi.mock('./open.ts', async (load) => (await import('./testing/openedStore.ts')).keepingConnections(await load()))

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
