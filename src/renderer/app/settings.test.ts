import { beforeEach, expect, test, vi } from 'vitest'
import { type Settings, usualSettings } from '#shared/settings.ts'
import {
  changeDisplay,
  changeSettings,
  currentDisplay,
  currentSettings,
  onSettings,
  startSettings,
} from './settings.ts'
import { type FakeBridge, fakeBridge } from './testing/fakeBridge.ts'

const display = 'Beamer 1280x720'
let before: Map<string, string>
let root: { dataset: Record<string, string>; removeAttribute: (name: string) => void }
let main: FakeBridge

beforeEach(() => {
  before = new Map()
  root = { dataset: {}, removeAttribute: () => {} }
  main = fakeBridge()
  vi.stubGlobal('document', { documentElement: root })
  vi.stubGlobal('screen', { width: 1280, height: 720 })
  vi.stubGlobal('localStorage', { getItem: (key: string) => before.get(key) ?? null })
})

const known = (own: Partial<Settings>) => ({ settings: { ...usualSettings, ...own }, display })
const answer = (own: Partial<Settings>, isNew = false) =>
  main.asked.at(-1)?.answer({ ok: true, value: { ...known(own), isNew } })

async function start(own: Partial<Settings> = {}, isNew = false): Promise<void> {
  const started = startSettings(main.bridge)
  await answer(own, isNew)
  if (main.asked.length > 1) await answer(own)
  await started
}

test('the settings of main are those of the window before the first screen', async () => {
  await start({ deskTheme: 'dark', displays: { [display]: { zoom: 1.5, density: 'auto' } } })
  expect([root.dataset.theme, currentDisplay().zoom, currentSettings().language]).toEqual(['dark', 1.5, 'nl'])
})

test('a change shows at once, and what is older does not come back over it', async () => {
  await start()
  const seen: number[] = []
  const stop = onSettings(() => seen.push(currentDisplay().zoom))
  void changeDisplay({ zoom: 1.15 })
  void changeDisplay({ zoom: 1.3 })
  expect(currentDisplay().zoom).toBe(1.3)
  const [, first, second] = main.asked
  await main.hear('settings', known({ displays: { [display]: { zoom: 1.15, density: 'auto' } } }))
  await first?.answer({ ok: true, value: known({ displays: { [display]: { zoom: 1.15, density: 'auto' } } }) })
  await second?.answer({ ok: true, value: known({ displays: { [display]: { zoom: 1.3, density: 'auto' } } }) })
  expect(seen).toEqual([1.15, 1.3, 1.3])
  await main.hear('settings', { ...known({}), display: 'Laptop 1920x1080' })
  expect(currentDisplay().zoom).toBe(1)
  stop()
})

test('what another window changed is heard', async () => {
  await start()
  await main.hear('settings', known({ lanes: 'owner' }))
  expect(currentSettings().lanes).toBe('owner')
})

test('what the window kept before is taken over where main never kept anything, and only there', async () => {
  before.set('jaarlijn.language', 'en')
  before.set('jaarlijn.timeline.lanes', 'owner')
  before.set('jaarlijn.table.columns', 'title goal')
  before.set('jaarlijn.timerSound', 'off')
  before.set('jaarlijn.zoom.1280x720', '1.3')
  await start({}, true)
  const change = {
    language: 'en',
    lanes: 'owner',
    columns: ['title', 'goal'],
    sound: false,
    displays: { [display]: { zoom: 1.3 } },
  }
  expect(main.asked[1]).toMatchObject({ name: 'settings.change', input: change })
  main = fakeBridge()
  await start({})
  expect(main.asked).toHaveLength(1)
})

test('a window that cannot reach main begins with what it knows, and a change counts in it', async () => {
  const started = startSettings(main.bridge)
  await main.asked[0]?.answer({ ok: false, error: { code: 'connection.lost' } })
  await started
  const changed = changeSettings({ language: 'en' })
  await main.asked[1]?.answer({ ok: false, error: { code: 'connection.lost' } })
  await changed
  expect(currentSettings().language).toBe('en')
})
