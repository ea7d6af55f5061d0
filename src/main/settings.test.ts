import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { usualSettings } from '#shared/settings.ts'
import { settingsIn } from './settings.ts'
import { temporaryFolder } from './store/testing/folder.ts'

let folder: string
let logged: string[]
const at = new Date(2026, 10, 26, 9, 5, 7)
const setAsideName = 'instellingen weggezet 2026-11-26 09.05.07'
const file = () => join(folder, 'instellingen.json')
const start = (there = folder) =>
  settingsIn(
    there,
    () => at,
    (what) => void logged.push(what),
  )

beforeEach(() => {
  folder = temporaryFolder()
  logged = []
})

test('a first start has the usual settings and writes nothing', () => {
  const first = start()
  expect([first.read(), first.isNew(), readdirSync(folder), logged]).toEqual([usualSettings, true, [], []])
})

test('what was changed is there at the next start, whole and alone in its folder', () => {
  const first = start()
  const heard: string[] = []
  const stop = first.onChange(({ language }) => heard.push(language))
  first.change({ language: 'en', wall: { size: 120 } })
  stop()
  first.change({ displays: { web: { zoom: 1.5 } } })
  expect([first.isNew(), heard]).toEqual([false, ['en']])
  const next = start()
  expect(next.read()).toEqual({
    ...usualSettings,
    language: 'en',
    displays: { web: { zoom: 1.5, density: 'auto' } },
    wall: { ...usualSettings.wall, size: 120 },
  })
  expect([next.isNew(), readdirSync(folder), logged]).toEqual([false, ['instellingen.json'], []])
})

test.each(['', '{"language":', '[]', 'null', '\u0000\u0000'])(
  '%j is set aside with the date, and the usual ones count',
  (text) => {
    writeFileSync(file(), text)
    const first = start()
    expect([first.read(), first.isNew()]).toEqual([usualSettings, false])
    expect(readFileSync(join(folder, `${setAsideName}.json`), 'utf8')).toBe(text)
    expect(logged.at(-1)).toBe('settings set aside')
    first.change({ sound: false })
    writeFileSync(file(), text)
    start()
    expect(readdirSync(folder).sort()).toEqual([`${setAsideName} (2).json`, `${setAsideName}.json`])
  },
)

test('a field that is not right takes no other along, and nothing is set aside for it', () => {
  writeFileSync(file(), JSON.stringify({ language: 'en', deskTheme: 'paars', onbekend: true }))
  const first = start()
  expect(first.read()).toEqual({ ...usualSettings, language: 'en' })
  first.change({ sound: false })
  expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual({ ...usualSettings, language: 'en', sound: false })
  expect([readdirSync(folder), logged]).toEqual([['instellingen.json'], []])
})

test('what cannot be written is logged, and counts until the app ends', () => {
  writeFileSync(join(folder, 'geen-map'), '')
  const first = start(join(folder, 'geen-map'))
  expect(first.change({ language: 'en' }).language).toBe('en')
  expect([first.read().language, logged.includes('settings')]).toEqual(['en', true])
})

test('a folder in its place is set aside too', () => {
  mkdirSync(file())
  start().change({ language: 'en' })
  expect(start().read().language).toBe('en')
})
