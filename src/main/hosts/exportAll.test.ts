import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fail, ok } from '#shared/result.ts'
import type { Deliver } from './handOver.ts'
import { BridgeDriver, school } from './testing/bridgeDriver.ts'

let bridge: BridgeDriver
let chosen = ''
let made: string[] = []

beforeEach(() => {
  bridge = new BridgeDriver()
  chosen = mkdtempSync(join(tmpdir(), 'jaarlijn-all-'))
  made = []
})
afterEach(() => {
  bridge.end()
  rmSync(chosen, { recursive: true, force: true })
})

const folderOf = () => join(chosen, `${school.school} 2026-2027`)
const saveInFolder =
  (into: string): Deliver =>
  async ({ what, language }, _document, _toExport, format) => {
    made.push(`${what.kind} ${format} ${language}`)
    if (what.kind === 'poster') throw new Error('geen lettertype')
    return format === 'xlsx' ? fail('export.unwritable', { path: into }) : ok({ kind: 'saved', path: into })
  }

async function begin(folder: string | null): Promise<string> {
  bridge.workspaceHandle.close()
  bridge.start({ saveInFolder, chooseFolder: async () => folder })
  return bridge.createTraject()
}

test('everything goes in a folder of the school and the year, and one that fails holds up no other', async () => {
  const trajectId = await begin(chosen)
  await bridge.call('settings.change', { language: 'en' })
  expect(await bridge.call('traject.exportAll', { trajectId })).toEqual(
    ok({
      folder: folderOf(),
      written: 7,
      failed: [{ code: 'export.unwritable', values: { path: folderOf() } }, { code: 'export.failed' }],
    }),
  )
  expect(existsSync(folderOf())).toBe(true)
  expect(made.slice(0, 4)).toEqual(['plan pdf en', 'plan docx en', 'plan xlsx en', 'poster pdf en'])
  expect(made).toHaveLength(9)
  expect(bridge.told.filter((name) => name === 'exporting')).toHaveLength(10)
  expect(bridge.workspaceHandle.workspace()).toMatchObject({ ok: true })
})

test('who chooses no folder gets nothing, and a folder that cannot be made is told once', async () => {
  const trajectId = await begin(null)
  expect(await bridge.call('traject.exportAll', { trajectId })).toEqual(ok(null))
  bridge.workspaceHandle.close()
  bridge.start({ saveInFolder, chooseFolder: async () => chosen })
  writeFileSync(folderOf(), 'een bestand')
  expect(await bridge.call('traject.exportAll', { trajectId })).toEqual(fail('export.unwritable', { path: folderOf() }))
  rmSync(folderOf())
  mkdirSync(folderOf())
  expect(await bridge.call('traject.exportAll', { trajectId: 'weg' })).toEqual(fail('traject.gone'))
  expect(made).toEqual([])
})

test('a host that cannot write in a folder has none of it', async () => {
  const trajectId = await bridge.createTraject()
  expect(await bridge.call('traject.exportAll', { trajectId })).toEqual(fail('call.invalid'))
})
