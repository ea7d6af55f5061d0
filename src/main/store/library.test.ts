import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { Workspace } from '#main/workspace/workspace.ts'
import { entryContent, type OwnEntry } from '#shared/rules/library/library.ts'
import { countingContext } from '#shared/testing/context.ts'
import { begin } from '#shared/testing/gestures.ts'
import { databaseFile } from './files.ts'
import { openStore } from './store.ts'
import { must, temporaryFolder } from './testing/folder.ts'

const ids = ['5f1d7f0a-3a39-4c55-9d4e-2a8c4f3d9b10', '0b0f3c1e-7d8a-4d0e-9a53-0a4f5b8c2d11'] as const

function idea(index: 0 | 1, name: string, goal = ''): OwnEntry {
  return { ...entryContent.parse({ name, goal }), id: ids[index], stated: {}, own: true }
}

function opened(folder = temporaryFolder()) {
  const store = must(openStore(folder))
  return { folder, store, workspace: new Workspace(store, countingContext()) }
}

const ownNames = (workspace: Workspace) => workspace.library.list().flatMap(({ own, name }) => (own ? [name] : []))

describe('own ideas', () => {
  it('are there after a restart, beside the ideas that ship, and survive their traject', () => {
    const { folder, store, workspace } = opened()
    const shipped = workspace.library.list()
    const { trajectId } = must(workspace.create(begin.input))
    must(workspace.library.change([idea(0, 'Thee', 'Praten'), idea(1, 'Koffie')], []))
    must(workspace.remove(trajectId))
    store.close()
    const again = opened(folder)
    expect(again.workspace.library.list()).toEqual([idea(1, 'Koffie'), idea(0, 'Thee', 'Praten'), ...shipped])
    again.store.close()
  })

  it('are replaced by their id and removed by it', () => {
    const { store, workspace } = opened()
    must(workspace.library.change([idea(0, 'Thee'), idea(1, 'Koffie')], []))
    must(workspace.library.change([idea(0, 'Muntthee')], [ids[1]]))
    expect(ownNames(workspace)).toEqual(['Muntthee'])
    must(workspace.library.change([], [ids[1]]))
    expect(ownNames(workspace)).toEqual(['Muntthee'])
    store.close()
  })

  it('take over a name that is given up in the same change', () => {
    const { store, workspace } = opened()
    must(workspace.library.change([idea(0, 'Thee')], []))
    must(workspace.library.change([idea(1, 'Thee')], [ids[0]]))
    expect(ownNames(workspace)).toEqual(['Thee'])
    store.close()
  })

  it('are all kept or none', () => {
    const { folder, store, workspace } = opened()
    must(workspace.library.change([idea(0, 'Thee')], []))
    expect(workspace.library.change([idea(0, 'Muntthee'), idea(1, 'muntthee ')], [])).toMatchObject({
      error: { code: 'library.exists' },
    })
    expect(ownNames(workspace)).toEqual(['Thee'])
    store.close()

    const database = new Database(databaseFile(folder))
    database.exec(`CREATE TRIGGER no_coffee BEFORE INSERT ON library_entry WHEN new.entry LIKE '%Koffie%'
      BEGIN SELECT RAISE(ABORT, 'no'); END`)
    database.close()
    const again = opened(folder)
    expect(() => again.workspace.library.change([idea(1, 'Koffie')], [ids[0]])).toThrow()
    expect(ownNames(again.workspace)).toEqual(['Thee'])
    again.store.close()
  })

  it('always fit the file that they are handed over as', () => {
    const { store, workspace } = opened()
    const large = (count: number) =>
      Array.from({ length: count }, (_, n): OwnEntry => {
        const tools = Array.from({ length: 50 }, (_, tool) => ({ name: `${tool}`, source: 'x'.repeat(1000) }))
        const id = `5f1d7f0a-3a39-4c55-9d4e-2a8c4f3d${String(1000 + n)}`
        return { ...entryContent.parse({ name: `Idee ${n}`, tools }), id, stated: {}, own: true }
      })
    must(workspace.library.change(large(15), []))
    expect(workspace.library.change(large(25), [])).toMatchObject({ error: { code: 'library.full' } })
    expect(ownNames(workspace)).toHaveLength(15)
    expect(Buffer.byteLength(workspace.library.file())).toBeLessThan(1_000_000)
    store.close()
  })
})
