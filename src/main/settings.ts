import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings, type Settings, type SettingsChange, settingsAfter, usualSettings } from '#shared/settings.ts'
import type { Log } from './errorLog.ts'
import { replaceFile } from './store/files.ts'
import { freeName, timeName } from './store/setAside.ts'

/** What belongs to the person and to the displays of this machine, from one run to the next. */
export type KeptSettings = {
  readonly read: () => Settings
  /** Whether nothing was ever kept here: what an older version kept elsewhere may then be taken over. */
  readonly isNew: () => boolean
  readonly change: (change: SettingsChange) => Settings
  /** Hears every change; returns how to stop. */
  readonly onChange: (listener: (settings: Settings) => void) => () => void
}

/**
 * Keeps the settings in `instellingen.json` in the data folder. What cannot be read there is set aside beside it, with
 * the date in its name, and the usual settings count. What cannot be written is logged and counts until the app ends:
 * settings are no work of the group, and never a reason to stop.
 */
export function settingsIn(folder: string, now: () => Date, log: Log): KeptSettings {
  const file = join(folder, 'instellingen.json')
  const listeners = new Set<(settings: Settings) => void>()
  const before = readKept(file, log)
  if (before === 'unreadable') setAside(folder, file, now(), log)
  let isNew = before === 'absent'
  let current = typeof before === 'string' ? usualSettings : before
  return {
    read: () => current,
    isNew: () => isNew,
    change: (change) => {
      current = settingsAfter(current, change)
      isNew = false
      try {
        mkdirSync(folder, { recursive: true })
        replaceFile(file, `${JSON.stringify(current, null, 2)}\n`)
      } catch (error) {
        log('settings', error)
      }
      for (const listener of listeners) listener(current)
      return current
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}

function readKept(file: string, log: Log): Settings | 'absent' | 'unreadable' {
  try {
    return readSettings(JSON.parse(readFileSync(file, 'utf8'))) ?? 'unreadable'
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 'absent'
    log('settings unreadable', error)
    return 'unreadable'
  }
}

function setAside(folder: string, file: string, at: Date, log: Log): void {
  try {
    const place = freeName(folder, `instellingen weggezet ${timeName(at)}`, '.json')
    renameSync(file, place)
    log('settings set aside', undefined)
  } catch (error) {
    log('settings set aside', error)
  }
}
