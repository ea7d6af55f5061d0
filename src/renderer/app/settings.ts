import type { Bridge, KnownSettings } from '#shared/contract.ts'
import { type Settings, type SettingsChange, settingsAfter, usualDisplay, usualSettings } from '#shared/settings.ts'
import { Observable } from '#ui/observable.ts'
import { useObserved } from '#ui/useObserved.ts'
import { keptBefore } from './settingsBefore.ts'

const changes = new Observable()
let known: KnownSettings = { settings: usualSettings, display: '' }
let main: Bridge | null = null
/** Changes that main has not answered yet: until it has, what it tells may be older than what this window shows. */
let underway = 0

/** The settings outside a component. */
export function currentSettings(): Settings {
  return known.settings
}

/** What was chosen for the display that this window is on. */
export function currentDisplay(): Settings['displays'][string] {
  return known.settings.displays[known.display] ?? usualDisplay
}

/** The settings; the component draws itself again when they change. */
export function useSettings(): Settings {
  return useObserved(changes, currentSettings)
}

/** Hears every change of the settings, and that the window is on another display; returns how to stop. */
export const onSettings = changes.subscribe

/** Changes some of the settings: at once in this window, and in every other one when main has them. */
export async function changeSettings(change: SettingsChange): Promise<void> {
  take({ ...known, settings: settingsAfter(known.settings, change) })
  underway += 1
  const answer = await main?.call('settings.change', change)
  underway -= 1
  if (answer?.ok && underway === 0) take(answer.value)
}

/** The same; the component draws itself again when it changes, or when the window comes on another display. */
export function useDisplay(): Settings['displays'][string] {
  return useObserved(changes, currentDisplay)
}

/** Changes something of the display that this window is on. */
export function changeDisplay(change: Partial<Settings['displays'][string]>): Promise<void> {
  return changeSettings({ displays: { [known.display]: change } })
}

/** Reads the settings, and follows them from then on. The first screen waits for it: it begins in the right language, size and theme. */
export async function startSettings(bridge: Bridge): Promise<void> {
  main = bridge
  underway = 0
  bridge.on('settings', (news) => {
    if (underway === 0) take(news)
  })
  // What was missed meanwhile.
  bridge.on('reconnected', () => void read(bridge))
  const isNew = await read(bridge)
  const before = isNew ? keptBefore(known.display) : null
  if (before) await changeSettings(before)
}

async function read(bridge: Bridge): Promise<boolean> {
  const answer = await bridge.call('settings.get', undefined)
  const { isNew, ...found } = answer.ok ? answer.value : { ...known, isNew: false }
  take(found)
  return isNew
}

function take(next: KnownSettings): void {
  known = next
  const root = document.documentElement
  root.dataset.theme = next.settings.deskTheme
  root.removeAttribute('data-waiting')
  changes.tell()
}
